// One search: from what the reader typed to ranked pages.

import { codesOf, isLetter, textOf } from "./fold.js";
import { present } from "./present.js";
import { EXACT, PIECES, PINYIN, PINYIN_START, read, readStrictly } from "./readings.js";

const LONGEST_QUERY = 200, MOST_TERMS = 8, MOST_WORDS = 64;
const BETWEEN_WORDS = /[\s,，、。．;；:：!！?？/|+&“”"‘’'《》()（）·\-—~]+/;
const SCRIPTS = /[a-z]+(?:[0-9]+[a-z]+)*|[^a-z]+/g;
const TONE_MARKS = /[\u0300-\u0304\u0306\u0307\u0309-\u036f]/g;

// Searches for what stands on the site as it was typed; null where that is not all, and other readings are to be tried,
// unless told to do with a part.
export function makeStrictSearch(corpus, groups) {
  const engine = { corpus, synonyms: synonymMap(corpus, groups), readTerm: readStrictly };
  return (query, evenPartly = false) => {
    const found = readQuery(engine, query);
    const enough = evenPartly ? found.readings.some(Boolean) : found.readings.every(Boolean);
    return enough ? present(corpus, found) : null;
  };
}

// Searches in every reading; the corpus has its tables.
export function makeSearch(corpus, groups) {
  const engine = { corpus, synonyms: synonymMap(corpus, groups), readTerm: read };
  return (query) => {
    const found = readQuery(engine, query);
    const toneless = withoutTones(query.slice(0, LONGEST_QUERY));
    const exact = found.readings.every((reading) => reading && reading.reading === EXACT);
    return present(corpus, exact || toneless === query ? found : readQuery(engine, toneless));
  };
}

// From everyday words to the report's own, which stands first in each group; not the other way round.
function synonymMap(corpus, groups) {
  const map = new Map();
  for (const group of groups) {
    const [official, ...others] = group.map((word) => textOf(corpus.fold(word).codes));
    for (const word of others) map.set(word, [...(map.get(word) || []), official]);
  }
  return map;
}

// Pinyin typed with tones: marks go, ü becomes v, and so do the tone numbers behind letters.
function withoutTones(query) {
  const plain = query.normalize("NFD").replace(/u\u0308/g, "v").replace(TONE_MARKS, "").normalize("NFC");
  return plain.replace(/([a-zA-Z]{1,6})[1-5](?![0-9.%])/g, (all, letters) => (/[aeiouv]/i.test(letters) ? letters : all));
}

// The terms of a query and what each is read as, null where it is found in no way. A query that stands in the site as
// a whole is one term; so is pinyin typed with spaces.
function readQuery(engine, query) {
  const { corpus, synonyms, readTerm } = engine;
  const words = query.slice(0, LONGEST_QUERY).normalize("NFKC").split(BETWEEN_WORDS).filter(Boolean).slice(0, MOST_WORDS);
  const whole = joined(corpus, words);
  if (!whole.term) return { terms: [], readings: [] };
  const strict = readStrictly(corpus, synonyms, whole.term);
  if (strict) return { terms: [whole.term], readings: [strict] };
  if (isLatin(whole.term)) {
    const reading = readTerm(corpus, synonyms, whole.term, whole.cuts);
    if (reading && reading.reading !== PIECES) return { terms: [whole.term], readings: [reading] };
  }
  const found = new Map(words.flatMap((word) => readWord(engine, word)));
  const terms = [...found.keys()].slice(0, MOST_TERMS);
  return { terms, readings: terms.map((term) => (ofOneSyllable(found.get(term)) ? null : found.get(term))) };
}

// A word's folded text, and where inside it a new word begins.
function joined(corpus, words) {
  const cuts = new Set();
  let term = "";
  for (const word of words) {
    if (term) cuts.add(term.length);
    term += textOf(corpus.fold(word).codes);
  }
  return { term, cuts };
}

const isLatin = (term) => codesOf(term).every(isLetter);

// A single syllable among other words stands for too many characters to count.
function ofOneSyllable(reading) {
  return reading && [PINYIN, PINYIN_START].includes(reading.reading) && reading.groups[0].every(([start, end]) => end - start === 1);
}

// A word in two scripts that is not found as one is two words: saohei专项 is 扫黑 and 专项.
function readWord({ corpus, synonyms, readTerm }, word) {
  const { term, cuts } = joined(corpus, [word]);
  if (!term) return [];
  const reading = readTerm(corpus, synonyms, term, cuts);
  const parts = term.match(SCRIPTS);
  if (parts.length < 2 || (reading && reading.reading !== PIECES)) return [[term, reading]];
  return parts.map((part) => [part, readTerm(corpus, synonyms, part, cuts)]);
}
