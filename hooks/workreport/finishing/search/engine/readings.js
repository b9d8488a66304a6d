// The readings of a term, from the strictest to the loosest; the first that hits is the one that counts.

import { find, literal } from "./corpus.js";
import { codesOf, isHan, isLetter } from "./fold.js";
import { numberVariants } from "./numbers.js";
import { splitSyllables } from "./syllables.js";

const TOKENS = /[a-z]+|[0-9.%]+|[\s\S]/g;
const LONGEST_PIECED = 64, LONGEST_PIECE = 24, MEANINGFUL = 3, LONGEST_SOUND = 64, MOST_RUNS = 6;

export const EXACT = "exact", SYNONYM = "synonym", PINYIN = "pinyin", PINYIN_START = "pinyin start", INITIALS = "initials", HOMOPHONE = "homophone", PIECES = "pieces";

// A term is its folded text and the places where a space stood. The result names the reading and gives its groups
// of hits: a page must have a hit of each group.
export function read(corpus, synonyms, term, cuts) {
  const strict = readStrictly(corpus, synonyms, term);
  if (strict) return strict;
  const runs = term.match(/[a-z]+|[^a-z]+/g);
  if (runs.some((run) => isLetter(run.charCodeAt(0)))) {
    const sound = readSound(corpus, runs, cuts);
    if (sound) return sound;
  }
  return readHomophones(corpus, term) || readPieces(corpus, synonyms, term);
}

// The literal text and its numbers written otherwise; and the synonyms, together with it or without it.
export function readStrictly(corpus, synonyms, term) {
  const own = [term, ...numberVariants(term)].flatMap((form) => find(corpus, literal(form), wordBorders(corpus, form)));
  const others = (synonyms.get(term) || []).flatMap((word) => find(corpus, literal(word)));
  if (own.length) return { reading: EXACT, groups: [inOrder([...own, ...others])] };
  return others.length ? { reading: SYNONYM, groups: [inOrder(others)] } : null;
}

// Latin words are found from their beginning on, short ones whole: "rule" is not in "overrule", and "a" not in "and".
function wordBorders(corpus, form) {
  const { codes, places } = corpus;
  if (!isLetter(form.charCodeAt(0))) return undefined;
  const apart = (i) => !isLetter(codes[i - 1]) || !isLetter(codes[i]) || places[i - 1] + 1 < places[i];
  return (start) => apart(start) && (form.length > 2 || apart(start + form.length));
}

const inOrder = (hits) => hits.sort((a, b) => a[0] - b[0] || b[1] - a[1]);

function readSound(corpus, runs, cuts) {
  if (runs.length > MOST_RUNS || runs.join("").length > LONGEST_SOUND) return null;
  const pure = runs.length === 1;
  for (const open of [false, true]) {
    const hits = patterns(runs, (letters) => splitSyllables(letters, corpus.bySyllable, pure ? cuts : new Set(), open).map(
      (parts) => parts.map((part) => codesOfSyllable(corpus, part)),
    )).flatMap((pattern) => find(corpus, pattern));
    if (hits.length) return { reading: open ? PINYIN_START : PINYIN, groups: [inOrder(hits)] };
  }
  if (runs.some((run) => run.length < 2 && isLetter(run.charCodeAt(0))) && pure) return null;
  const hits = patterns(runs, (letters) => [[...letters].map((letter) => corpus.byInitial.get(letter) || NONE)])
    .flatMap((pattern) => find(corpus, pattern));
  return hits.length ? { reading: INITIALS, groups: [inOrder(hits)] } : null;
}

const NONE = new Set();

function codesOfSyllable(corpus, part) {
  const { bySyllable, bySyllableStart } = corpus;
  if (!part.endsWith("-")) return bySyllable.get(part);
  if (!bySyllableStart.has(part)) {
    const all = [...bySyllable].filter(([syllable]) => syllable.startsWith(part.slice(0, -1)));
    bySyllableStart.set(part, new Set(all.flatMap(([, codes]) => [...codes])));
  }
  return bySyllableStart.get(part);
}

// Every pattern of a mixed term: its other characters as they are, its letters in each of the ways that `ways` gives.
function patterns(runs, ways) {
  let found = [[]];
  for (const run of runs) {
    const options = isLetter(run.charCodeAt(0)) ? ways(run) : [literal(run)];
    found = found.flatMap((pattern) => options.map((option) => [...pattern, ...option]));
  }
  return found;
}

function readHomophones(corpus, term) {
  const codes = codesOf(term);
  const han = codes.filter(isHan).length;
  if (han < 2) return null;
  const pattern = Array.from(codes, (code) => isHan(code) ? soundAlike(corpus, code) : code);
  const hits = find(corpus, pattern, (start) => {
    let same = 0;
    for (let k = 0; k < codes.length; k++) same += corpus.codes[start + k] === codes[k];
    return han > 2 || same > 0;
  });
  return hits.length ? { reading: HOMOPHONE, groups: [hits] } : null;
}

function soundAlike(corpus, code) {
  const alike = new Set([code]);
  for (const syllable of corpus.readings.get(code) || []) {
    for (const other of corpus.bySyllable.get(syllable)) alike.add(other);
  }
  return alike;
}

// The longest pieces that the site or the synonyms know, from left to right, each counting as much as it is long. They
// count when they make up half of the term, or when one is long enough to mean something by itself.
function readPieces(corpus, synonyms, term) {
  const tokens = term.match(TOKENS).slice(0, LONGEST_PIECED);
  const groups = [], missing = [];
  let covered = 0, longest = 0, missed = -1;
  for (let start = 0; start < tokens.length;) {
    const end = endOfKnown(corpus, synonyms, tokens, start);
    const piece = tokens.slice(start, end).join("");
    if (piece) {
      const hits = readStrictly(corpus, synonyms, piece).groups[0];
      groups.push(Object.assign(hits, { weight: piece.length / term.length }));
      covered += piece.length;
      longest = Math.max(longest, synonyms.has(piece) ? MEANINGFUL : piece.length);
    } else {
      if (missed === start - 1 && missing.length) missing.push(missing.pop() + tokens[start]);
      else missing.push(tokens[start]);
      missed = start;
    }
    start = Math.max(end, start + 1);
  }
  const counts = covered * 2 > term.length || longest >= MEANINGFUL;
  return counts ? { reading: PIECES, groups, missing: missing.join("、") } : null;
}

// Where the longest known piece of two or more characters ends; its start when there is none.
function endOfKnown(corpus, synonyms, tokens, start) {
  let end = start, onSite = true;
  for (let next = start + 1; next <= Math.min(tokens.length, start + LONGEST_PIECE); next++) {
    const piece = tokens.slice(start, next).join("");
    onSite &&= find(corpus, literal(piece), wordBorders(corpus, piece), 1).length > 0;
    if (piece.length > 1 && (onSite || (synonyms.has(piece) && readStrictly(corpus, synonyms, piece)))) end = next;
  }
  return end;
}
