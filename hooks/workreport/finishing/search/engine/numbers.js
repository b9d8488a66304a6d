// Numbers and dates in the forms in which readers type them: 3200000, 320万, 三百二十万, 1.3万亿, 百分之二十点三, 2018.5.31.

const DIGITS = { 零: 0, 一: 1, 二: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 };
const PLAIN = {
  〇: "零", 两: "二", 壹: "一", 贰: "二", 叁: "三", 肆: "四", 伍: "五", 陆: "六", 柒: "七", 捌: "八", 玖: "九",
  拾: "十", 佰: "百", 仟: "千", 廿: "二十", 卅: "三十",
};
const PLACES = { 十: 1, 百: 2, 千: 3, 万: 4, 亿: 8 };
const DESCENDING = ["亿", "万", "千", "百", "十"];
const SCALE = "([百千]?(?:万亿|[万亿])?)";
const SCALED = new RegExp(`^([0-9]+)(?:\\.([0-9]+))?${SCALE}$`);
const WITH_POINT = new RegExp(`^([零一二三四五六七八九]+)${SCALE}$`);
// More characters are no number, and reading stays quick whatever stands there.
const LONGEST_NUMBER = 40;
const SIGNS = Object.keys(DIGITS).join("") + Object.keys(PLAIN).join("");
const NUMBER = new RegExp(`[0-9${SIGNS}十百千](?:[${SIGNS}十百千万亿点]|[0-9.])*`, "g");
const PERCENT = new RegExp(`百分之((?:[${SIGNS}十百千点]|[0-9.])+)`, "g");

// A number in Arabic or Chinese digits as plain Arabic digits, or null for what is no number, such as 亿万.
export function readNumber(typed) {
  if (typed.length > LONGEST_NUMBER) return null;
  const text = typed.replace(/[^0-9]/g, (character) => PLAIN[character] || character);
  const digits = [...text].map((character) => DIGITS[character]).join("");
  if (text && digits.length === text.length) return plain(digits, "", "");
  const arabic = SCALED.exec(text);
  if (arabic) return plain(arabic[1], arabic[2] || "", arabic[3]);
  const [whole, decimals, ...more] = text.split("点");
  const value = bySteps(whole, true, decimals === undefined);
  if (value === null || more.length) return null;
  if (decimals === undefined) return String(value);
  const fraction = WITH_POINT.exec(decimals);
  return fraction && plain(String(value), [...fraction[1]].map((character) => DIGITS[character]).join(""), fraction[2]);
}

const placesOf = (scale) => [...scale].reduce((sum, sign) => sum + PLACES[sign], 0);

// The digits with the point moved for each sign of a scale: 320万 is 3200000, 1.5万 is 15000.
function plain(whole, fraction, scale) {
  const places = placesOf(scale);
  const digits = whole + fraction.padEnd(places, "0");
  const point = whole.length + places;
  const rest = digits.slice(point).replace(/0+$/, "");
  return (digits.slice(0, point).replace(/^0+(?=.)/, "") || "0") + (rest && "." + rest);
}

// A number from its highest sign on: what stands before a sign counts it, what stands behind is less than it.
// A hundred and a thousand may stand alone where `bare`; a last digit may leave out its sign where `short`, as in 一万二.
function bySteps(text, bare, short) {
  if (text in DIGITS) return DIGITS[text];
  if (/^[0-9]{1,15}$/.test(text)) return Number(text);
  const sign = DESCENDING.find((each) => text.includes(each));
  if (!sign) return null;
  const step = 10 ** PLACES[sign], place = text.lastIndexOf(sign), behind = text.slice(place + 1);
  const count = countOf(text.slice(0, place), step, bare && !(behind && step > 10)), rest = restOf(behind, step, short);
  const value = count * step + rest;
  return count === null || rest === null || value > Number.MAX_SAFE_INTEGER ? null : value;
}

function countOf(text, step, bare) {
  if (!text) return step === 10 || (bare && step < 1e4) ? 1 : null;
  const count = bySteps(text, bare, false);
  return count && count < (step < 1e4 ? 10 : step) ? count : null;
}

function restOf(text, step, short) {
  if (!text) return 0;
  // 1千679 is a number, 1千67 is none.
  if (/^[0-9]+$/.test(text)) return 10 ** text.length === step && text[0] !== "0" ? Number(text) : null;
  if (DIGITS[text]) return short || step === 10 ? DIGITS[text] * step / 10 : null;
  const zero = text.startsWith("零");
  const rest = bySteps(zero ? text.slice(1) : text, false, short && !zero);
  return rest && rest < (zero ? step / 10 : step) ? rest : null;
}

// The same number with the scale that a report would use, or as it is where that is no shorter.
function scaled(digits, scale) {
  const places = placesOf(scale);
  if (digits.includes(".") || digits.length <= places) return digits;
  const rest = digits.slice(-places).replace(/0+$/, "");
  return digits.slice(0, -places) + (rest && "." + rest) + scale;
}

const HOLDS_NUMBER = new RegExp(`[0-9${SIGNS}十百千]`);

// Every other way to write the numbers in a folded term in Arabic digits, the term itself left out.
export function numberVariants(term) {
  if (!HOLDS_NUMBER.test(term)) return [];
  const read = (text) => readNumber(text) ?? text;
  const percent = term.replace(/([0-9])w(?![a-z])/g, "$1万").replace(PERCENT, (_, number) => read(number) + "%");
  // 百分点 is no hundred.
  const asPlain = percent.replace(NUMBER, (text, place) => (percent.slice(place).startsWith("百分点") ? text : read(text)));
  const forms = [percent, asPlain];
  for (const scale of ["万", "亿", "万亿"]) forms.push(asPlain.replace(/[0-9]+(?:\.[0-9]+)?/g, (digits) => scaled(digits, scale)));
  return [...new Set(forms)].filter((form) => form !== term);
}

const STEPS = ["", "十", "百", "千"];
const MOST_IN_CHINESE = 4; // digits

// The small numbers of a folded term in Chinese digits, as in 十八大 for 18大; none for a term without one.
export function chineseForms(term) {
  const arabic = numberVariants(term).concat(term).find((form) => /[0-9]/.test(form)) || "";
  const written = arabic.replace(/[0-9]+(?:\.[0-9]+)?/g, (digits) => (digits.length > MOST_IN_CHINESE || digits.includes(".") ? digits : inChinese(digits)));
  if (written === arabic) return [];
  return written.includes("二") ? [written, written.replace(/二(?![十百千])/g, "两")] : [written];
}

function inChinese(digits) {
  const signs = [...digits].map((digit, i) => (digit === "0" ? "零" : ORDER[digit] + STEPS[digits.length - 1 - i]));
  return signs.join("").replace(/零+/g, "零").replace(/(.)零$/, "$1").replace(/^一十/, "十");
}

const ORDER = Object.keys(DIGITS);
export const isChineseDigit = (code) => CHINESE_DIGITS.has(code);
const CHINESE_DIGITS = new Set([..."零一二三四五六七八九十百千万亿两"].map((sign) => sign.charCodeAt(0)));

// Nearly the same in other words: by another measure word, or by another name.
const NUMBERS_ALIKE = [[/个百分点/g, "%"], [/([0-9]|[零一二三四五六七八九十百千万亿])[件宗桩例]/g, "$1起"], [/月末/g, "月底"], [/([0-9]|[一二三四五六七八九十])大(?=[^0-9%])/g, "$1个"]];

export function alikeForms(term) {
  const forms = [term, ...numberVariants(term)];
  return forms.flatMap((form) => NUMBERS_ALIKE.map(([pattern, other]) => form.replace(pattern, other))).filter((form) => !forms.includes(form));
}

// Dates as the report writes them: 2018-05-31, 2018.5.31 and 2018/5/31 are 2018年5月31日.
const DATE = /(^|[^0-9.])((?:19|20)[0-9]{2})[-./](1[0-2]|0?[1-9])(?:[-./](3[01]|[12][0-9]|0?[1-9]))?(?![0-9.])/g;

export function writeDates(query) {
  return query.replace(DATE, (_, before, year, month, day) => `${before}${year}年${+month}月${day ? `${+day}日` : ""}`);
}
