// Words of a question that say nothing of what it is about.

const CHINESE = `
  是什么意思 什么意思 是什么样的 指的是什么 指什么 是什么 什么是 什么叫做 什么叫 什么样 什么 是啥 啥叫 啥是 啥 何谓 何为 为什么 为何 为啥
  怎么样了 怎么样 怎么办 怎么做 怎么回事 怎么 怎样 如何 咋样 咋办 咋 有没有 是不是 能不能 可不可以 会不会 要不要 能否 是否 可以 说是 有哪些 要做什么 要干什么 做什么 干什么 做了什么 干了什么 做了哪些工作
  哪些 哪个 哪里 哪儿 哪年 哪一年 在哪里 在哪儿 在哪 哪 谁 多少 几个 几件 几起 多久 什么时候 何时 有什么区别 有何区别 的区别 有什么不同 有何不同 的不同 百分之几 百分之多少
  这个 这份 看看 看 请问 想知道 想了解 我想 我要 请 告诉我 介绍 一下 说明一下 帮我 查一下 查询 搜索 吗 呢 吧 啊 呀 么 嘛 了 的 是 有 和 与 或 及 跟
  好不好 多不多 严不严 严重吗 案子 事情 情况 行为 现象
  在 从 也 都 还 就 又 我 我们 你 你们 您 他 它 她 他们 后来 最后 现在 目前 到底 究竟 关于 有关
`.split(/\s+/).filter(Boolean);
const EMPTY_ENGLISH = new Set("a an the of in on at to for from by with and or is are was were be do does did has have what who whom how many much when where why which there about it its i my me you your".split(" "));

const BY_FIRST = new Map();
for (const word of CHINESE.sort((a, b) => b.length - a.length)) BY_FIRST.set(word[0], [...(BY_FIRST.get(word[0]) || []), word]);

// How long the word is that says nothing and begins at a place of a text; 0 where there is none.
export function emptyAt(text, place) {
  return ((BY_FIRST.get(text[place]) || []).find((word) => text.startsWith(word, place)) || "").length;
}

// Words that only say who: what else a question says tells more of what it is about.
const WHO = new Set("老百姓 百姓 群众 人民 公民 居民 村民 人员 分子 老板 警察 民警 公安 法官 干部 官员 领导 政府 国家 全国".split(" "));
export const saysWho = (text) => WHO.has(text);

const PARTICLES = "的了吗呢";

export const isEmptyEnglish = (word) => EMPTY_ENGLISH.has(word);

// What stands behind 是什么 at the end only names a kind: 是什么机构.
const KIND = /是(?:一?个)?(?:什么|啥)(?:样的)?[\u4e00-\u9fff]{1,3}$/;

// How something is, at the end.
const HOW = /(?:太|很|真|最)?[差乱坏多]$/;

// A text without all its empty words, those of one character left where they may be a part of a word.
export function condensed(text) {
  let rest = "";
  for (let place = 0; place < text.length;) {
    const length = emptyAt(text, place);
    if (length < 2 && !PARTICLES.includes(text[place])) rest += text[place++];
    else place += length;
  }
  return rest;
}

// A text without the empty words at its ends.
export function bare(typed) {
  const text = typed.replace(KIND, "").replace(HOW, "") || typed;
  let from = 0, to = text.length;
  for (let length = 1; length; from += length) length = emptyAt(text, from);
  for (let start = from; start < to; start++) {
    if (emptyUntil(text, start, to)) to = start;
  }
  return text.slice(from, to);
}

function emptyUntil(text, start, end) {
  let place = start;
  for (let length = 1; length && place < end; place += length) length = emptyAt(text, place);
  return place >= end;
}
