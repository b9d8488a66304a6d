// What a result shows: the plain text around the hits, with the reader's words marked.

const BEFORE = 18, AFTER = 64;
const ENDS = "\n。！？；", A_NUMBER = 1.5;
const ESCAPES = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

export const escapeHtml = (text) => text.replace(/[&<>"]/g, (character) => ESCAPES[character]);

// Hits as places in the source, from the first character to behind the last, overlaps merged.
export function spans(corpus, hits, from, to) {
  const found = hits.map(([start, end]) => [corpus.places[start], corpus.places[end - 1] + 1])
    .filter(([start, end]) => start >= from && end <= to).sort((a, b) => a[0] - b[0]);
  const merged = [];
  for (const [start, end] of found) {
    const last = merged[merged.length - 1];
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else merged.push([start, end]);
  }
  return merged;
}

export function mark(source, from, to, marked) {
  let html = "", at = from;
  for (const [start, end] of marked) {
    if (end <= from || start >= to) continue;
    html += escapeHtml(source.slice(at, Math.max(start, at))) + "<mark>" + escapeHtml(source.slice(Math.max(start, from), Math.min(end, to))) + "</mark>";
    at = Math.min(end, to);
  }
  return html + escapeHtml(source.slice(at, to));
}

export function titleHtml(corpus, section, hits) {
  const end = section.textAt - 1;
  return mark(corpus.source, section.titleAt, end, spans(corpus, hits, section.titleAt, end));
}

// The sentences of a section's text, as places from the first character to behind the last, kept for the next search.
const parted = new WeakMap();
function sentences(source, section) {
  if (!parted.has(section)) parted.set(section, sentencesBetween(source, section.textAt, section.aliasAt - 1));
  return parted.get(section);
}

function sentencesBetween(source, from, to) {
  const found = [];
  let start = from;
  for (let i = from; i < to; i++) {
    if (!ENDS.includes(source[i]) && i + 1 < to) continue;
    if (i + 1 > start) found.push([start, source[i] === "\n" ? i : i + 1]);
    start = i + 1;
  }
  return found;
}

// The sentence that holds most of what was asked, with a number where an amount was; what the title says already does not
// count. Without a hit, the first one.
function answering(source, all, marked, titled, amount) {
  const counted = marked.filter(([start, end]) => !titled.includes(source.slice(start, end)));
  let best = null, next = 0;
  for (const sentence of all) {
    const [from, to] = sentence;
    let covered = 0;
    while (next < counted.length && counted[next][1] <= from) next++;
    for (let i = next; i < counted.length && counted[i][0] < to; i++) covered += Math.min(counted[i][1], to) - Math.max(counted[i][0], from);
    const value = covered + (amount && (covered || titled.length) && /[0-9]/.test(source.slice(from, to)) ? A_NUMBER : 0);
    if (!best || value > best.value) best = { sentence, value };
  }
  return best;
}

// What answers best in a section: a sentence of its text; without one the other name that was found, which on the page of a
// work area is the title of the report's paragraph, or the beginning of the section below it, where its text is there.
export function teaserHtml(corpus, number, hits, amount) {
  const { source, sections } = corpus;
  const section = sections[number], below = sections[number + 1];
  const own = sentenceHtml(corpus, section, hits, amount);
  const [named] = own ? [] : spans(corpus, hits, section.aliasAt, section.endAt);
  const label = section.anchor && corpus.pages[section.page].weight === 1 ? "报告的标题：" : "";
  if (named) return label + mark(source, source.lastIndexOf("\u0001", named[0]) + 1, source.indexOf("\u0001", named[0]), [named]);
  const text = !own && below?.page === section.page && sentenceHtml(corpus, below, [], false);
  return text ? `${titleHtml(corpus, below, [])}：${text}` : own;
}

// The sentence of a text that answers best, cut where it is long; without a hit in the text, its beginning.
function sentenceHtml(corpus, section, hits, amount) {
  const { source } = corpus;
  const start = section.textAt, end = section.aliasAt - 1;
  const marked = spans(corpus, hits, start, end);
  const titled = spans(corpus, hits, section.titleAt, section.textAt).map((span) => source.slice(...span));
  const best = answering(source, sentences(source, section), marked, titled, amount);
  if (!best) return "";
  const [first, last] = best.sentence;
  const hit = marked.find((span) => span[1] > first && span[0] < last);
  const from = hit ? Math.max(first, Math.min(hit[0] - BEFORE, last - BEFORE - AFTER)) : first;
  const to = Math.min(last, Math.max(hit ? hit[1] : first, from + BEFORE + AFTER));
  return (from > first ? "…" : "") + mark(source, from, to, marked) + (to < last ? "…" : "");
}
