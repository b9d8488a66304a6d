// What a result shows: the plain text around the hits, with the reader's words marked.

const BEFORE = 18, AFTER = 64;
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

// The first span of the line that holds the most of them.
function richestSpan(source, marked) {
  const counts = new Map();
  for (const span of marked) {
    const line = source.lastIndexOf("\n", span[0]);
    if (!counts.has(line)) counts.set(line, { span, count: 0 });
    counts.get(line).count++;
  }
  const lines = [...counts.values()];
  return lines.length ? lines.reduce((best, line) => (line.count > best.count ? line : best)).span : null;
}

// The line that answers best, cut where it is long; without a hit in the text, its beginning.
export function teaserHtml(corpus, section, hits) {
  const { source } = corpus;
  const start = section.textAt, end = section.aliasAt - 1;
  const marked = spans(corpus, hits, start, end);
  const [first, last] = richestSpan(source, marked) || [start, start];
  const lineStart = Math.max(start, source.lastIndexOf("\n", first - 1) + 1);
  const newline = source.indexOf("\n", last);
  const lineEnd = newline < 0 ? end : Math.min(end, newline);
  const from = Math.max(lineStart, first - BEFORE);
  const to = Math.min(lineEnd, Math.max(last, from + BEFORE + AFTER));
  return (from > lineStart ? "…" : "") + mark(source, from, to, marked) + (to < lineEnd ? "…" : "");
}
