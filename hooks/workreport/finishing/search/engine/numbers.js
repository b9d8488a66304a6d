// Numbers in the forms in which readers type them: 3200000, 320万, 三百二十万, 百分之二十点三.

const DIGITS = { 〇: 0, 零: 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 };
const TENS = { 十: 10, 百: 100, 千: 1000 };
const SCALES = { 万: 4, 亿: 8 };
const CHINESE_PERCENT = /百分之([〇零一二两三四五六七八九十百千点]+|[0-9.]+)/g;
const CHINESE_NUMBER = /[〇零一二两三四五六七八九十百千][〇零一二两三四五六七八九十百千万亿]*(?:点[〇零一二三四五六七八九]+)?/g;
const SCALED_NUMBER = /([0-9]+)(?:\.([0-9]+))?([万亿]?)/g;

// A Chinese number as Arabic digits: 三百二十万 is 3200000, and read digit by digit 二〇一八 is 2018.
export function fromChinese(text) {
  if (text.length > 1 && [...text].every((character) => character in DIGITS)) return [...text].map((character) => DIGITS[character]).join("");
  const [whole, fraction] = text.split("点");
  let total = 0, section = 0, digit = 0;
  for (const character of whole) {
    if (character in DIGITS) digit = DIGITS[character];
    else if (character in TENS) {
      section += (digit || 1) * TENS[character];
      digit = 0;
    } else {
      // 亿 counts all before it, 万 only what stands since 亿: 两亿三千万.
      if (character === "亿") total = (total + section + digit) * 1e8;
      else total += (section + digit) * 1e4;
      section = digit = 0;
    }
  }
  const decimals = fraction ? "." + [...fraction].map((character) => DIGITS[character]).join("") : "";
  return String(total + section + digit) + decimals;
}

// The plain digits of a number with a scale: 320万 is 3200000, 1.5万 is 15000.
function plain(whole, fraction, scale) {
  const places = scale ? SCALES[scale] : 0;
  const digits = whole + (fraction || "").padEnd(places, "0");
  const point = whole.length + places;
  const rest = digits.slice(point).replace(/0+$/, "");
  return (digits.slice(0, point).replace(/^0+(?=.)/, "") || "0") + (rest && "." + rest);
}

// The same number with the scale that a report would use, or as it is where that is no shorter.
function scaled(digits, scale) {
  const places = SCALES[scale];
  if (digits.includes(".") || digits.length <= places) return digits;
  const rest = digits.slice(-places).replace(/0+$/, "");
  return digits.slice(0, -places) + (rest && "." + rest) + scale;
}

// Every other way to write the numbers in a folded term, the term itself left out.
export function numberVariants(term) {
  const arabic = term.replace(/([0-9])w(?![a-z])/g, "$1万").replace(CHINESE_PERCENT, "$1%").replace(CHINESE_NUMBER, fromChinese);
  const asPlain = arabic.replace(SCALED_NUMBER, (_, whole, fraction, scale) => plain(whole, fraction, scale));
  const forms = [arabic, asPlain];
  for (const scale of Object.keys(SCALES)) forms.push(asPlain.replace(/[0-9]+(?:\.[0-9]+)?/g, (digits) => scaled(digits, scale)));
  return [...new Set(forms)].filter((form) => form !== term);
}
