// The theme's search messages: it sends a set-up, then queries, and expects a ready and then results.
//
// A query may say `only`, to limit the results: { edition, area, part }, each an id; and `explain`, for which the answer says
// why. Data come in shards: "index" holds the latest editions, the other pages and the editions' names; an older edition is a
// shard by its id, loaded when a query names its period or is limited to it. The latest of them are loaded as well when no
// work area holds in full what was asked.

import { makeCorpus } from "./corpus.js";
import { present } from "./present.js";
import { search, takePeriods } from "./search.js";

const SETUP = 0, READY = 1, QUERY = 2, RESULT = 3;
const MOST_OLDER = 8;
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
    await data.addEditions(older.filter((id) => takePeriods(editions, query).named.includes(id) || only.edition === id));
    const look = (corpus) => ({ corpus, found: search(corpus, editions, query, only) });
    let result = look(await data.corpus());
    if (!result.found.isExact) {
      const full = await data.fullCorpus().catch(() => null);
      result = full ? look(full) : result;
      if (!full && !result.found.pages.length) return INDEX_MISSING;
    }
    if (!only.edition && !isSettled(result)) {
      await data.addEditions(older.slice(0, MOST_OLDER)).catch(() => {});
      result = look(await data.corpus());
    }
    return present(result.corpus, result.found);
  } catch (error) {
    console.warn(error);
    return INDEX_MISSING;
  }
}

// Whether a page of a work area holds all that was asked, as it was typed.
const isSettled = ({ corpus, found }) => found.isExact && found.pages.some((page) => corpus.pages[page.page].weight === 1 && page.answered === found.pages[0].answered);

// What has been loaded, and the corpus made of it, made again when more has come.
function makeData(load) {
  const index = once(() => load("index")), tables = once(() => load("tables"));
  const shards = new Map();
  let made = {};
  const build = async (full) => {
    const { pages, words, editions } = await index(), loaded = full ? await tables() : null;
    const key = `${full}${[...shards.keys()]}`;
    if (made.key !== key) {
      const all = [...pages, ...[...shards.values()].flatMap((shard) => shard.pages)].map((page) => ofEdition(page, editions));
      made = { key, corpus: makeCorpus(all, full ? [...words, ...loaded.words] : words, loaded) };
    }
    return made.corpus;
  };
  return {
    index,
    // The tables follow, so that the first results need not wait for them.
    begin: () => index().then(tables).catch(() => {}),
    corpus: () => build(Boolean(made.key?.startsWith("true"))),
    fullCorpus: () => build(true),
    addEditions: (ids) => Promise.all(ids.filter((id) => !shards.has(id)).map(async (id) => shards.set(id, await load(id)))),
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
