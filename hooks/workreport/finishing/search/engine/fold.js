// Folding: what counts of a text when it is searched. Width, case and traditional forms are levelled, punctuation and
// space are dropped; a point stays between digits, and so does the per cent sign.

const DROPPED = 0;
const POINT = 46;
const LETTER_OR_NUMBER = /[\p{L}\p{N}%]/u;

export const isDigit = (code) => code >= 48 && code <= 57;
export const isHan = (code) => code >= 0x3400 && code <= 0x9fff;
export const isLetter = (code) => code >= 97 && code <= 122;

// `pairs` holds a traditional form and its simplified one, again and again.
export function makeFolder(pairs) {
  const table = new Int32Array(65536).fill(-1);
  for (let i = 0; i < pairs.length; i += 2) table[pairs.charCodeAt(i)] = pairs.charCodeAt(i + 1);

  function foldCode(code) {
    if (table[code] < 0) {
      const level = String.fromCharCode(code).normalize("NFKC").toLowerCase();
      const known = level.length === 1 && LETTER_OR_NUMBER.test(level);
      table[code] = known ? level.charCodeAt(0) : level === "." ? POINT : DROPPED;
    }
    return table[code];
  }

  // The folded codes of a text, and for each the place in the text that it came from.
  return function fold(text) {
    const codes = new Uint16Array(text.length);
    const places = new Uint32Array(text.length);
    let length = 0;
    for (let i = 0; i < text.length; i++) {
      const code = foldCode(text.charCodeAt(i));
      if (code === DROPPED) continue;
      const lone = code === POINT && !(length && isDigit(codes[length - 1]) && isDigit(foldCode(text.charCodeAt(i + 1) || 0)));
      if (lone) continue;
      codes[length] = code;
      places[length++] = i;
    }
    return { codes: codes.subarray(0, length), places: places.subarray(0, length) };
  };
}

export const textOf = (codes) => String.fromCharCode(...codes);

export function codesOf(text) {
  const codes = new Uint16Array(text.length);
  for (let i = 0; i < text.length; i++) codes[i] = text.charCodeAt(i);
  return codes;
}
