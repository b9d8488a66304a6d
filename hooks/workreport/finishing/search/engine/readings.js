// What a term is read as, and the strictest reading: as it was typed. The looser ones are in guesses.js.

import { BORDER, CELL_SPACE, find, isWhole, literal, pageOf } from "./corpus.js";
import { isLetter, textOf } from "./fold.js";
import { chineseForms, isChineseDigit, numberVariants } from "./numbers.js";

export const EXACT = "exact", EQUAL = "equal", RELATED = "related", ENGLISH = "English", STEM = "stem", OTHER_NUMBER = "number",
  PINYIN = "pinyin", PINYIN_START = "pinyin start", INITIALS = "initials", HOMOPHONE = "homophone", SOUND = "sound", ABBREVIATED = "abbreviated", MISTYPED = "mistyped", SLIP = "slip", PIECES = "pieces";
// The editors' entries: words equal to one of the report, words that only lead to one, English, and words for a page.
const KINDS = { "=": EQUAL, "~": RELATED, e: ENGLISH, "@": RELATED };

const inOrder = (hits) => hits.sort((a, b) => a[0] - b[0] || b[1] - a[1]);
export const asReading = (reading, hits) => ({ reading, groups: [inOrder(hits)] });
const isEntry = (corpus, hit) => Boolean(pageOf(corpus, hit).kind);

// Latin words are found from their beginning on, short ones whole: "rule" is not in "overrule", and "a" not in "and".
export function wordBorders(corpus, form) {
  const { codes, places } = corpus;
  if (!isLetter(form.charCodeAt(0))) return undefined;
  const apart = (i) => !isLetter(codes[i - 1]) || !isLetter(codes[i]) || places[i - 1] + 1 < places[i];
  return (start) => apart(start) && (form.length > 2 || apart(start + form.length));
}

export function literalHits(corpus, term) {
  const hits = [term, ...numberVariants(term)].flatMap((form) => find(corpus, literal(form), wordBorders(corpus, form)));
  return hits.length ? hits : chineseForms(term).flatMap((form) => find(corpus, literal(form), wholeNumbers(corpus, form)));
}

// 八大 is not in 十八大 for a reader who typed 8大.
function wholeNumbers({ codes }, form) {
  const length = form.length;
  return (start) => !(isChineseDigit(codes[start]) && isChineseDigit(codes[start - 1])) &&
    !(isChineseDigit(codes[start + length - 1]) && isChineseDigit(codes[start + length]));
}

// On the pages, and what a word leads to that is equal to one of the report's. A word that no page of the first weight
// holds may only lead somewhere as well, and so does the beginning of a word for one of the site's own pages; those hits are
// marked as led. Without tables such a word counts as not found. The result names the reading and gives its groups of
// hits: a page answers as much as it has hits of groups.
export function readExact(corpus, term) {
  const hits = literalHits(corpus, term);
  const own = onPages(corpus, hits);
  const whole = hits.filter((hit) => isEntry(corpus, hit) && isWhole(corpus, hit));
  const equals = whole.filter((hit) => pageOf(corpus, hit).kind === "=");
  const inPassing = !equals.length && !own.some((hit) => pageOf(corpus, hit).weight === 1);
  const beginnings = hits.filter((hit) => pageOf(corpus, hit).kind === "@" && corpus.codes[hit[0] - 1] === BORDER);
  const others = follow(corpus, inPassing ? (whole.length ? whole : beginnings) : equals);
  if (!own.length) return others && others.reading === EQUAL ? others : null;
  if (!others && inPassing && !corpus.readings) return null;
  return asReading(EXACT, others ? [...own, ...others.groups[0]] : own);
}

export const onPages = (corpus, hits) => hits.filter((hit) => !isEntry(corpus, hit) && !crossesCells(corpus, hit));

// Whether a hit takes the end of one cell of a table and the beginning of the next: 风险　排查 is not 风险排查.
function crossesCells({ places, source }, [start, end]) {
  return places[end - 1] - places[start] > end - 1 - start && source.slice(places[start], places[end - 1]).includes(CELL_SPACE);
}

// From hits in the editors' words to the hits of what those lead to: whole words before parts, and of several entries the
// one with most words that answer. Hits by words that are not equal are marked as led by a third member,
// the kind of the entry.
export function follow(corpus, hits) {
  const sums = new Map();
  let whole = false;
  for (const hit of hits.filter((each) => isEntry(corpus, each))) {
    const share = filled(corpus, hit), entry = pageOf(corpus, hit);
    if (share < 1 && whole) continue;
    if (share === 1 && !whole) sums.clear();
    whole = whole || share === 1;
    sums.set(entry, (sums.get(entry) || 0) + share);
  }
  const most = Math.max(...sums.values());
  const entries = [...sums.keys()].filter((entry) => sums.get(entry) === most);
  const reading = whole || entries[0]?.kind !== "=" ? KINDS[entries[0]?.kind] : RELATED;
  const found = entries.flatMap((entry) => targetHits(corpus, entry)).map(([start, end]) => (reading === EQUAL ? [start, end] : [start, end, entries[0].kind]));
  return found.length ? { ...asReading(reading, found), whole } : null;
}

function filled({ codes }, [start, end]) {
  let from = start, to = end;
  while (codes[from - 1] !== BORDER) from--;
  while (codes[to] !== BORDER) to++;
  return (end - start) / (to - from);
}

// A target is a word of the report, or for words of kind @ the address of a page or of one of its sections.
function targetHits(corpus, { kind, target }) {
  if (!corpus.targets.has(target)) {
    const hits = kind === "@" ? titleOf(corpus, target) : find(corpus, literal(textOf(corpus.fold(target).codes))).filter((hit) => !isEntry(corpus, hit));
    corpus.targets.set(target, hits);
  }
  return corpus.targets.get(target);
}

function titleOf(corpus, address) {
  const [url, anchor = ""] = address.split("#");
  const numbers = corpus.shards.flatMap(({ sections: [from, to] }) => Array.from({ length: to - from }, (_, i) => from + i));
  return numbers.filter((number) => {
    const section = corpus.sections[number];
    return corpus.pages[section.page].url === url && section.anchor === anchor;
  }).map((number) => {
    const start = corpus.sectionOf.indexOf(number);
    return [start, corpus.codes.indexOf(BORDER, start)];
  });
}
