// A question that stands nowhere as a whole, taken apart: into the pieces that are known, words that say nothing, and the
// rest. Of all ways, the one that leaves least over and makes fewest pieces.

import { find, literal } from "./corpus.js";
import { read } from "./guesses.js";
import { bare, emptyAt, saysWho } from "./questions.js";
import { EQUAL, EXACT, PIECES, RELATED, wordBorders } from "./readings.js";

const TOKENS = /[a-z]+|[0-9.%]+|[\s\S]/g;
const LONGEST_PIECED = 64, LONGEST_PIECE = 24, LONGEST_GUESSED = 12, GUESSED = [3, 4, 5, 6];
const KNOWN = 1, LED = 1.2, PART_OF_LED = 1.6, GUESS = 2.6, EMPTY = 0.1, UNKNOWN = 2;
const MEANINGFUL = 3, OF_WHO = 0.5;

export function readKnownPieces(corpus, term) {
  const tokens = tokensOf(term);
  return sum(divide(tokens, (start) => known(corpus, tokens, start)));
}

// With pieces that were mistyped, in terms that are short enough.
export function readPieces(corpus, term) {
  const tokens = tokensOf(term);
  if (tokens.length > LONGEST_GUESSED) return readKnownPieces(corpus, term);
  return sum(divide(tokens, (start) => [...known(corpus, tokens, start), ...guessed(corpus, tokens, start)]));
}

const tokensOf = (term) => term.match(TOKENS).slice(0, LONGEST_PIECED);

// The cheapest way through the tokens; `steps` gives what may begin at one of them.
function divide(tokens, steps) {
  const best = [{ cost: 0 }];
  for (let start = 0; start < tokens.length; start++) {
    for (const step of steps(start)) {
      const cost = best[start].cost + step.cost, end = start + step.length;
      if (!best[end] || cost < best[end].cost) best[end] = { cost, from: start, step };
    }
  }
  const pieces = [];
  for (let place = tokens.length; place > 0; place = best[place].from) {
    pieces.unshift({ ...best[place].step, text: tokens.slice(best[place].from, place).join("") });
  }
  return pieces;
}

function known(corpus, tokens, start) {
  const steps = [{ length: 1, cost: UNKNOWN * Math.min(tokens[start].length, MEANINGFUL) }];
  const text = tokens.slice(start, start + LONGEST_PIECE).join("");
  const empty = emptyAt(text, 0);
  if (empty && empty <= tokens.length - start) steps.push({ length: empty, cost: EMPTY, empty: true });
  for (let end = start + 1; end <= Math.min(tokens.length, start + LONGEST_PIECE); end++) {
    const piece = tokens.slice(start, end).join("");
    if (piece.length < 2) continue;
    if (!find(corpus, literal(piece), wordBorders(corpus, piece), 1).length) break;
    const reading = read(corpus, piece);
    if (reading) steps.push({ length: end - start, cost: reading.reading === EXACT ? KNOWN : reading.whole ? LED : PART_OF_LED, reading });
  }
  return steps;
}

function guessed(corpus, tokens, start) {
  return GUESSED.filter((length) => start + length <= tokens.length).flatMap((length) => {
    const piece = tokens.slice(start, start + length).join("");
    const reading = bare(piece) === piece && read(corpus, piece);
    return reading && reading.reading !== EXACT && reading.whole !== false ? [{ length, cost: GUESS, reading }] : [];
  });
}

// The pieces count when they make up half of what the question says, or when one is long enough to mean something by
// itself. One piece that is all that the question says is read as if it stood alone.
function sum(pieces) {
  const full = pieces.filter((piece) => !piece.empty), found = full.filter((piece) => piece.reading);
  const length = full.reduce((total, { text }) => total + text.length, 0);
  const covered = found.reduce((total, { text }) => total + text.length, 0);
  const means = ({ text, reading }) => text.length >= MEANINGFUL || [EQUAL, RELATED].includes(reading.reading);
  if (!found.length || (covered * 2 < length && !found.some(means))) return null;
  const complete = full.every(({ reading }) => reading && reading.whole !== false && [EXACT, EQUAL, RELATED].includes(reading.reading));
  if (full.length === 1) return { ...found[0].reading, term: found[0].text, complete };
  const groups = found.flatMap(({ text, reading }) => reading.groups.map((hits) => Object.assign([...hits], { weight: (text.length / length) * (saysWho(text) ? OF_WHO : 1) })));
  const led = found.filter(({ reading }) => reading.reading !== EXACT).map(({ text }) => text);
  return { reading: PIECES, groups, complete, missing: missing(pieces).join("、"), led: led.join("、") };
}

// What was not found, neighbours together.
function missing(pieces) {
  const runs = [""];
  for (const piece of pieces) {
    if (piece.reading || piece.empty) runs.push("");
    else runs.push(runs.pop() + piece.text);
  }
  return runs.filter(Boolean);
}
