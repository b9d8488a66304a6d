// From hits to pages: titles and headings before text, whole ones before parts, and the sections of a page in the
// order in which they answer.

import { BORDER, CELL_SPACE, find } from "./corpus.js";

const PAGE_TITLE = 400, HEADING = 200, ALIAS = 300, ROW = 250, WHOLE = 400, PART = 100, TOGETHER = 20;
const TEXT = 20, BROKEN_TEXT = 10, TEXT_OF_TWO_LINES = 5;
const SECTION = 0.1, MOST_SECTIONS = 8;

// `readings` holds for each term what it was read as, or null; the result lists pages, best first, each with its sections.
export function rank(corpus, readings) {
  const groups = readings.flatMap((reading) => (reading ? reading.groups : []));
  const weights = groups.map(({ weight = 1 }) => weight);
  const terms = readings.flatMap((reading, term) => (reading ? reading.groups.map(() => term) : []));
  const sections = new Map();
  groups.forEach((hits, group) => {
    for (const hit of hits) {
      const number = corpus.sectionOf[hit[0]];
      if (!sections.has(number)) sections.set(number, { number, hits: [], scores: new Float64Array(groups.length), forPage: new Float64Array(groups.length) });
      const section = sections.get(number);
      section.hits.push(hit);
      const score = scoreOf(corpus, number, hit);
      section.scores[group] = Math.max(section.scores[group], score.section);
      section.forPage[group] = Math.max(section.forPage[group], score.page);
    }
  });
  const pages = new Map();
  for (const section of sections.values()) {
    section.score = section.scores.reduce((sum, score) => sum + score, 0);
    const page = corpus.sections[section.number].page;
    if (!pages.has(page)) pages.set(page, { page, sections: [], scores: new Float64Array(groups.length) });
    const entry = pages.get(page);
    entry.sections.push(section);
    section.forPage.forEach((score, group) => { entry.scores[group] = Math.max(entry.scores[group], score); });
  }
  return [...pages.values()].map((entry) => finish(corpus, entry, weights, terms)).sort(
    (a, b) => b.answered - a.answered || b.score - a.score || a.page - b.page,
  );
}

function finish(corpus, entry, weights, terms) {
  const answered = (scores) => scores.reduce((sum, score, group) => sum + (score && weights[group]), 0);
  const together = (section) => answered(section.scores);
  const isTable = ({ number }) => corpus.source.slice(corpus.sections[number].textAt, corpus.sections[number].aliasAt).includes(CELL_SPACE);
  entry.sections.sort(
    (a, b) => together(b) - together(a) || b.score - a.score || isTable(a) - isTable(b) || a.number - b.number,
  );
  entry.answered = answered(entry.scores);
  entry.terms = new Set(terms.filter((_, group) => entry.scores[group]));
  const best = entry.sections[0];
  const total = entry.scores.reduce((sum, score) => sum + score, 0) + (best.scores.filter(Boolean).length > 1 ? TOGETHER * together(best) : 0);
  entry.score = total * corpus.pages[entry.page].weight + Math.min(entry.sections.length, MOST_SECTIONS) * SECTION;
  return entry;
}

// What a hit is worth for its section and for its page. A page is known by its other names and by the rows of its
// tables, but the sections that say the thing itself answer first.
function scoreOf(corpus, number, [start, end]) {
  const section = corpus.sections[number];
  const place = corpus.places[start];
  if (place >= section.aliasAt) return { section: TEXT, page: ALIAS + part(corpus, start, end) };
  if (place >= section.textAt) {
    const text = textScore(corpus, start, end);
    return { section: text, page: inRow(corpus, start, end) ? ROW + (fillsCell(corpus, start, end) ? WHOLE : 0) : text };
  }
  if (splitsWords(corpus, start, end)) return { section: BROKEN_TEXT, page: BROKEN_TEXT };
  const score = (corpus.firstSections[section.page] === number ? PAGE_TITLE : HEADING) + part(corpus, start, end);
  return { section: score, page: score };
}

// Whether a hit of two characters takes a character from each of two words that the site knows better: 治安 in 政治安全.
function splitsWords(corpus, start, end) {
  if (end - start !== 2 || start === 0) return false;
  const [before, first, second, after] = corpus.codes.subarray(start - 1, end + 1);
  const known = pairCount(corpus, first, second);
  return pairCount(corpus, before, first) > known && pairCount(corpus, second, after) > known;
}

function pairCount(corpus, first, second) {
  const key = first * 65536 + second;
  if (!corpus.pairCounts.has(key)) corpus.pairCounts.set(key, find(corpus, [first, second]).length);
  return corpus.pairCounts.get(key);
}

function textScore({ places, source }, start, end) {
  const from = places[start], to = places[end - 1] + 1;
  if (to - from === end - start) return TEXT;
  return source.slice(from, to).includes("\n") ? TEXT_OF_TWO_LINES : BROKEN_TEXT;
}

const inRow = ({ inFirstCell }, start, end) => inFirstCell[start] && inFirstCell[end - 1];
const fillsCell = ({ inFirstCell }, start, end) => !inFirstCell[start - 1] && !inFirstCell[end];

// How much of its title or alias a hit covers: all of it counts most.
function part(corpus, start, end) {
  const ends = (i) => i < 0 || corpus.codes[i] === BORDER;
  if (ends(start - 1) && ends(end)) return WHOLE;
  let from = start, to = end;
  while (!ends(from - 1)) from--;
  while (!ends(to)) to++;
  return (PART * (end - start)) / (to - from);
}
