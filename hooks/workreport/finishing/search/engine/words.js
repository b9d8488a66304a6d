// A query that does not stand on the site as it was typed: its words, each in whatever way it is found.

import { codesOf, isHan, isLetter } from "./fold.js";
import { read, readAsMistyped, readAsTyped, readWhole } from "./guesses.js";
import { readKnownPieces, readPieces } from "./pieces.js";
import { bare, condensed, isEmptyEnglish } from "./questions.js";
import { EXACT, PIECES, PINYIN, PINYIN_START } from "./readings.js";
import { joined } from "./search.js";

const MOST_TERMS = 8;
const SCRIPTS = /[a-z]+(?:[0-9]+[a-z]+)*|[^a-z]+/g;

// The terms and what each is read as, null where it is found in no way; `whole` are the words joined.
export function readFreely(corpus, words, whole) {
  if (words.length > 1 && isLatin(whole.term)) {
    const reading = read(corpus, whole.term, whole.cuts);
    if (reading) return { terms: [whole.term], readings: [reading] };
  }
  const content = words.filter((word) => !isEmptyEnglish(word.toLowerCase()));
  const found = new Map([...new Set(content.length ? content : words)].flatMap((word) => readWord(corpus, word)));
  const terms = [...found.keys()].slice(0, MOST_TERMS);
  return { terms, readings: terms.map((term) => (ofOneSyllable(found.get(term)) ? null : found.get(term))) };
}

const isLatin = (term) => codesOf(term).every(isLetter);

// A single syllable among other words stands for too many characters to count.
function ofOneSyllable(reading) {
  return reading && [PINYIN, PINYIN_START].includes(reading.reading) && reading.groups[0].every(([start, end]) => end - start === 1);
}

// The terms of one word: itself, or without the empty words of a question at its ends or anywhere, or in pieces. A word in
// two scripts that is not found as one is two: saohei专项 is 扫黑 and 专项.
function readWord(corpus, word) {
  const { term, cuts } = joined(corpus, [word]);
  if (!term) return [];
  const short = bare(term);
  // One character that is left of a question says too little.
  for (const form of short.length > 1 ? [term, short] : [term]) {
    const reading = readAsTyped(corpus, form, cuts);
    if (reading) return [[form, reading]];
  }
  const joint = condensed(term), whole = joint.length > 1 && joint !== term && readWhole(corpus, joint);
  if (whole) return [[joint, whole.reading === EXACT ? { ...whole, reading: PIECES } : whole]];
  const content = short.length > 1 ? short : joint;
  if (content.length < 2) return [[term, null]];
  const pieces = readKnownPieces(corpus, content);
  if (pieces?.complete) return [[content, pieces]];
  for (const form of [term, content]) {
    const reading = readAsMistyped(corpus, form, cuts);
    if (reading) return [[form, reading]];
  }
  const parts = content.match(SCRIPTS);
  if (parts.length > 1 && codesOf(content).some(isHan)) return parts.map((part) => [part, read(corpus, part) || readPieces(corpus, part)]);
  return [[content, readPieces(corpus, content)]];
}
