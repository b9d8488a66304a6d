// The tables by which other scripts, sounds and mistakes are read, and the reading by them.

import { makeFolder } from "./fold.js";
import { makeReadings, soundOf } from "./syllables.js";
import { readFreely } from "./words.js";

export const readTables = ({ traditional, syllables, readings }) => ({ fold: makeFolder(traditional), alike: new Map(), readFreely, ...sounds(makeReadings(syllables, readings)) });

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
