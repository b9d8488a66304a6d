// What a result says of how it was found.

import { ABBREVIATED, ENGLISH, EQUAL, HOMOPHONE, INITIALS, MISTYPED, OTHER_NUMBER, PIECES, PINYIN_START, RELATED, SLIP, SOUND, STEM } from "./readings.js";

const NOTES = {
  [EQUAL]: (word) => `“${word}”按近义词找到`,
  [RELATED]: (word) => `报告没有“${word}”这个词，下面是相关内容`,
  [ENGLISH]: (word) => `“${word}”是英文，下面是相关内容`,
  [STEM]: (word) => `“${word}”按词的前一部分找到`,
  [OTHER_NUMBER]: (word) => `没有“${word}”，按相近的写法找到`,
  [ABBREVIATED]: (word) => `没有“${word}”，按简称找到`,
  [PINYIN_START]: (word) => `按拼音“${word}”的开头找到`,
  [INITIALS]: (word) => `按拼音首字母“${word}”找到`,
  [HOMOPHONE]: (word) => `没有“${word}”，按同音字找到`,
  [SOUND]: (word) => `没有“${word}”，按相近的读音找到`,
  [MISTYPED]: (word) => `没有“${word}”，按只差一个字的词找到`,
  [SLIP]: (word) => `没有拼音“${word}”，按只差一个字母的拼音找到`,
  [PIECES]: (word, { missing, led }) => piecesNote(word, missing, led),
};

function piecesNote(word, missing, led) {
  if (missing) return `没有“${missing}”，只找到“${word}”的一部分`;
  return led ? `报告没有“${led}”这个词，下面是相关内容` : `“${word}”没有连在一起，分开找到`;
}

// `led` says that only words of the editors' led there; what stands there as it was typed needs no note.
export function noteOnReading(term, reading, led) {
  const kind = led && !NOTES[reading.reading] ? RELATED : reading.reading;
  return NOTES[kind]?.(reading.term || term, reading);
}
