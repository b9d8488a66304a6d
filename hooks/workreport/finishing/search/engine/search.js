// One search: from what the reader typed to ranked pages.

import { textOf } from "./fold.js";
import { writeDates } from "./numbers.js";
import { rank } from "./rank.js";
import { EQUAL, EXACT, readExact } from "./readings.js";

const LONGEST_QUERY = 200, MOST_WORDS = 64;
const BETWEEN_WORDS = /[\s,，、。．;；:：!！?？/|+&“”"‘’'《》()（）·\-—~]+/;
const TONE_MARKS = /[\u0300-\u0304\u0306\u0307\u0309-\u036f]/g;

// What a query was read as: its terms, the readings of each, whether all of it stands there in one piece (isWhole), whether
// each stands on the site as it was typed, the editions whose period it names, and the pages, best first. `corpus` may be
// without tables; then only what was typed is read.
export function search(corpus, editions, typed, only) {
  const query = writeDates(typed.slice(0, LONGEST_QUERY).normalize("NFKC"));
  let { named, rest } = takePeriods(editions, query, corpus.bare);
  let found = readQuery(corpus, rest);
  const entire = rest !== query && !found.isWhole ? readQuery(corpus, query) : found;
  // A sentence of the site that names a period is that sentence, wherever it stands.
  if (entire !== found && entire.isWhole) [named, rest, found] = [[], query, entire];
  const toneless = withoutTones(rest);
  if (corpus.readings && !isExact(found) && toneless !== rest) found = readQuery(corpus, toneless);
  return { ...found, query, named, isExact: isExact(found), pages: rank(corpus, found.readings, named, only) };
}

const isExact = ({ readings }) => readings.every((reading) => reading && [EXACT, EQUAL].includes(reading.reading));

// The editions whose name, or whose year, stands in a query, and the query without it, unless nothing else would be left, as
// far as is known of the words that say nothing.
export function takePeriods(editions, query, bare = (text) => text) {
  if (!forms.has(editions)) forms.set(editions, [namesOf, yearOf].map((formsOf) => editions.flatMap(({ id, name }) => formsOf(name).map((form) => [form, id]))));
  for (const names of forms.get(editions)) {
    const hit = names.filter(([name]) => query.includes(name) && !/^[0-9]/.test(query.split(name)[1]));
    if (!hit.length) continue;
    const rest = hit.reduce((left, [name]) => left.replace(name, " "), query);
    return { named: hit.map(([, id]) => id), rest: bare(rest.replace(/[^\p{L}\p{N}]/gu, "")) ? rest.replace(/^\s*的/, "") : query };
  }
  return { named: [], rest: query };
}

const forms = new WeakMap(); // of the editions' names
const namesOf = (name) => [name, name.replace("年", "")];
const yearOf = (name) => name.match(/^[0-9]{4}年/) || [];

// Pinyin typed with tones: marks go, ü becomes v, and so do the tone numbers behind letters.
function withoutTones(query) {
  const plain = query.normalize("NFD").replace(/u\u0308/g, "v").replace(TONE_MARKS, "").normalize("NFC");
  return plain.replace(/([a-zA-Z]{1,6})[1-5](?![0-9.%])/g, (all, letters) => (/[aeiouv]/i.test(letters) ? letters : all));
}

// The terms of a query and what each is read as, null where it is found in no way. A query that stands in the site as
// a whole is one term; so is pinyin typed with spaces.
function readQuery(corpus, query) {
  const words = query.split(BETWEEN_WORDS).filter(Boolean).slice(0, MOST_WORDS);
  const whole = joined(corpus, words);
  if (!whole.term || corpus.isEmpty?.(whole.term)) return { terms: [], readings: [] };
  const strict = readExact(corpus, whole.term);
  if (strict) return { terms: [whole.term], readings: [strict], isWhole: true };
  const each = { terms: words, readings: words.map((word) => readExact(corpus, joined(corpus, [word]).term)) };
  return !corpus.readFreely || isExact(each) ? each : corpus.readFreely(corpus, words, whole);
}

// A word's folded text, and where inside it a new word begins.
export function joined(corpus, words) {
  const cuts = new Set();
  let term = "";
  for (const word of words) {
    if (term) cuts.add(term.length);
    term += textOf(corpus.fold(word).codes);
  }
  return { term, cuts };
}
