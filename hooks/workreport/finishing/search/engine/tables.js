// The tables by which other scripts, sounds and mistakes are read, and the reading by them.

import { makeFolder } from "./fold.js";
import { noteOnReading } from "./notes.js";
import { bare, emptyAt } from "./questions.js";
import { makeReadings, soundOf } from "./syllables.js";
import { readFreely } from "./words.js";

// What a corpus is given with the tables: how it is folded, which words say nothing, and the ways to read.
export const readTables = ({ traditional, syllables, readings }) => ({
  fold: makeFolder(traditional), alike: new Map(), bare, isEmpty: (term) => term.length === 1 && emptyAt(term, 0) === 1,
  readFreely, noteOnReading, ...sounds(makeReadings(syllables, readings)),
});

function sounds(readings) {
  const bySyllable = new Map(), byInitial = new Map(), bySound = new Map();
  const add = (map, key, code) => map.has(key) ? map.get(key).add(code) : map.set(key, new Set([code]));
  for (const [code, syllables] of readings) {
    for (const syllable of syllables) {
      add(bySyllable, syllable, code);
      add(byInitial, syllable[0], code);
      add(bySound, soundOf(syllable), code);
    }
  }
  return { readings, bySyllable, byInitial, bySound, bySyllableStart: new Map() };
}
