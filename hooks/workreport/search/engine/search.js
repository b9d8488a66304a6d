// One search: from what the reader typed to ranked pages with marked titles and teasers.

import { codesOf, isLetter, textOf } from "./fold.js";
import { EXACT, HOMOPHONE, INITIALS, PIECES, PINYIN, PINYIN_START, SYNONYM, read, readStrictly } from "./readings.js";
import { rank } from "./rank.js";
import { spans, teaserHtml, titleHtml } from "./teaser.js";

const LONGEST_QUERY = 200, MOST_TERMS = 8, MOST_PAGES = 50, SECTIONS_SHOWN = 3;
const BETWEEN_WORDS = /[\s,，、。．;；:：!！?？/|+&“”"‘’'《》()（）·\-—~]+/;
const SCRIPTS = /[a-z]+|[^a-z]+/g;
const TONE_MARKS = /[\u0300-\u0304\u0306\u0307\u0309-\u036f]/g;

const NOTES = {
  [SYNONYM]: (word) => `“${word}”按近义词找到`,
  [PINYIN_START]: (word) => `按拼音“${word}”的开头找到`,
  [INITIALS]: (word) => `按拼音首字母“${word}”找到`,
  [HOMOPHONE]: (word) => `没有“${word}”，按读音相同的字找到`,
  [PIECES]: (word, reading) => reading.missing ? `没有“${reading.missing}”，只匹配“${word}”的一部分` : `没有连在一起的“${word}”，分开匹配`,
};

export function makeSearch(corpus, groups) {
  const synonyms = synonymMap(corpus, groups);
  return (query) => search(corpus, synonyms, query);
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

const isLatin = (term) => term !== "" && codesOf(term).every(isLetter);

// The terms of a query. A query that stands in the site as a whole is one term; so is pinyin typed with spaces.
function readQuery(corpus, synonyms, query) {
  const words = query.split(BETWEEN_WORDS).filter(Boolean).slice(0, MOST_TERMS * 8);
  const whole = joined(corpus, words);
  if (!whole.term) return { terms: [], readings: [] };
  const strict = readStrictly(corpus, synonyms, whole.term);
  if (strict) return { terms: [whole.term], readings: [strict] };
  if (isLatin(whole.term)) {
    const reading = read(corpus, synonyms, whole.term, whole.cuts);
    if (reading && reading.reading !== PIECES) return { terms: [whole.term], readings: [reading] };
  }
  const found = new Map();
  for (const word of words) for (const [term, reading] of readWord(corpus, synonyms, word)) found.set(term, ofOneSyllable(reading) ? null : reading);
  const terms = [...found.keys()].slice(0, MOST_TERMS);
  return { terms, readings: terms.map((term) => found.get(term)) };
}

// A single syllable among other words stands for too many characters to count.
function ofOneSyllable(reading) {
  return reading && [PINYIN, PINYIN_START].includes(reading.reading) && reading.groups[0].every(([start, end]) => end - start === 1);
}

// A word in two scripts that is not found as one is two words: saohei专项 is 扫黑 and 专项.
function readWord(corpus, synonyms, word) {
  const { term } = joined(corpus, [word]);
  const reading = term && read(corpus, synonyms, term, new Set());
  const parts = term.match(SCRIPTS) || [];
  if (parts.length < 2 || (reading && reading.reading !== PIECES)) return term ? [[term, reading]] : [];
  return parts.map((part) => [part, read(corpus, synonyms, part, new Set())]);
}

function search(corpus, synonyms, query) {
  const typed = query.slice(0, LONGEST_QUERY).normalize("NFKC");
  let { terms, readings } = readQuery(corpus, synonyms, typed);
  const toneless = withoutTones(typed);
  if (toneless !== typed && !readings.every((reading) => reading && reading.reading === EXACT)) {
    ({ terms, readings } = readQuery(corpus, synonyms, toneless));
  }
  if (!readings.some(Boolean)) return [];
  const notes = terms.map((term, i) => (readings[i] ? (NOTES[readings[i].reading] || (() => ""))(term, readings[i]) : `没有“${term}”`));
  return rank(corpus, readings).slice(0, MOST_PAGES).map((entry) => present(corpus, entry, notes));
}

// The theme shows a page first, then the sections that score as high as the first entry, then "more" for the rest;
// pressing Enter opens the entry with the highest score.
function present(corpus, entry, notes) {
  const firstNumber = corpus.firstSections[entry.page];
  const best = entry.sections[0];
  const others = entry.sections.filter((section) => section.number !== firstNumber);
  const page = entry.sections.find((section) => section.number === firstNumber) || { number: firstNumber, hits: [] };
  const shown = others.slice(0, SECTIONS_SHOWN), more = others.slice(SECTIONS_SHOWN);
  const item = (section, score) => toItem(corpus, section, score, notes);
  if (best.number === firstNumber) return [item(page, 3), ...shown.map((section) => item(section, 3)), ...more.map((section) => item(section, 1))];
  return [...shown.map((section) => item(section, 3)), item(page, 2), ...more.map((section) => item(section, 1))];
}

function toItem(corpus, section, score, notes) {
  const place = corpus.sections[section.number];
  const { url } = corpus.pages[place.page];
  const terms = Object.fromEntries(notes.filter(Boolean).map((note) => [note, false]));
  for (const [start, end] of spans(corpus, section.hits, place.titleAt, place.aliasAt)) {
    for (const word of corpus.source.slice(start, end).split(/[\n\u0001\s]+/)) terms[word] = true;
  }
  return {
    location: place.anchor ? `${url}#${place.anchor}` : url,
    title: titleHtml(corpus, place, section.hits),
    text: teaserHtml(corpus, place, section.hits),
    score,
    terms,
  };
}
