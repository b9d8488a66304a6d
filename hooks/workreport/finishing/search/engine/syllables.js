// How characters are read. GB 2312 lists the 3,755 commonest characters by sound, so that a run length for each
// syllable gives all their readings; what it cannot say (other characters, second readings) is listed beside it.

// `runs` is "a2 ai11 …", `extra` is "行hang 窦dou …"; the result maps a character's code to its syllables.
export function makeReadings(runs, extra) {
  const readings = new Map();
  const bytes = new Uint8Array(3755 * 2);
  for (let i = 0; i < 3755; i++) bytes.set([0xb0 + Math.floor(i / 94), 0xa1 + (i % 94)], i * 2);
  const characters = new TextDecoder("gb18030").decode(bytes);
  let place = 0;
  for (const [, syllable, count] of runs.matchAll(/([a-z]+)([0-9]+)/g)) {
    for (let i = 0; i < +count; i++) readings.set(characters.charCodeAt(place++), [syllable]);
  }
  for (const [, character, syllable] of extra.matchAll(/(\S)([a-z]+)/g)) {
    const code = character.charCodeAt(0);
    readings.set(code, [...(readings.get(code) || []), syllable]);
  }
  return readings;
}

// What syllables sound like to those who do not tell z from zh, n from ng, ong from un, l from n and r, or f from hu.
const SOUND_ALIKE = [[/^([zcs])h/, "$1"], [/^[nr](?=.)/, "l"], [/^hui$/, "fei"], [/^hun$/, "fen"], [/^hong$/, "feng"], [/^hu(?=[ao])/, "f"], [/^hu$/, "fu"], [/ng$/, "n"], [/on$/, "un"]];

export const soundOf = (syllable) => SOUND_ALIKE.reduce((sound, [from, to]) => sound.replace(from, to), syllable);

const MOST_SPLITS = 8;

// The ways to split letters into known syllables (the keys of a map), fewest first; `cuts` are places where a syllable must end. With
// `open`, the last syllable may be unfinished, and is then given with a trailing "-". Of more than `most` ways, those with
// the longest syllables first.
export function splitSyllables(letters, known, cuts, open, most = MOST_SPLITS) {
  const found = [], dead = new Set(); // places from which no way leads to the end
  const walk = (start, parts) => {
    if (found.length >= most || dead.has(start)) return;
    const before = found.length;
    if (start === letters.length) {
      found.push(parts);
      return;
    }
    for (let end = Math.min(letters.length, start + 6); end > start; end--) {
      if (crosses(cuts, start, end)) continue;
      const part = letters.slice(start, end);
      const last = end === letters.length && parts.length;
      if (known.has(part)) walk(end, [...parts, part]);
      if (open && last && [...known.keys()].some((syllable) => syllable.startsWith(part))) walk(end, [...parts, part + "-"]);
    }
    if (found.length === before) dead.add(start);
  };
  walk(0, []);
  return found.sort((a, b) => a.length - b.length);
}

function crosses(cuts, start, end) {
  for (let i = start + 1; i < end; i++) if (cuts.has(i)) return true;
  return false;
}
