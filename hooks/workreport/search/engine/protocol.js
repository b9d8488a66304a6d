// The theme's search messages: it sends a set-up, then queries, and expects a ready and then results.

import { makeCorpus, withTables } from "./corpus.js";
import { makeSearch, makeStrictSearch } from "./search.js";

const SETUP = 0, READY = 1, QUERY = 2, RESULT = 3;
const INDEX_MISSING = [[{
  location: "", title: "搜索暂时用不了", score: 1, terms: {},
  text: "没有读到搜索索引。请刷新页面再试；如果是离线版，请重新解压整个压缩文件。",
}]];

// `load` gives a promise of the index or of the tables, by name; `reply` sends a message back.
export function makeHandler(load, reply) {
  const search = makeLazySearch(load);
  return async function handle({ type, data }) {
    if (type === SETUP) reply({ type: READY });
    if (type === QUERY) reply({ type: RESULT, data: { items: data.trim() ? await search(data) : [] } });
  };
}

// The index is loaded for the first query, the tables for the first that does not stand on the site as it was typed.
// What failed to load is tried again with the next query.
function makeLazySearch(load) {
  let strict, full;
  return async function search(query) {
    try {
      if (!strict) {
        const { synonyms, ...index } = await load("index");
        const corpus = makeCorpus(index);
        strict = { corpus, synonyms, search: makeStrictSearch(corpus, synonyms) };
      }
      const found = strict.search(query);
      if (found) return found;
      full ||= makeSearch(withTables(strict.corpus, await load("tables")), strict.synonyms);
      return full(query);
    } catch (error) {
      console.warn(error);
      return INDEX_MISSING;
    }
  };
}
