/**
 * Reads an escape of HTML, JSON, a URL or mail that starts with `%`, `&`, `=` or a backslash: 256 times its length,
 * plus the code of the sign if it's ASCII; zero if there's none. Looks at a few letters and makes no objects, since
 * an answer may consist of millions.
 */
export function readEscape(text: string, at: number): number {
  switch (text.charCodeAt(at)) {
    case sign.percent:
      return inUrl(text, at);
    case sign.ampersand:
      return inHtml(text, at);
    case sign.equals:
      return inMail(text, at);
    case sign.backslash:
      return inJson(text, at);
    default:
      return 0;
  }
}

const sign = {
  newline: 10,
  carriageReturn: 13,
  hash: 35,
  percent: 37,
  ampersand: 38,
  semicolon: 59,
  equals: 61,
  backslash: 92,
  n: 110,
  r: 114,
  t: 116,
  u: 117,
  x: 120,
} as const;

function found(length: number, code: number): number {
  return length * 256 + (code < 128 ? code : 0);
}

/** `%5F`, also encoded up to four times. */
function inUrl(text: string, start: number): number {
  let at = start + 1;
  let code = hexAt(text, at);
  for (let more = 0; more < 3 && code === sign.percent; more++) {
    const next = hexAt(text, at + 2);
    if (next < 0) break;
    code = next;
    at += 2;
  }
  return code < 0 ? 0 : found(at + 2 - start, code);
}

/** `&lowbar;`, `&#95;` or `&#x5f;`, also encoded up to four times. */
function inHtml(text: string, start: number): number {
  let at = start + 1;
  // Most ampersands are none.
  const next = lowerAt(text, at);
  if (next !== sign.hash && !(next >= 97 && next <= 122)) return 0;
  let more = 0;
  for (; more < 3 && nameAt(text, at) === 3 && isNamed(text, at, 'amp'); more++) at += 4;
  const isNumber = text.charCodeAt(at) === sign.hash;
  const read = isNumber ? numberAt(text, at + 1) : namedAt(text, at);
  if (read !== 0) return found(at - start + Math.floor(read / 256), read & 255);
  return more === 0 ? 0 : found(at - start, sign.ampersand);
}

/** After the hash, including the semicolon. */
function numberAt(text: string, start: number): number {
  const isHex = lowerAt(text, start) === sign.x;
  const from = isHex ? start + 1 : start;
  const [base, most] = isHex ? [16, 6] : [10, 7];
  let value = 0;
  let at = from;
  for (; at < from + most; at++) {
    const digit = digitAt(text, at);
    if (digit < 0 || digit >= base) break;
    value = value * base + digit;
  }
  return at === from || text.charCodeAt(at) !== sign.semicolon ? 0 : found(at + 2 - start, value);
}

function namedAt(text: string, at: number): number {
  const length = nameAt(text, at);
  if (length === 0) return 0;
  const name = text.slice(at, at + length).toLowerCase();
  return found(length + 1, names.get(name) ?? 0);
}

/** How long the name at a place is, if it ends with a semicolon and is as long as names are; zero otherwise. */
function nameAt(text: string, start: number): number {
  let at = start;
  for (; at < start + 8; at++) {
    const code = lowerAt(text, at);
    if (!(code >= 97 && code <= 122)) break;
  }
  return at - start < 2 || text.charCodeAt(at) !== sign.semicolon ? 0 : at - start;
}

function isNamed(text: string, at: number, name: string): boolean {
  for (let index = 0; index < name.length; index++)
    if (lowerAt(text, at + index) !== name.charCodeAt(index)) return false;
  return true;
}

/** `=5F`. Mail encodes only some signs, and breaks lines. */
function inMail(text: string, start: number): number {
  const code = hexAt(text, start + 1);
  const isSign = code >= 32 && code < 127 && !(code >= 48 && code <= 57) && !isLetter(code);
  if (isSign) return found(3, code);
  const next = text.charCodeAt(start + 1);
  if (next === sign.newline) return found(2, 0);
  return next === sign.carriageReturn && text.charCodeAt(start + 2) === sign.newline ? found(3, 0) : 0;
}

/** `\u005f`, `\x5f`, `\n`, or backslashes alone. */
function inJson(text: string, start: number): number {
  let at = start + 1;
  while (at < start + 8 && text.charCodeAt(at) === sign.backslash) at++;
  const kind = lowerAt(text, at);
  if (kind === sign.n || kind === sign.r || kind === sign.t) return found(at + 1 - start, 0);
  const isShort = kind === sign.x;
  if (!isShort && !(kind === sign.u && hexAt(text, at + 1) === 0)) return found(at - start, 0);
  const digits = isShort ? at + 1 : at + 3;
  const code = hexAt(text, digits);
  return code < 0 ? found(at - start, 0) : found(digits + 2 - start, code);
}

/** The value of two hexadecimal digits; less than zero if they aren't. */
function hexAt(text: string, at: number): number {
  const high = digitAt(text, at);
  if (high < 0) return -1;
  const low = digitAt(text, at + 1);
  return low < 0 ? -1 : high * 16 + low;
}

function digitAt(text: string, at: number): number {
  const code = lowerAt(text, at);
  if (code >= 48 && code <= 57) return code - 48;
  return code >= 97 && code <= 102 ? code - 87 : -1;
}

/** In lower case, if it's a letter; not a number behind the end. */
function lowerAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code >= 65 && code <= 90 ? code + 32 : code;
}

function isLetter(code: number): boolean {
  return (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
}

const names: ReadonlyMap<string, number> = new Map(
  Object.entries({
    ...{ lowbar: '_', plus: '+', sol: '/', equals: '=', colon: ':', comma: ',', period: '.', semi: ';' },
    ...{ quest: '?', excl: '!', num: '#', dollar: '$', percnt: '%', amp: '&', lt: '<', gt: '>' },
  }).map(([name, text]) => [name, text.charCodeAt(0)]),
);
