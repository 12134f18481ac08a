import { invalidSearch } from './searchQuery';

const day = 24 * 60 * 60 * 1000;
const oneTime = /^(\d{4}-\d\d-\d\d)(T\d\d:\d\d(:\d\d)?(Z|[+-]\d\d:\d\d)?)?$/;

/** What `updated:` and its like accept: `2026-08-01`, `>=…`, `a..b`, `*..b`, to the day or to the second. */
export function parseTimeRange(value: string): (time: string) => boolean {
  const { from, until } = parseBounds(value);
  return (time) => {
    const at = Date.parse(time);
    return at >= from && at < until;
  };
}

/** From (inclusive) and until (exclusive). A bare date is a whole day in UTC. */
function parseBounds(value: string): { from: number; until: number } {
  const [, operator = '', operand = ''] = /^(>=|<=|>|<)?(.*)$/.exec(value) ?? [];
  switch (operator) {
    case '>':
      return { from: parseSpan(operand).until, until: Infinity };
    case '>=':
      return { from: parseSpan(operand).from, until: Infinity };
    case '<':
      return { from: -Infinity, until: parseSpan(operand).from };
    case '<=':
      return { from: -Infinity, until: parseSpan(operand).until };
    default:
      return boundsOfRange(value);
  }
}

function boundsOfRange(value: string): { from: number; until: number } {
  const [first = '', last, more] = value.split('..');
  if (more !== undefined || (first === '*' && (last ?? '*') === '*')) throw badTime(value);
  if (last === undefined) return parseSpan(value);
  return {
    from: first === '*' ? -Infinity : parseSpan(first).from,
    until: last === '*' ? Infinity : parseSpan(last).until,
  };
}

function parseSpan(text: string): { from: number; until: number } {
  const [, date, time, , zone] = oneTime.exec(text) ?? [];
  const from = date === undefined ? NaN : Date.parse(time !== undefined && !zone ? `${text}Z` : text);
  if (Number.isNaN(from)) throw badTime(text);
  return { from, until: from + (time === undefined ? day : 1000) };
}

function badTime(text: string): Error {
  return invalidSearch(`"${text}" is not a date, a time or a range of them`);
}
