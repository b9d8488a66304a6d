// From what a query was read as to what the theme shows: pages, each with its sections, titles, teasers and notes.

import { rank } from "./rank.js";
import { HOMOPHONE, INITIALS, PIECES, PINYIN_START, SYNONYM } from "./readings.js";
import { spans, teaserHtml, titleHtml } from "./teaser.js";

const MOST_PAGES = 50, SECTIONS_SHOWN = 3, MOST_WORDS_MARKED = 32;

const NOTES = {
  [SYNONYM]: (word) => `“${word}”按近义词找到`,
  [PINYIN_START]: (word) => `按拼音“${word}”的开头找到`,
  [INITIALS]: (word) => `按拼音首字母“${word}”找到`,
  [HOMOPHONE]: (word) => `没有“${word}”，按同音字找到`,
  [PIECES]: (word, { missing }) => (missing ? `没有“${missing}”，只找到“${word}”的一部分` : `“${word}”没有连在一起，分开找到`),
};

export function present(corpus, { terms, readings }) {
  if (!readings.some(Boolean)) return [];
  return rank(corpus, readings).slice(0, MOST_PAGES).map((entry) => {
    const notes = terms.map((term, i) => noteOn(term, entry.terms.has(i) && readings[i])).filter(Boolean);
    return presentPage(corpus, entry, notes);
  });
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
  const own = entry.sections.find((section) => section.number === first) || { number: first, hits: [] };
  const item = (section, score) => presentSection(corpus, section, score, notes, wordsIn(corpus, section));
  const page = (score) => presentSection(corpus, own, score, notes, entry.sections.flatMap((section) => wordsIn(corpus, section)));
  const shown = others.slice(0, SECTIONS_SHOWN).map((section) => item(section, 3));
  const more = others.slice(SECTIONS_SHOWN).map((section) => item(section, 1));
  return entry.sections[0].number === first ? [page(3), ...shown, ...more] : [...shown, page(2), ...more];
}

// The words of a section that answer, as they stand there.
function wordsIn(corpus, section) {
  const { titleAt, aliasAt } = corpus.sections[section.number];
  // biome-ignore lint/suspicious/noControlCharactersInRegex: one stands between a section's title and its text
  return spans(corpus, section.hits, titleAt, aliasAt).flatMap(([start, end]) => corpus.source.slice(start, end).split(/[\u0001\s]+/));
}

// The theme prints terms that are false as notes, and has those that are true marked on the page.
function presentSection(corpus, section, score, notes, words) {
  const place = corpus.sections[section.number];
  const { url } = corpus.pages[place.page];
  const terms = new Map([...words.slice(0, MOST_WORDS_MARKED).map((word) => [word, true]), ...notes.map((note) => [note, false])]);
  return {
    location: place.anchor ? `${url}#${place.anchor}` : url,
    title: titleHtml(corpus, place, section.hits),
    text: teaserHtml(corpus, place, section.hits),
    score,
    terms: Object.fromEntries(terms),
  };
}
