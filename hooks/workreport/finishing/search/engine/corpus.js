// The folded text of pages and of the editors' words, with the places of each character, so that a pattern is found by its
// rarest part. The tables of other scripts come later, and only where a query needs them: the site's text is simplified.

import { codesOf, isDigit, makeFolder } from "./fold.js";

export const BORDER = 1; // between titles, texts and words: no pattern reaches across
const MOST_HITS = 20000;
export const CELL_SPACE = "\u3000"; // between the cells of a table's row

// The editors' entries, [kind, target, word, …]: each as a page of its own that is never shown, so that they are found in
// every way in which text is found, and lead to their target.
export const pagesOfWords = (words) => words.map(([kind, target, ...names]) => ({ kind, target, sections: [["", "", names.join("\u0001")]] }));

const foldText = makeFolder("");

// Pages folded, which is done once for each shard; all places count from the beginning of its own text.
export function foldPages(pages) {
  const sections = [];
  let source = "";
  pages.forEach((page, number) => {
    for (const [anchor, title, text, aliases = ""] of page.sections) {
      const at = source.length;
      source += `${title}\u0001${text}\u0001${aliases}\u0001`;
      sections.push({
        page: number, anchor, titleAt: at, textAt: at + title.length + 1, aliasAt: at + title.length + text.length + 2,
        endAt: source.length,
      });
    }
  });
  const { codes, places } = foldWithBorders(foldText, source);
  const sectionOf = new Uint32Array(codes.length);
  for (let i = 0, number = 0; i < codes.length; i++) {
    while (places[i] >= sections[number].endAt) number++;
    sectionOf[i] = number;
  }
  return { pages, sections, source, codes, places, sectionOf, inFirstCell: firstCells(source, places) };
}

// One corpus of several folded shards, of which the first may be a corpus already; `tables` are null until they are needed.
export function makeCorpus(parts, tables) {
  const pages = [], sections = [], firstSections = [];
  const total = parts.reduce((sum, part) => sum + part.codes.length, 0);
  const allCodes = new Uint16Array(total), places = new Uint32Array(total), sectionOf = new Uint32Array(total), inFirstCell = new Uint8Array(total);
  let source = "", at = 0;
  for (const part of parts) {
    const page = pages.length, section = sections.length, place = source.length;
    allCodes.set(part.codes, at);
    inFirstCell.set(part.inFirstCell, at);
    places.set(part.places, at);
    sectionOf.set(part.sectionOf, at);
    for (let i = at; at && i < at + part.codes.length; i++) {
      places[i] += place;
      sectionOf[i] += section;
    }
    for (const each of part.sections) {
      if (firstSections[page + each.page] === undefined) firstSections[page + each.page] = sections.length;
      sections.push({
        page: page + each.page, anchor: each.anchor, titleAt: each.titleAt + place, textAt: each.textAt + place,
        aliasAt: each.aliasAt + place, endAt: each.endAt + place,
      });
    }
    pages.push(...part.pages);
    source += part.source;
    at += part.codes.length;
  }
  return {
    pages, sections, firstSections, source, codes: allCodes, places, sectionOf, inFirstCell, fold: foldText, ...tables,
    weights: new WeakMap(), counts: new Map(), targets: new Map(), ...postings(allCodes),
  };
}

export const pageOf = (corpus, [start]) => corpus.pages[corpus.sections[corpus.sectionOf[start]].page];

// Whether a hit is a whole title, word or name of a row, and not a part of one.
export function isWhole({ codes, inFirstCell }, [start, end]) {
  if ((start === 0 || codes[start - 1] === BORDER) && (end === codes.length || codes[end] === BORDER)) return true;
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

function postings(codes) {
  const starts = new Uint32Array(65537);
  for (const code of codes) starts[code + 1]++;
  for (let i = 0; i < 65536; i++) starts[i + 1] += starts[i];
  const next = starts.slice(), positions = new Uint32Array(codes.length);
  for (let i = 0; i < codes.length; i++) positions[next[codes[i]]++] = i;
  return { starts, positions };
}

// Any character, in a pattern.
export const ANY = { has: (code) => code !== BORDER };

// A pattern is a list with a code or a set of codes for each character; hits are [start, end] in the folded text.
// `accept` may refuse a hit by its start.
export function find(corpus, pattern, accept = () => true, most = MOST_HITS) {
  const { codes, starts, positions } = corpus;
  const pivot = rarest(corpus, pattern);
  if (pivot < 0) return [];
  const guarded = isDigit(pattern[0]) || isDigit(pattern[pattern.length - 1]);
  const hits = [];
  const several = typeof pattern[pivot] !== "number";
  for (const code of several ? pattern[pivot] : [pattern[pivot]]) {
    for (let i = starts[code]; i < starts[code + 1] && hits.length < most; i++) {
      const start = positions[i] - pivot;
      if (start < 0 || start + pattern.length > codes.length) continue;
      let k = 0;
      while (k < pattern.length && fits(pattern[k], codes[start + k])) k++;
      if (k < pattern.length || (guarded && splitsNumber(codes, start, start + pattern.length)) || !accept(start)) continue;
      hits.push([start, start + pattern.length]);
    }
  }
  return several ? hits.sort((a, b) => a[0] - b[0]) : hits;
}

const fits = (part, code) => (typeof part === "number" ? part === code : part.has(code));

// The place of the part of a pattern that the site holds least often; -1 where there is nothing to be found.
function rarest(corpus, pattern) {
  let pivot = -1, least = Infinity;
  for (let i = 0; i < pattern.length; i++) {
    const weight = weigh(corpus, pattern[i]);
    if (!weight) return -1;
    if (weight < least) [pivot, least] = [i, weight];
  }
  return pivot;
}

// How often the site holds a part of a pattern.
function weigh(corpus, part) {
  const { starts, weights } = corpus;
  if (typeof part === "number") return starts[part + 1] - starts[part];
  if (part === ANY) return Infinity;
  if (!weights.has(part)) {
    let sum = 0;
    for (const code of part) sum += starts[code + 1] - starts[code];
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
