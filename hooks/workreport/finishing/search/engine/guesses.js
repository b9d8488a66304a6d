// The looser readings of a term, from the strictest to the loosest; the first that hits is the one that counts.

import { ANY, find, isWhole, literal } from "./corpus.js";
import { codesOf, isDigit, isHan, isLetter, textOf } from "./fold.js";
import { alikeForms } from "./numbers.js";
import { ABBREVIATED, asReading, follow, HOMOPHONE, INITIALS, literalHits, MISTYPED, onPages, OTHER_NUMBER, PINYIN, PINYIN_START, readExact, SLIP, SOUND, STEM, wordBorders } from "./readings.js";
import { soundOf, splitSyllables } from "./syllables.js";

const LONGEST_SOUND = 64, MOST_RUNS = 6, SHORTEST_STEM = 4, LONGEST_SLIP = 24, LONGEST_MISTYPED = 24;

// What was typed as it sounds or is written, and what was mistyped.
const TYPED = [readExact, readLed, readStem, readOtherNumber, readPinyin, readInitials, readAbbreviated, readHomophones, readSound];
const MISTAKES = [readMistyped, readSlips, readHalfHomophones];

// A term is its folded text and the places where a space stood.
export const readAsTyped = (corpus, term, cuts = new Set()) => first(TYPED, corpus, term, cuts);
export const readAsMistyped = (corpus, term, cuts = new Set()) => first(MISTAKES, corpus, term, cuts);
// A word that stands on the site, or as a whole among the editors' words.
export function readWhole(corpus, term) {
  const reading = first([readExact, readLed], corpus, term);
  return reading?.whole === false ? null : reading;
}

function first(steps, corpus, term, cuts) {
  for (const step of steps) {
    const reading = step(corpus, term, cuts);
    if (reading) return reading;
  }
  return null;
}

export const read = (corpus, term, cuts) => readAsTyped(corpus, term, cuts) || readAsMistyped(corpus, term, cuts);

// A term that only the editors' words hold: whole, or as a part of one. An English word that a page holds in another form
// is nearer to it than to a part of an entry.
function readLed(corpus, term) {
  const led = term.length > 1 ? follow(corpus, literalHits(corpus, term)) : null;
  const stem = led?.whole === false ? readStem(corpus, term) : null;
  return stem?.groups[0].some((hit) => !hit[2]) ? stem : led;
}

// Found on pages, or else in the editors' words; of loose hits, those that are whole names count more than others alike.
function settle(corpus, reading, hits) {
  if (!hits.length) return null;
  const own = onPages(corpus, hits);
  if (own.length) return asReading(reading, own);
  const led = follow(corpus, hits);
  return led && { ...led, reading };
}

function settleNames(corpus, reading, hits) {
  const textOfHit = ([start, end]) => textOf(corpus.codes.subarray(start, end));
  const names = new Set(hits.filter((hit) => isWhole(corpus, hit)).map(textOfHit));
  return settle(corpus, reading, names.size ? hits.filter((hit) => names.has(textOfHit(hit))) : hits);
}

// English words by their stems.
function readStem(corpus, term) {
  const stem = term.replace(/(?:(?:at|it)?i(?:ons?|ves?)|ings?|ies|ed|es|s|ly|al|ity|ment|ments|er|ers|y|e)$/, "");
  if (!/^[a-z]+$/.test(term) || stem.length < (`${stem}s` === term ? SHORTEST_STEM - 1 : SHORTEST_STEM) || stem === term) return null;
  return settle(corpus, STEM, find(corpus, literal(stem), wordBorders(corpus, stem)));
}

function readOtherNumber(corpus, term) {
  return settle(corpus, OTHER_NUMBER, alikeForms(term).flatMap((form) => literalHits(corpus, form)));
}

function readPinyin(corpus, term, cuts) {
  const runs = runsOf(term);
  if (!runs) return null;
  for (const open of [false, true]) {
    const hits = patterns(runs, (letters) => splitSyllables(letters, corpus.bySyllable, runs.length > 1 ? new Set() : cuts, open).map(
      (parts) => parts.map((part) => codesOfSyllable(corpus, part)),
    )).flatMap((pattern) => find(corpus, pattern));
    const found = settle(corpus, open ? PINYIN_START : PINYIN, hits);
    if (found) return found;
  }
  return null;
}

function readInitials(corpus, term) {
  const runs = runsOf(term);
  if (!runs || (runs.length === 1 && term.length < 2)) return null;
  const hits = patterns(runs, (letters) => [[...letters].map((letter) => corpus.byInitial.get(letter) || NONE)])
    .flatMap((pattern) => find(corpus, pattern));
  return settle(corpus, INITIALS, hits);
}

const NONE = new Set();

// The stretches of letters and of other characters, null for a term without letters or one too long to be read aloud.
function runsOf(term) {
  const runs = term.match(/[a-z]+|[^a-z]+/g) || [];
  const readable = runs.some((run) => isLetter(run.charCodeAt(0))) && runs.length <= MOST_RUNS && term.length <= LONGEST_SOUND;
  return readable ? runs : null;
}

function codesOfSyllable(corpus, part) {
  const { bySyllable, bySyllableStart } = corpus;
  if (!part.endsWith("-")) return bySyllable.get(part);
  if (!bySyllableStart.has(part)) {
    const all = [...bySyllable].filter(([syllable]) => syllable.startsWith(part.slice(0, -1)));
    bySyllableStart.set(part, new Set(all.flatMap(([, codes]) => [...codes])));
  }
  return bySyllableStart.get(part);
}

// Every pattern of a mixed term: its other characters as they are, its letters in each of the ways that `ways` gives.
function patterns(runs, ways) {
  let found = [[]];
  for (const run of runs) {
    const options = isLetter(run.charCodeAt(0)) ? ways(run) : [literal(run)];
    found = found.flatMap((pattern) => options.map((option) => [...pattern, ...option]));
  }
  return found;
}

function readHomophones(corpus, term) {
  return readAlike(corpus, term, HOMOPHONE, soundingAs(corpus), 2);
}

// Two characters that are no name, of which one is right.
function readHalfHomophones(corpus, term) {
  return readAlike(corpus, term, HOMOPHONE, soundingAs(corpus), 1);
}

const soundingAs = (corpus) => (code) => alikeTo(corpus, code, HOMOPHONE, (syllable) => corpus.bySyllable.get(syllable));

// The characters that sound like one, itself among them, kept for the next term.
function alikeTo(corpus, code, reading, ofSyllable) {
  const key = reading + code;
  if (!corpus.alike.has(key)) {
    const sets = (corpus.readings.get(code) || []).map(ofSyllable);
    corpus.alike.set(key, new Set([code, ...sets.flatMap((set) => [...set])]));
  }
  return corpus.alike.get(key);
}

// 维稳 for 维护稳定: the first characters of two words.
function readAbbreviated(corpus, term) {
  const codes = literal(term);
  if (codes.length < 2 || codes.length > 3 || !codes.every(isHan)) return null;
  return settle(corpus, ABBREVIATED, find(corpus, codes.flatMap((code) => [code, ANY])).filter((hit) => isWhole(corpus, hit)));
}

// As homophones, by those who do not tell some sounds apart; letters too.
function readSound(corpus, term, cuts) {
  const ofSyllable = (syllable) => corpus.bySound.get(soundOf(syllable)) || NONE;
  const alike = readAlike(corpus, term, SOUND, (code) => alikeTo(corpus, code, SOUND, ofSyllable), 2);
  const runs = alike ? null : runsOf(term);
  if (!runs) return alike;
  const hits = patterns(runs, (letters) => splitSyllables(letters, corpus.bySyllable, runs.length > 1 ? new Set() : cuts, false).map((parts) => parts.map(ofSyllable)))
    .filter((pattern) => pattern.length > 1).flatMap((pattern) => find(corpus, pattern));
  return settleNames(corpus, SOUND, hits);
}

// Two characters must be a whole name, unless `fewest` says that one of them as it is will do.
function readAlike(corpus, term, reading, alike, fewest) {
  const codes = codesOf(term);
  const han = codes.filter(isHan).length;
  if (han < 2) return null;
  const pattern = Array.from(codes, (code) => (isHan(code) ? alike(code) : code));
  const hits = find(corpus, pattern, (start) => {
    let same = 0;
    for (let k = 0; k < codes.length; k++) same += corpus.codes[start + k] === codes[k];
    return han > 2 || (same > 0 && (fewest === 1 || isWhole(corpus, [start, start + codes.length])));
  });
  return settleNames(corpus, reading, hits);
}

// One character wrong, missing, too many or changed for its neighbour. Two characters are too few to say what was meant,
// unless the result is a whole name.
function readMistyped(corpus, term) {
  const codes = literal(term);
  if (codes.length < 2 || codes.length > LONGEST_MISTYPED || !codes.some(isHan) || codes.some(isDigit)) return null;
  const short = codes.length === 2;
  const tries = short ? [swapped, replacedFirst, replacedLast] : [swapped, lacking, replaced, cutShort];
  for (const variants of tries) {
    const hits = variants(codes).flatMap((pattern) => find(corpus, pattern)).filter((hit) => !short || variants === swapped || isWhole(corpus, hit));
    const found = settleNames(corpus, MISTYPED, hits);
    if (found) return found;
  }
  return null;
}

const at = (codes, i, ...instead) => [...codes.slice(0, i), ...instead, ...codes.slice(i + instead.length)];
const swapped = (codes) => codes.slice(1).map((code, i) => at(codes, i, code, codes[i]));
const replaced = (codes) => codes.map((_, i) => at(codes, i, ANY));
// Two words that end alike are of a kind, but not by a mere ending.
const ENDINGS = literal("子儿头者员性化度家手人们法事力物机会站");
const replacedFirst = ([, last]) => (ENDINGS.includes(last) ? [] : [[ANY, last]]);
const replacedLast = ([start]) => [[start, ANY]];
const lacking = (codes) => codes.slice(1).map((_, i) => [...codes.slice(0, i + 1), ANY, ...codes.slice(i + 1)]);
const cutShort = (codes) => codes.map((_, i) => [...codes.slice(0, i), ...codes.slice(i + 1)]);

// Pinyin with one letter wrong, missing, too many or changed for its neighbour.
function readSlips(corpus, term, cuts) {
  if (!/^[a-z]{6,}$/.test(term) || term.length > LONGEST_SLIP) return null;
  const letters = [...term], alphabet = [..."abcdefghijklmnopqrstuvwxyz"];
  const changed = [
    ...swapped(letters), ...cutShort(letters), ...letters.flatMap((_, i) => alphabet.map((letter) => at(letters, i, letter))),
    ...[...letters, ""].flatMap((_, i) => alphabet.map((letter) => [...letters.slice(0, i), letter, ...letters.slice(i)])),
  ];
  const hits = [...new Set(changed.map((each) => each.join("")))]
    .flatMap((word) => splitSyllables(word, corpus.bySyllable, cuts.size ? NONE : cuts, false, 1))
    .filter((parts) => parts.length > 1)
    .flatMap((parts) => find(corpus, parts.map((part) => corpus.bySyllable.get(part))));
  return settleNames(corpus, SLIP, hits);
}
