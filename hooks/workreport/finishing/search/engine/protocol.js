// The theme's search messages: it sends a set-up, then queries, and expects a ready and then results.

import { makeCorpus, withTables } from "./corpus.js";
import { makeSearch, makeStrictSearch } from "./search.js";

const SETUP = 0, READY = 1, QUERY = 2, RESULT = 3;
const INDEX_MISSING = [[{
  location: "?search-unavailable", title: "搜索暂时用不了", score: 1, terms: {},
  text: "没有读到搜索索引。请刷新页面；离线版请重新解压。",
}]];

// `load` gives a promise of the index or of the tables, by name; `reply` sends a message back. Only the latest query
// is answered: an older one may have had to wait for its data.
export function makeHandler(load, reply) {
  const search = makeLazySearch(load);
  let latest = 0;
  return async function handle({ type, data }) {
    if (type === SETUP) reply({ type: READY });
    if (type !== QUERY) return;
    const mine = ++latest;
    const items = data.trim() ? await search(data) : [];
    if (mine === latest) reply({ type: RESULT, data: { items } });
  };
}

// The index is loaded for the first query, the tables for the first that does not stand on the site as it was typed.
function makeLazySearch(load) {
  const index = once(async () => {
    const { synonyms, ...rest } = await load("index");
    const corpus = makeCorpus(rest);
    return { corpus, synonyms, search: makeStrictSearch(corpus, synonyms) };
  });
  const full = once(async () => {
    const { corpus, synonyms } = await index();
    return makeSearch(withTables(corpus, await load("tables")), synonyms);
  });
  return async function search(query) {
    try {
      const strict = await index();
      const found = strict.search(query);
      return found || (await full().then((answer) => answer(query), () => null)) || strict.search(query, true) || INDEX_MISSING;
    } catch (error) {
      console.warn(error);
      return INDEX_MISSING;
    }
  };
}

// Makes something at the first call and keeps it; what could not be made is tried again at the next.
function once(make) {
  let made;
  return () => (made ||= make().catch((error) => {
    made = undefined;
    throw error;
  }));
}
