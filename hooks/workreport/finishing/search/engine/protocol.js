// The theme's search messages: it sends a set-up, then queries, and expects a ready and then results.
//
// The set-up may bring the index. A query may say `only`, to limit the results: { edition, area, part }, each an id; and
// `explain`, for which the answer says why. Data come in shards: "index" holds the work areas of the latest editions, the
// names of all other pages and the editions; "rest" the texts of those pages, the editors' words and the tables. A query
// that a work area answers in one piece as it was typed is answered from the index, which the answer calls `early`, and
// once more when the rest is there; all others from both. The rest is begun when a query is asked, not before, so that the
// first results need not wait for it.
// An older edition is a shard by its id, loaded when a query names its period or is limited to it. When no work area of
// the latest answers in full, older ones are loaded as well: all of a few, and of many the latest that hold each pair of
// characters of a term, which the shards "pairs-0" and on list.

import { addShard, makeCorpus, makeText, pagesOfWords } from "./corpus.js";
import { present } from "./present.js";
import { PINYIN } from "./readings.js";
import { search, takePeriods } from "./search.js";

const SETUP = 0, READY = 1, QUERY = 2, RESULT = 3;
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
    async function tell(isLast) {
      const { items, why, lacksRest } = query.trim() ? await answer(data, query, only) : { items: [] };
      const early = Boolean(lacksRest && !isLast);
      if (mine === latest) reply({ type: RESULT, data: explain && why ? { items, why: why() } : { items }, early });
      return early;
    }
    if (!await tell(false) || mine !== latest) return;
    await data.addRest();
    await tell(true);
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
    if (!result.corpus.readings && !isEnough(result)) {
      if (await data.addRest()) result = look(await data.corpus(named));
      else if (!result.found.pages.length) return INDEX_MISSING;
    }
    const isMany = older.length > MOST_OLDER;
    if (!only.edition && !isSettled(result, isMany)) {
      const more = isMany ? await holders(data, older, result.found) : older;
      if (more.length) result = look(await data.corpus([...new Set([...named, ...more])]));
    }
    return { ...present(result.corpus, result.found), lacksRest: !result.corpus.readings };
  } catch (error) {
    console.warn(error);
    return INDEX_MISSING;
  }
}

// Whether the page of a work area answers first, with all that was asked in one piece and as it was typed.
function isEnough({ corpus, found: { isWhole, pages: [first] } }) {
  return isWhole && first && corpus.pages[first.page].weight === 1;
}

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

// What has been loaded, and the corpora of it: the first shards, and with them the older editions that a query needs.
function makeData(load) {
  let given = null, added = null;
  const index = once(async () => given || load("index"));
  const rest = once(async () => {
    const data = await load("rest");
    return { pages: data.pages, words: pagesOfWords(data.words), tables: data.readTables(data) };
  });
  const loaded = new Map(), text = makeText(), shards = new Map();
  const shard = (name) => {
    if (!loaded.has(name)) loaded.set(name, once(() => load(name)));
    return loaded.get(name)();
  };
  async function corpus(ids) {
    const others = added, { editions, pages, names } = await index();
    const older = await Promise.all(ids.map((id) => shard(id).then((own) => [id, own.pages], () => [])));
    const parts = [["pages", pages], ...others ? [["rest", others.pages], ["words", others.words]] : [["names", names]], ...older];
    for (const [name, own] of parts) {
      if (name && !shards.has(name)) shards.set(name, addShard(text, own.map((page) => ofEdition(page, editions))));
    }
    return makeCorpus(text, parts.flatMap(([name]) => shards.get(name) || []), others?.tables);
  }
  return {
    index,
    begin: (data) => {
      given = data;
      index().catch(() => {});
    },
    corpus,
    // Whether the rest is there; from then on it is searched as well.
    addRest: () => rest().then((data) => { added = data; return true; }, () => false),
    pairs: (number) => shard(`pairs-${number}`),
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
