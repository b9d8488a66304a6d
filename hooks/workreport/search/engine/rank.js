// From hits to pages: titles and headings before text, whole ones before parts, and the sections of a page in the
// order in which they answer.

const PAGE_TITLE = 400, HEADING = 200, ALIAS = 300, WHOLE = 400, PART = 100, TEXT = 20, BROKEN_TEXT = 10, TOGETHER = 20;
const SECTION = 0.1, MOST_SECTIONS = 8;
const CELL_SPACE = "\u3000"; // between the cells of a table, which says again what lists say better

// `readings` holds for each term what it was read as, or null; the result lists pages, best first, each with its sections.
export function rank(corpus, readings) {
  const groups = readings.flatMap((reading) => (reading ? reading.groups : []));
  const sections = new Map();
  groups.forEach((hits, group) => {
    for (const hit of hits) {
      const number = corpus.sectionOf[hit[0]];
      if (!sections.has(number)) sections.set(number, { number, hits: [], scores: new Float64Array(groups.length) });
      const section = sections.get(number);
      section.hits.push(hit);
      section.scores[group] = Math.max(section.scores[group], scoreOf(corpus, number, hit));
    }
  });
  const pages = new Map();
  for (const section of sections.values()) {
    section.score = section.scores.reduce((sum, score) => sum + score, 0);
    const page = corpus.sections[section.number].page;
    if (!pages.has(page)) pages.set(page, { page, sections: [], scores: new Float64Array(groups.length) });
    const entry = pages.get(page);
    entry.sections.push(section);
    section.scores.forEach((score, group) => { entry.scores[group] = Math.max(entry.scores[group], score); });
  }
  return [...pages.values()].map((entry) => finish(corpus, entry)).sort(
    (a, b) => b.groups - a.groups || b.score - a.score || a.page - b.page,
  );
}

function finish(corpus, entry) {
  const together = (section) => section.scores.filter(Boolean).length;
  const isTable = ({ number }) => corpus.source.slice(corpus.sections[number].textAt, corpus.sections[number].aliasAt).includes(CELL_SPACE);
  entry.sections.sort(
    (a, b) => together(b) - together(a) || b.score - a.score || isTable(a) - isTable(b) || a.number - b.number,
  );
  entry.groups = entry.scores.filter(Boolean).length;
  const best = entry.sections[0];
  const total = entry.scores.reduce((sum, score) => sum + score, 0) + (together(best) > 1 ? TOGETHER * together(best) : 0);
  entry.score = total * corpus.pages[entry.page].weight + Math.min(entry.sections.length, MOST_SECTIONS) * SECTION;
  return entry;
}

function scoreOf(corpus, number, [start, end]) {
  const section = corpus.sections[number];
  const place = corpus.places[start];
  if (place >= section.aliasAt) return ALIAS + part(corpus, start, end);
  if (place >= section.textAt) return corpus.places[end - 1] - place === end - 1 - start ? TEXT : BROKEN_TEXT;
  const isPage = number === 0 || corpus.sections[number - 1].page !== section.page;
  return (isPage ? PAGE_TITLE : HEADING) + part(corpus, start, end);
}

// How much of its title or alias a hit covers: all of it counts most.
function part(corpus, start, end) {
  const ends = (i) => i < 0 || i >= corpus.codes.length || corpus.codes[i] === 1;
  if (ends(start - 1) && ends(end)) return WHOLE;
  let from = start, to = end;
  while (!ends(from - 1)) from--;
  while (!ends(to)) to++;
  return (PART * (end - start)) / (to - from);
}
