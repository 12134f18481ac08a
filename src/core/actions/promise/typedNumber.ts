/** A pattern for a number in digits, or in Chinese up to 99. */
export const numeral = '(?:\\d{1,3}|[一二两兩三四五六七八九十〇零]{1,3})';

/** Returns 24 for "24" and "二十四"; NaN for anything that isn't a number. */
export function parseNumber(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  const [tens, ones, ...more] = text.split('十');
  if (tens === undefined || more.length > 0) return NaN;
  if (ones === undefined) return parseDigit(tens);
  return (tens === '' ? 1 : parseDigit(tens)) * 10 + (ones === '' ? 0 : parseDigit(ones));
}

/** A pattern for a number of days or weeks, in English. */
export const englishCount =
  '(?:\\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|fifteen|twenty|thirty|forty(?:[ -]five)?)';

export function parseEnglishCount(text: string): number {
  return words[text.replace('-', ' ')] ?? parseNumber(text);
}

function parseDigit(text: string): number {
  const value = digits.indexOf(text.replace('〇', '零').replace(/[两兩]/, '二'));
  return text.length === 1 && value >= 0 ? value : NaN;
}

const digits = '零一二三四五六七八九';
const words: Readonly<Record<string, number>> = {
  ...{
    a: 1,
    an: 1,
    one: 1,
    two: 2,
    three: 3,
    four: 4,
    five: 5,
    six: 6,
    seven: 7,
    eight: 8,
    nine: 9,
    ten: 10,
  },
  ...{ fifteen: 15, twenty: 20, thirty: 30, forty: 40, 'forty five': 45 },
};
