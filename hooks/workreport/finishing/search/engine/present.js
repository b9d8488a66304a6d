// From what a query was read as to what the theme shows: pages, each with its sections, titles, teasers and notes.

import { explain } from "./rank.js";
import { escapeHtml, spans, teaserHtml, titleHtml } from "./teaser.js";

const MOST_PAGES = 50, SECTIONS_SHOWN = 3, MOST_WORDS_MARKED = 32;

// Whether a question asks for an amount.
const asksAmount = (query) => /多少|几[个件起成]|百分之几|数量|how m(?:any|uch)/i.test(query);

// The items of the theme's message, and for the tests why each page stands where it does.
export function present(corpus, found) {
  const pages = found.pages.slice(0, MOST_PAGES);
  const items = pages.map((entry) => presentPage(corpus, entry, found));
  return { items, why: () => [`read as: ${found.readings.map((reading, i) => `${found.terms[i]} ${reading ? reading.reading : "unknown"}`).join(", ")}`, ...pages.map((page) => explain(corpus, page))] };
}

function notesOn(corpus, { terms, readings }, entry) {
  return terms.map((term, i) => noteOn(corpus, term, entry.terms.has(i) && readings[i], entry.led.has(i))).filter(Boolean);
}

// What was read as it was typed needs no note.
function noteOn({ noteOnReading }, term, reading, led) {
  return reading ? noteOnReading?.(term, reading, led) : `没有“${term}”`;
}

// The theme shows a page first, then the sections that score as high as the first entry, then "more" for the rest;
// pressing Enter opens the entry with the highest score. The same page in other editions is among the rest.
function presentPage(corpus, entry, found) {
  const show = (each, places) => presentSections(corpus, each, found, places);
  const { items, more } = sectionsOf(corpus, entry);
  const shown = show(entry, items);
  const others = entry.others.map((other) => {
    const [first] = show(other, sectionsOf(corpus, other).items.slice(0, 1));
    return { ...first, title: `${escapeHtml(corpus.pages[other.page].period)}：${first.title}`, score: 1 };
  });
  // The theme shows no text of a page that has sections.
  const first = shown[shown.length > 1 && shown[0].location === corpus.pages[entry.page].url ? 1 : 0];
  first.text = withReport(corpus.pages[entry.page], first.text);
  return [...shown, ...others, ...show(entry, more)];
}

// The sections of a page in the order in which they are shown, the page itself among them, each with its score.
function sectionsOf(corpus, entry) {
  const first = corpus.firstSections[entry.page];
  const others = entry.sections.filter((section) => section.number !== first);
  const own = entry.sections.find((section) => section.number === first) || { number: first, hits: [] };
  const shown = others.slice(0, SECTIONS_SHOWN).map((section) => ({ section, score: 3 }));
  const more = others.slice(SECTIONS_SHOWN).map((section) => ({ section, score: 1 }));
  return { items: entry.sections[0].number === first ? [{ section: own, score: 3 }, ...shown] : [...shown, { section: own, score: 2 }], more };
}

// The page's own entry has the words of all its sections marked.
function presentSections(corpus, entry, found, places) {
  const notes = notesOn(corpus, found, entry), amount = asksAmount(found.query), first = corpus.firstSections[entry.page];
  return places.map(({ section, score }) => {
    const words = wordsIn(corpus, section.number === first ? entry.sections : [section]);
    return presentSection(corpus, section, score, notes, words, amount);
  });
}

// Which report a result is from, where there are several.
function withReport({ report, period }, text) {
  return report ? `<p class="search-report">${escapeHtml(`${period}《${report}》`)}</p>${text}` : text;
}

// Where on its page a section stands that is a part of another: the headings above it, whose anchors its own begins with.
function pathOf(corpus, number) {
  const { page, anchor } = corpus.sections[number];
  const above = corpus.sections.slice(corpus.firstSections[page] + 1, number).filter((section) => anchor.startsWith(`${section.anchor}-`));
  const names = above.map(({ titleAt, textAt }) => `${corpus.source.slice(titleAt, textAt - 1)} › `).join("");
  return names && `<p class="search-path">${escapeHtml(names)}</p>`;
}

// The words of sections that answer, as they stand there.
function wordsIn(corpus, sections) {
  const found = new Set();
  for (const { number, hits } of sections) {
    const { titleAt, aliasAt } = corpus.sections[number];
    for (const [start, end] of spans(corpus, hits, titleAt, aliasAt)) found.add(corpus.source.slice(start, end));
  }
  // biome-ignore lint/suspicious/noControlCharactersInRegex: one stands between a section's title and its text
  return [...found].flatMap((text) => text.split(/[\u0001\s]+/)).slice(0, MOST_WORDS_MARKED);
}

// The theme prints terms that are false as notes, and has those that are true marked on the page.
function presentSection(corpus, section, score, notes, words, amount) {
  const place = corpus.sections[section.number];
  const { url } = corpus.pages[place.page];
  const terms = new Map([...words.map((word) => [word, true]), ...notes.map((note) => [note, false])]);
  return {
    location: place.anchor ? `${url}#${place.anchor}` : url,
    title: titleHtml(corpus, place, section.hits),
    text: `${pathOf(corpus, section.number)}<p class="search-teaser">${teaserHtml(corpus, section.number, section.hits, amount)}</p>`,
    score,
    terms: Object.fromEntries(terms),
  };
}
