// The theme's search messages: it sends a set-up, then queries, and expects a ready and then results.
//
// A query may say `only`, to limit the results: { edition, area, part }, each an id; and `explain`, for which the answer says
// why. Data come in shards: "index" holds the latest editions, the other pages and the editions' names; an older edition is a
// shard by its id, loaded when a query names its period or is limited to it. When no work area of the latest answers in full,
// older ones are loaded as well: all of a few, and of many the latest that hold each pair of characters of a term, which the
// shards "pairs-0" and on list.

import { foldPages, makeCorpus, pagesOfWords, readTables } from "./corpus.js";
import { present } from "./present.js";
import { search, takePeriods } from "./search.js";

const SETUP = 0, READY = 1, QUERY = 2, RESULT = 3;
const MOST_OLDER = 4, MOST_PAIRS = 8, PAIR_SHARDS = 64;
const INDEX_MISSING = { items: [[{
  location: "?search-unavailable", title: "搜索暂时用不了", score: 1, terms: {},
  text: "没有读到搜索索引。请刷新页面；离线版请重新解压。",
}]] };

// `load` gives a promise of a shard or of the tables, by name; `reply` sends a message back. Only the latest query is
// answered: an older one may have had to wait for its data.
export function makeHandler(load, reply) {
  const data = makeData(load);
  let latest = 0;
  return async function handle({ type, data: query, only = {}, explain = false }) {
    if (type === SETUP) {
      data.begin();
      reply({ type: READY });
    }
    if (type !== QUERY) return;
    const mine = ++latest;
    const { items, why } = query.trim() ? await answer(data, query, only) : { items: [] };
    if (mine === latest) reply({ type: RESULT, data: explain && why ? { items, why: why() } : { items } });
  };
}

async function answer(data, query, only) {
  try {
    const { editions } = await data.index();
    const older = editions.filter(({ shard }) => shard).map(({ id }) => id);
    const periods = takePeriods(editions, query).named;
    const named = older.filter((id) => periods.includes(id) || only.edition === id);
    const look = (corpus) => ({ corpus, found: search(corpus, editions, query, only) });
    let result = look(await data.corpus(named));
    if (!result.found.isExact) {
      const full = await data.fullCorpus(named).catch(() => null);
      if (full) result = look(full);
      else if (!result.found.pages.length) return INDEX_MISSING;
    }
    const isMany = older.length > MOST_OLDER;
    if (!only.edition && !isSettled(result, isMany)) {
      const more = isMany ? await holders(data, older, result.found) : older;
      if (more.length) result = look(await data.corpus([...new Set([...named, ...more])]));
    }
    return present(result.corpus, result.found);
  } catch (error) {
    console.warn(error);
    return INDEX_MISSING;
  }
}

// Whether the page of a work area, or a definition, answers first, with all that was asked in one piece and as it was typed;
// among many older editions, the words of a question that say nothing are not looked for.
function isSettled({ corpus, found: { isExact, isWhole, readings, pages: [first] } }, isMany) {
  return isExact && readings.length === 1 && (isWhole || isMany) && (first.defines || corpus.pages[first.page].weight === 1);
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

// What has been loaded and folded, and the corpora made of it: of the first shard, which most queries need, and of those older
// editions that the last query needed as well. So queries stay quick whatever has been asked before.
function makeData(load) {
  const index = once(() => load("index")), tables = once(() => load("tables"));
  const shards = new Map(), corpora = new Map();
  const shard = (name) => {
    if (!shards.has(name)) shards.set(name, once(() => load(name)));
    return shards.get(name)();
  };
  let hasTables = false;
  const folded = new Map();
  function kept(name, fill) {
    if (!folded.has(name)) folded.set(name, fill());
    return folded.get(name);
  }
  async function make(ids) {
    const first = await index(), loaded = hasTables ? await tables() : null;
    const fold = (name, { pages }) => kept(name, () => foldPages(pages.map((page) => ofEdition(page, first.editions))));
    const older = await Promise.all(ids.map((id) => shard(id).then((pages) => fold(id, pages), () => null)));
    const words = kept(`words ${hasTables}`, () => foldPages(pagesOfWords(loaded ? [...first.words, ...loaded.words] : first.words)));
    return makeCorpus([fold("index", first), ...older.filter(Boolean), words], kept(`tables ${hasTables}`, () => readTables(loaded)));
  }
  async function corpus(ids) {
    const key = `${hasTables} ${ids}`;
    if (!corpora.has(key)) {
      const made = await make(ids);
      for (const other of corpora.keys()) if (!other.endsWith(" ") || !other.startsWith(hasTables)) corpora.delete(other);
      corpora.set(key, made);
    }
    return corpora.get(key);
  }
  return {
    index,
    // The tables follow, so that the first results need not wait for them.
    begin: () => index().then(tables).catch(() => {}),
    corpus,
    fullCorpus: async (ids) => {
      await tables();
      hasTables = true;
      return corpus(ids);
    },
    pairs: (number) => shard(`pairs-${number}`),
  };
}

// A page with what its edition says of it; the latest edition of a series has the age 0.
function ofEdition(page, editions) {
  const edition = editions.find(({ id }) => id === page.edition);
  return edition ? { ...page, period: edition.name, report: edition.title, series: edition.series, age: edition.age } : page;
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
