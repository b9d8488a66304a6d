// From hits to pages, and which comes first.

import { BORDER, find, isWhole, pageOf } from "./corpus.js";
import { textOf } from "./fold.js";
import { EXACT } from "./readings.js";

// The order of pages: where one rule does not decide, the next does.
const RULES = [
  ["belongs to the period that the query names", (page) => page.named],
  ["answers more of the query", (page) => page.answered],
  ["defines the term that the query is", (page) => page.defines],
  ["holds it in a better place: title, name of a row, other name, heading, text", (page) => page.score],
  ["is of a later edition", (page) => -page.age],
  ["has more sections that answer", (page) => page.sections.length],
  ["is of an edition that comes earlier on the site", (page) => -page.order],
  ["comes earlier on the site", (page) => -page.page],
];
const PAGE_TITLE = 400, HEADING = 200, ALIAS = 300, ROW = 250, WHOLE = 400, PART = 100, TOGETHER = 20;
const MUCH_BETTER = 2;
const GATHERING = 0.3; // the weight of such pages, as in index.py
// What stands in one line, on whatever page, comes before what only the end of one line and the beginning of the next give.
const TEXT = 20, BROKEN_TEXT = 10, TEXT_OF_TWO_LINES = 2;

const by = (rules) => (a, b) => {
  for (const [, value] of rules) {
    const difference = value(b) - value(a);
    if (difference) return difference;
  }
  return 0;
};

// Why a page stands where it does: what each rule sees of it.
export const explain = (corpus, page) => [corpus.pages[page.page].url, ...RULES.map(([name, value]) => `${name}: ${Math.round(value(page) * 100) / 100}`)].join("; ");

// `readings` holds for each term what it was read as, or null; `named` are the editions whose period the query names, and
// `only` may limit the results to an edition, an area or a part. The result lists pages, best first, each with its
// sections, and with the same page in other editions.
export function rank(corpus, readings, named = [], only = {}) {
  const groups = readings.flatMap((reading) => (reading ? reading.groups : []));
  const weights = groups.map(({ weight = 1 }) => weight);
  const terms = readings.flatMap((reading, term) => (reading ? reading.groups.map(() => term) : []));
  const isOneTerm = readings.length === 1 && readings[0]?.reading === EXACT;
  const pages = new Map();
  for (const section of scoredSections(corpus, groups, only)) {
    const { page } = corpus.sections[section.number];
    if (!pages.has(page)) pages.set(page, { page, sections: [], scores: new Float64Array(groups.length), own: new Set(), meant: new Set() });
    const entry = pages.get(page);
    entry.sections.push(section);
    section.forPage.forEach((score, group) => { entry.scores[group] = Math.max(entry.scores[group], score); });
    for (const group of section.own) entry.own.add(group);
    for (const group of section.meant) entry.meant.add(group);
  }
  const finished = [...pages.values()].map((entry) => finish(corpus, entry, weights, terms, named, isOneTerm));
  return foldEditions(corpus, finished).sort(by(RULES));
}

// Of the same page in several editions the latest stands for all, unless an earlier one answers much better.
function foldEditions(corpus, entries) {
  const groups = new Map();
  for (const entry of entries.sort(by(RULES))) {
    const { url, edition, series } = corpus.pages[entry.page];
    const name = edition ? `${series}${url.slice(edition.length)}` : url;
    groups.set(name, [...(groups.get(name) || []), entry]);
  }
  return [...groups.values()].map((group) => {
    const [best] = group;
    const alike = group.filter((entry) => entry.named === best.named && entry.answered === best.answered && entry.score * MUCH_BETTER >= best.score);
    const leader = alike.reduce((latest, entry) => (entry.age < latest.age ? entry : latest));
    return Object.assign(leader, { others: group.filter((entry) => entry !== leader).sort((a, b) => a.age - b.age) });
  });
}

function scoredSections(corpus, groups, only) {
  const sections = new Map();
  groups.forEach((hits, group) => {
    for (const hit of hits) {
      const number = corpus.sectionOf[hit[0]];
      if (!isWanted(corpus, number, only)) continue;
      if (!sections.has(number)) sections.set(number, { number, hits: [], groups: [], own: new Set(), meant: new Set(), scores: new Float64Array(groups.length), forPage: new Float64Array(groups.length) });
      const section = sections.get(number);
      section.hits.push(hit);
      section.groups.push(group);
      if (!hit[2]) section.own.add(group);
      if (hit[2] === "@") section.meant.add(group);
      const score = scoreOf(corpus, number, hit);
      section.scores[group] = Math.max(section.scores[group], score.section);
      section.forPage[group] = Math.max(section.forPage[group], score.page);
    }
  });
  for (const section of sections.values()) section.score = section.scores.reduce((sum, score) => sum + score, 0);
  return sections.values();
}

function isWanted({ pages, sections }, number, { edition, area, part: wanted }) {
  const { page, anchor } = sections[number];
  const inPart = !wanted || anchor === wanted || anchor.startsWith(`${wanted}-`);
  return (!edition || pages[page].edition === edition) && (!area || pages[page].area === area) && inPart;
}

function finish(corpus, entry, weights, terms, named, isOneTerm) {
  const { weight, edition, defines, age = 0, order = 0 } = corpus.pages[entry.page];
  // What only gathers from other pages does not answer by words that merely lead there, but by those for the page itself.
  const counts = (group) => weight > GATHERING || entry.own.has(group) || entry.meant.has(group);
  const answered = (scores) => scores.reduce((sum, score, group) => sum + (score && counts(group) && weights[group]), 0);
  for (const section of entry.sections) {
    section.table = corpus.sections[section.number].isTable;
    section.together = section.table && weights.length > 1 ? inOneLine(corpus, section, weights) : answered(section.scores);
  }
  entry.sections.sort(
    (a, b) => b.together - a.together || b.score - a.score || a.table - b.table || a.number - b.number,
  );
  const best = entry.sections[0];
  const { textAt, aliasAt } = corpus.sections[best.number];
  const isName = (place) => place < textAt || place >= aliasAt;
  const isTerm = (hit) => !hit[2] && isWhole(corpus, hit) && isName(corpus.places[hit[0]]);
  // Only a work area is of one subject throughout; of other pages, one section must answer, and of a table one row.
  const whole = weight === 1 ? answered(entry.scores) : best.together;
  const total = entry.scores.reduce((sum, score) => sum + score, 0) + (best.scores.filter(Boolean).length > 1 ? TOGETHER * best.together : 0);
  return Object.assign(entry, {
    named: named.includes(edition) ? 1 : 0, answered: whole, defines: defines && isOneTerm && best.hits.some(isTerm) ? 1 : 0, score: total * weight, age, order,
    terms: new Set(terms.filter((_, group) => entry.scores[group])),
    led: new Set(terms.filter((_, group) => entry.scores[group] && !entry.own.has(group))),
  });
}

function inOneLine({ source, places }, { hits, groups }, weights) {
  const byLine = new Map();
  hits.forEach(([start], i) => {
    const line = source.lastIndexOf("\n", places[start]);
    byLine.set(line, (byLine.get(line) || new Set()).add(groups[i]));
  });
  return Math.max(...[...byLine.values()].map((inLine) => [...inLine].reduce((sum, group) => sum + weights[group], 0)));
}

// What a hit is worth for its section and for its page. A page is known by its other names and by the rows of its
// tables, but the sections that say the thing itself answer first.
function scoreOf(corpus, number, [start, end]) {
  const section = corpus.sections[number];
  const place = corpus.places[start];
  if (place >= section.textAt && place < section.aliasAt) {
    const text = textScore(corpus, start, end);
    return { section: text, page: inRow(corpus, start, end) ? ROW + (fillsCell(corpus, start, end) ? WHOLE : 0) : text };
  }
  if (splitsWords(corpus, start, end)) return { section: BROKEN_TEXT, page: BROKEN_TEXT };
  if (place >= section.aliasAt) return { section: TEXT, page: ALIAS + part(corpus, start, end) };
  const score = (corpus.firstSections[section.page] === number ? PAGE_TITLE : HEADING) + part(corpus, start, end);
  return { section: score, page: score };
}

// Whether a hit of two characters takes a character from each of two words that the site knows better: 治安 in 政治安全.
function splitsWords(corpus, start, end) {
  if (end - start !== 2) return false;
  const around = corpus.codes.subarray(start - 1, end + 1);
  if (around.includes(BORDER)) return false;
  const [before, own, after] = [0, 1, 2].map((place) => count(corpus, around.subarray(place, place + 2)));
  const elsewhere = own - count(corpus, around);
  return before > elsewhere && after > elsewhere && before + after > 2 * own;
}

// How often the pages hold these characters, kept for each shard.
function count(corpus, codes) {
  const key = textOf(codes), pattern = [...codes];
  return corpus.shards.reduce((sum, shard) => {
    if (!shard.counts.has(key)) shard.counts.set(key, find({ ...corpus, shards: [shard] }, pattern).filter((hit) => !pageOf(corpus, hit).kind).length);
    return sum + shard.counts.get(key);
  }, 0);
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
  const ends = (i) => corpus.codes[i] === BORDER;
  if (ends(start - 1) && ends(end)) return WHOLE;
  let from = start, to = end;
  while (!ends(from - 1)) from--;
  while (!ends(to)) to++;
  return (PART * (end - start)) / (to - from);
}
