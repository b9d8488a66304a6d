// The theme's search messages: it sends a set-up, then queries, and expects a ready and then results.
//
// The set-up may bring the index, as its file says it. A query may say `only`, to limit the results: { edition, area,
// part }, each an id; and `explain`, for which the answer says why. Data come in shards, each loaded when a query needs it:
// "index" holds the work areas of the latest editions, the names of all other pages and the editions; "words" the editors'
// words and the tables; "texts" the texts of the other pages. A query that is answered in full before all three are there
// is answered at once, which the answer calls `early`, and once more when they are.
// An older edition is a shard by its id, loaded when a query names its period or is limited to it. When no work area of
// the latest answers in full, older ones are loaded as well: all of a few, and of many the latest that hold each pair of
// characters of a term, which the shards "pairs-0" and on list.

import { addShard, makeCorpus, makeText, pagesOfWords } from "./corpus.js";
import { present } from "./present.js";
import { ABBREVIATED, MISTYPED, PIECES, PINYIN, SLIP } from "./readings.js";
import { search, takePeriods } from "./search.js";

const SETUP = 0, READY = 1, QUERY = 2, RESULT = 3;
const OTHERS = ["words", "texts"];
const MOST_OLDER = 4, MOST_PAIRS = 8, PAIR_SHARDS = 64;
const INDEX_MISSING = { items: [[{
  location: "?search-unavailable", title: "搜索暂时用不了", score: 1, terms: {},
  text: "没有读到搜索索引。请刷新页面；离线版请重新解压。",
}]] };

// `load` gives a promise of a shard, by name; `reply` sends a message back. Only the latest query is
// answered: an older one may have had to wait for its data.
export function makeHandler(load, reply) {
  const data = makeData(load);
  let latest = 0;
  return async function handle({ type, index, data: query, only = {}, explain = false }) {
    if (type === SETUP) {
      data.begin(index);
      reply({ type: READY });
    }
    if (type !== QUERY) return;
    const mine = ++latest;
    const isWanted = () => mine === latest;
    const tell = ({ items, why }, early = false) => {
      if (isWanted()) reply({ type: RESULT, data: explain && why ? { items, why: why() } : { items }, early });
    };
    try {
      tell(query.trim() ? await answer(data, query, only, (result) => tell(result, true), isWanted) : { items: [] });
    } catch (error) {
      console.warn(error);
      tell(INDEX_MISSING);
    }
  };
}

// The answer from all that a query needs; `tellEarly` is given what answers in full before, once.
async function answer(data, query, only, tellEarly, isWanted) {
  const { editions } = await data.index();
  const older = editions.filter(({ shard }) => shard).map(({ id }) => id);
  const periods = takePeriods(editions, query).named;
  const named = older.filter((id) => periods.includes(id) || only.edition === id);
  async function look(ids) {
    const corpus = await data.corpus(ids);
    return { corpus, found: search(corpus, editions, query, only) };
  }
  let result = await look(named), isTold = false;
  function offer() {
    if (!isTold) tellEarly(present(result.corpus, result.found));
    isTold = true;
  }
  for (const name of OTHERS.filter((each) => !data.has(each))) {
    if (isEnough(result)) offer();
    if (isWanted() && await data.add(name)) result = await look(named);
  }
  if (!result.found.pages.length && !OTHERS.every(data.has)) return INDEX_MISSING;
  const isMany = older.length > MOST_OLDER;
  if (isWanted() && !only.edition && !isSettled(result, isMany)) {
    // Unless all is there already.
    const waiting = setTimeout(() => result.found.pages.length && offer());
    const more = isMany ? await holders(data, older, result.found) : older;
    const all = more.length && await look([...new Set([...named, ...more])]);
    clearTimeout(waiting);
    if (all) result = all;
  }
  return present(result.corpus, result.found);
}

// Whether a page answers all that was asked: without tables that of a work area in one piece and as it was typed, and with
// them any page, unless what was typed had to be mended for it.
function isEnough({ corpus, found: { isWhole, terms, readings, pages: [first] } }) {
  if (!first || first.terms.size < terms.length) return false;
  return corpus.readings ? !readings.some(({ reading }) => MENDED.includes(reading)) : isWhole && corpus.pages[first.page].weight === 1;
}

const MENDED = [ABBREVIATED, MISTYPED, SLIP, PIECES];

// Whether the page of a work area, or a definition, answers first, with all that was asked in one piece and as it was typed;
// where there are many older editions, in several pieces or in pinyin will do.
function isSettled({ corpus, found: { isExact, isWhole, terms, readings, pages: [first] } }, isMany) {
  const answered = isExact ? isWhole || isMany : isMany && readings.every((reading) => reading?.reading === PINYIN);
  return answered && first?.terms.size === terms.length && (first.defines || corpus.pages[first.page].weight === 1);
}

// The latest of many older editions that hold every pair of Han characters of one of the terms.
async function holders(data, older, { terms }) {
  const holding = await Promise.all(terms.map(async (term) => {
    const pairs = [...term].slice(1).map((second, i) => term[i] + second).filter((pair) => /^[\u3400-\u9fff]{2}$/.test(pair));
    const lists = await Promise.all(pairs.slice(0, MOST_PAIRS).map(async (pair) => (await data.pairs(pairShard(pair)))[pair] || []));
    return lists.length ? lists.reduce((left, list) => left.filter((place) => list.includes(place))) : [];
  }));
  return [...new Set(holding.flat())].sort((a, b) => a - b).slice(0, MOST_OLDER).map((place) => older[place]);
}

// As in pairs.py.
const pairShard = (pair) => (pair.charCodeAt(0) * 31 + pair.charCodeAt(1)) % PAIR_SHARDS;

// What has been loaded, and the corpora of it.
function makeData(load) {
  let given = null;
  const text = makeText(), shards = new Map(), loading = new Map(), loaded = new Map();
  function shard(name) {
    if (!loading.has(name)) loading.set(name, once(() => load(name)));
    return loading.get(name)();
  }
  const index = once(async () => {
    const said = given;
    given = null;
    return said ? JSON.parse(said) : await load("index");
  });
  async function corpus(ids) {
    const { editions, pages, names } = await index(), words = loaded.get("words"), texts = loaded.get("texts");
    const older = await Promise.all(ids.map((id) => shard(id).then((own) => [id, own.pages], () => [])));
    const parts = [["pages", pages], texts ? ["texts", texts.pages] : ["names", names], ...words ? [["words", words.pages]] : [], ...older];
    for (const [name, own] of parts) {
      if (name && !shards.has(name)) shards.set(name, addShard(text, own.map((page) => ofEdition(page, editions))));
    }
    return makeCorpus(text, parts.flatMap(([name]) => shards.get(name) || []), words?.tables);
  }
  return {
    index,
    begin: (said) => {
      given = said;
      index().catch(() => {});
    },
    corpus,
    has: (name) => loaded.has(name),
    // Whether a shard could be loaded; from then on it is searched as well.
    add: (name) => shard(name).then((data) => {
      if (!loaded.has(name)) loaded.set(name, name === "words" ? { pages: pagesOfWords(data.words), tables: data.readTables(data) } : data);
      return true;
    }, () => false),
    pairs: (number) => shard(`pairs-${number}`).catch(() => ({})),
  };
}

// A page with what its edition says of it; the latest edition of a series has the age 0. One edition alone is named by the
// search's page.
function ofEdition(page, editions) {
  const order = editions.findIndex(({ id }) => id === page.edition);
  if (order < 0) return page;
  const { name: period, series, age, title } = editions[order];
  return { ...page, period, series, age, order, report: editions.length > 1 ? title : "" };
}

// Makes something at the first call and keeps it; what could not be made is tried again at the next.
function once(make) {
  let made = null;
  return () => {
    made = made || make().catch((error) => {
      made = null;
      throw error;
    });
    return made;
  };
}
