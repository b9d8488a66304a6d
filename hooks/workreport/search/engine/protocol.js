// The theme's search messages: it sends a set-up, then queries, and expects a ready and then results.

import { makeCorpus } from "./corpus.js";
import { makeSearch } from "./search.js";

const SETUP = 0, READY = 1, QUERY = 2, RESULT = 3;
const INDEX_MISSING = [[{
  location: "", title: "搜索暂时用不了", score: 1, terms: {},
  text: "没有读到搜索索引。请刷新页面再试；如果是离线版，请重新解压整个压缩文件。",
}]];

// `load` gives a promise of the index; `reply` sends a message back.
export function makeHandler(load, reply) {
  let engine;
  const ready = () => (engine ||= load().then((index) => makeSearch(makeCorpus(index), index.synonyms)));
  return async function handle({ type, data }) {
    if (type === SETUP) reply({ type: READY });
    if (type !== QUERY) return;
    reply({ type: RESULT, data: { items: data.trim() ? await results(ready, data) : [] } });
  };
}

async function results(ready, query) {
  try {
    return (await ready())(query);
  } catch (error) {
    console.warn(error);
    return INDEX_MISSING;
  }
}
