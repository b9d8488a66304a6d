// From what a query was read as to what the theme shows: pages, each with its sections, titles, teasers and notes.

import { rank } from "./rank.js";
import { HOMOPHONE, INITIALS, PIECES, PINYIN_START, SYNONYM } from "./readings.js";
import { spans, teaserHtml, titleHtml } from "./teaser.js";

const MOST_PAGES = 50, SECTIONS_SHOWN = 3;

const NOTES = {
  [SYNONYM]: (word) => `“${word}”按近义词找到`,
  [PINYIN_START]: (word) => `按拼音“${word}”的开头找到`,
  [INITIALS]: (word) => `按拼音首字母“${word}”找到`,
  [HOMOPHONE]: (word) => `没有“${word}”，按读音相同的字找到`,
  [PIECES]: (word, { missing }) => (missing ? `没有“${missing}”，只匹配“${word}”的一部分` : `没有连在一起的“${word}”，分开匹配`),
};

export function present(corpus, { terms, readings }) {
  if (!readings.some(Boolean)) return [];
  const notes = terms.map((term, i) => noteOn(term, readings[i])).filter(Boolean);
  return rank(corpus, readings).slice(0, MOST_PAGES).map((entry) => presentPage(corpus, entry, notes));
}

function noteOn(term, reading) {
  if (!reading) return `没有“${term}”`;
  return NOTES[reading.reading] && NOTES[reading.reading](term, reading);
}

// The theme shows a page first, then the sections that score as high as the first entry, then "more" for the rest;
// pressing Enter opens the entry with the highest score.
function presentPage(corpus, entry, notes) {
  const first = corpus.firstSections[entry.page];
  const others = entry.sections.filter((section) => section.number !== first);
  const page = entry.sections.find((section) => section.number === first) || { number: first, hits: [] };
  const item = (section, score) => presentSection(corpus, section, score, notes);
  const shown = others.slice(0, SECTIONS_SHOWN).map((section) => item(section, 3));
  const more = others.slice(SECTIONS_SHOWN).map((section) => item(section, 1));
  return entry.sections[0].number === first ? [item(page, 3), ...shown, ...more] : [...shown, item(page, 2), ...more];
}

// The theme prints terms that are false as notes, and has those that are true marked on the page.
function presentSection(corpus, section, score, notes) {
  const place = corpus.sections[section.number];
  const { url } = corpus.pages[place.page];
  const terms = Object.fromEntries(notes.map((note) => [note, false]));
  for (const [start, end] of spans(corpus, section.hits, place.titleAt, place.aliasAt)) {
    for (const word of corpus.source.slice(start, end).split(/[\u0001\s]+/)) terms[word] = true;
  }
  return {
    location: place.anchor ? `${url}#${place.anchor}` : url,
    title: titleHtml(corpus, place, section.hits),
    text: teaserHtml(corpus, place, section.hits),
    score,
    terms,
  };
}
