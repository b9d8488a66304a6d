// The folded text of pages and of the editors' words, with the places of each character, so that a pattern is found by its
// rarest part. All that was loaded stands in one text, shard behind shard; a corpus is that text with the shards that are
// searched. The tables of other scripts come later, and only where a query needs them: the site's text is simplified.

import { codesOf, isDigit, makeFolder } from "./fold.js";

export const BORDER = 1; // between titles, texts and words: no pattern reaches across
const MOST_HITS = 20000;
export const CELL_SPACE = "\u3000"; // between the cells of a table's row

// The editors' entries, [kind, target, word, …]: each as a page of its own that is never shown, so that they are found in
// every way in which text is found, and lead to their target.
export const pagesOfWords = (words) => words.map(([kind, target, ...names]) => ({ kind, target, sections: [["", "", names.join("\u0001")]] }));

const foldText = makeFolder("");

export const makeText = () => ({
  pages: [], sections: [], firstSections: [], source: "\u0001", length: 1,
  codes: Uint16Array.of(BORDER), places: Uint32Array.of(0), sectionOf: Uint32Array.of(0), inFirstCell: Uint8Array.of(0),
});

// Adds a shard's pages to the text, which is done once for each shard.
export function addShard(text, pages) {
  const { source: before, length: begin } = text, firstSection = text.sections.length;
  let source = "";
  for (const page of pages) {
    text.firstSections.push(text.sections.length);
    for (const [anchor, title, content, aliases = ""] of page.sections) {
      const titleAt = before.length + source.length, textAt = titleAt + title.length + 1, aliasAt = textAt + content.length + 1;
      source += `${title}\u0001${content}\u0001${aliases}\u0001`;
      const isTable = content.includes(CELL_SPACE), endAt = before.length + source.length;
      text.sections.push({ page: text.pages.length, anchor, titleAt, textAt, aliasAt, endAt, isTable });
    }
    text.pages.push(page);
  }
  const { codes, places } = foldWithBorders(foldText, source);
  makeRoom(text, begin + codes.length);
  text.codes.set(codes, begin);
  text.inFirstCell.set(firstCells(source, places), begin);
  for (let i = 0, number = firstSection; i < codes.length; i++) {
    text.places[begin + i] = before.length + places[i];
    while (text.places[begin + i] >= text.sections[number].endAt) number++;
    text.sectionOf[begin + i] = number;
  }
  text.source += source;
  text.length += codes.length;
  return { sections: [firstSection, text.sections.length], postings: postings(codes, begin), weights: new WeakMap(), counts: new Map() };
}

function makeRoom(text, length) {
  if (text.codes.length >= length) return;
  for (const name of ["codes", "places", "sectionOf", "inFirstCell"]) {
    const larger = new text[name].constructor(2 * length);
    larger.set(text[name]);
    text[name] = larger;
  }
}

// The corpus of several shards of a text; `tables` are null until they are needed.
export const makeCorpus = (text, shards, tables) => ({ ...text, fold: foldText, ...tables, shards, targets: new Map() });

export const pageOf = (corpus, [start]) => corpus.pages[corpus.sections[corpus.sectionOf[start]].page];

// Whether a hit is a whole title, word or name of a row, and not a part of one.
export function isWhole({ codes, inFirstCell }, [start, end]) {
  if (codes[start - 1] === BORDER && codes[end] === BORDER) return true;
  return Boolean(inFirstCell[start] && inFirstCell[end - 1] && !inFirstCell[start - 1] && !inFirstCell[end]);
}

// The border is a control character, which folding drops; here it is kept.
function foldWithBorders(fold, source) {
  const parts = source.split("\u0001");
  const codes = new Uint16Array(source.length), places = new Uint32Array(source.length);
  let length = 0, at = 0;
  for (const part of parts) {
    const folded = fold(part);
    codes.set(folded.codes, length);
    for (let i = 0; i < folded.places.length; i++) places[length + i] = folded.places[i] + at;
    length += folded.codes.length;
    at += part.length;
    if (at < source.length) {
      codes[length] = BORDER;
      places[length++] = at++;
    }
  }
  return { codes: codes.subarray(0, length), places: places.subarray(0, length) };
}

// Where the first cell of a table's row stands, which names the row as a heading names a section.
function firstCells(source, places) {
  const marks = new Uint8Array(places.length);
  let lineEnd = 0, cellEnd = 0;
  for (let i = 0; i < places.length; i++) {
    const place = places[i];
    if (place >= lineEnd) {
      cellEnd = place;
      for (lineEnd = place; lineEnd < source.length; lineEnd++) {
        const character = source[lineEnd];
        if (character === "\n" || character === "\u0001") break;
        if (character === CELL_SPACE && cellEnd === place) cellEnd = lineEnd;
      }
      lineEnd++;
    }
    marks[i] = place < cellEnd;
  }
  return marks;
}

// Where each character stands.
function postings(codes, begin) {
  const lists = new Map();
  codes.forEach((code, i) => {
    const list = lists.get(code);
    if (list) list.push(begin + i);
    else lists.set(code, [begin + i]);
  });
  return lists;
}

// Any character, in a pattern.
export const ANY = { has: (code) => code !== BORDER };

// A pattern is a list with a code or a set of codes for each character; hits are [start, end] in the folded text, in no
// order. `accept` may refuse a hit by its start.
export function find({ codes, shards }, pattern, accept = () => true, most = MOST_HITS) {
  const { length } = pattern;
  const guarded = isDigit(pattern[0]) || isDigit(pattern[length - 1]);
  const hits = [];
  for (const shard of shards) {
    const pivot = rarest(shard, pattern);
    if (pivot < 0) continue;
    for (const code of typeof pattern[pivot] === "number" ? [pattern[pivot]] : pattern[pivot]) {
      for (const place of shard.postings.get(code) || []) {
        if (hits.length === most) return hits;
        const start = place - pivot;
        let k = 0;
        while (k < length && fits(pattern[k], codes[start + k])) k++;
        if (k === length && !(guarded && splitsNumber(codes, start, start + length)) && accept(start)) hits.push([start, start + length]);
      }
    }
  }
  return hits;
}

const fits = (part, code) => (typeof part === "number" ? part === code : part.has(code));

// The place of the part of a pattern that a shard holds least often; -1 where there is nothing to be found.
function rarest(shard, pattern) {
  let pivot = -1, least = Infinity;
  for (let i = 0; i < pattern.length; i++) {
    const weight = weigh(shard, pattern[i]);
    if (!weight) return -1;
    if (weight < least) [pivot, least] = [i, weight];
  }
  return pivot;
}

// How often a shard holds a part of a pattern.
function weigh({ postings: lists, weights }, part) {
  if (typeof part === "number") return lists.get(part)?.length || 0;
  if (part === ANY) return Infinity;
  if (!weights.has(part)) {
    let sum = 0;
    for (const code of part) sum += lists.get(code)?.length || 0;
    weights.set(part, sum);
  }
  return weights.get(part);
}

const isNumeric = (code) => isDigit(code) || code === 46;

// Whether a hit takes a number apart: 32 is not in 320万, and 5 is not in 15%.
function splitsNumber(codes, start, end) {
  return (isDigit(codes[start]) && isNumeric(codes[start - 1])) || (isDigit(codes[end - 1]) && isNumeric(codes[end]));
}

export const literal = (text) => [...codesOf(text)];
