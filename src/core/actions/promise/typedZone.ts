import type { WallClock } from '../../calendar/wallClock';
import { hour, minute } from '../../model/instant';

/** Lowercases the text, normalizes its digits, and strips words and signs that don't matter. */
export function plainTyped(text: string): string {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[,、()]/g, ' ')
      .replace(/\bbefore (?:the )?weekend\b/, 'end of week')
      // Before a week or a day starts, not by its end. No one can be held to the day before tomorrow.
      .replace(/^(?:by )?before (?:the )?(?:(?:start|beginning) of )?next week$/, 'end of week')
      .replace(/^(下+)[个個]?(?:[周週]|星期|[礼禮]拜)[之以]?前$/, (_, next: string) =>
        next.length === 1 ? '本周内' : '?',
      )
      .replace(/\bbefore tomorrow\b/, '?')
      .replace(
        /\b((?:mon|tue|wed|thu|fri|sat|sun)[a-z]*) (morning|afternoon|evening|night)(?: of)? next week\b/,
        '$1 next week $2',
      )
      .replace(/\btonight\b/, 'today evening')
      .replace(/\bthis (?=(?:morning|afternoon|evening)\b)/, 'today ')
      // "At 10.12" is no date.
      .replace(/(?<![a-z])(?:at|by|um) (\d{1,2})\.(\d\d)(?![.\d])/g, '$1:$2')
      // "At" tells a time of day, "15h", from a length. With two digits, it's by the 24-hour clock.
      .replace(
        /(?<![a-z])(?:at|um) (\d{1,2}) ?h ?(\d\d)?(?![a-z\d])/g,
        (_, hours: string, minutes = '00') => `${hours.padStart(2, '0')}:${minutes}`,
      )
      .replace(/(?<![a-z])(?:by|at|on|before|until|till|around|about)(?![a-z])/g, ' ')
      // "Before the weekend" doesn't mean "on the weekend".
      .replace(/([周週]末)[之以]前/, '$1前')
      .replace(/(?<![周週]末)[之以]?前\s*$/, '')
      .replace(/(?<=[点點分半刻\d])左右$/, '')
      .replace(/([今明])([晚早])上?/, '$1天$2上')
      .replace(/\s+/g, ' ')
      .trim()
  );
}

/** Returns the clock to read the time by: a zone may follow it, as in "15:00Z" or "15:00 UTC+8". */
export function typedZone(text: string, own: WallClock): { clock: WallClock; rest: string } {
  const [, rest, sign, hours = '0', minutes = '0'] = named.exec(text) ?? numbered.exec(text) ?? [];
  const size = Number(hours) * hour + Number(minutes) * minute;
  // "10:00-11:00" is a range; after a full date or seconds, it's an ISO offset.
  const isRange = sign === '-' && numbered.test(text) && !/\d:\d\d:\d\d|\d{4}-\d\d-\d\d/.test(rest ?? '');
  if (rest === undefined || isRange || size > 14 * hour) return { clock: own, rest: text };
  const offset = sign === '+' ? size : -size;
  return { clock: { shows: (at) => at + offset, when: (shown) => shown - offset }, rest };
}

const named = /^(.+?) ?(?:utc|gmt|(?<=\d)z) ?(?:([+−-]) ?(\d{1,2})(?::?(\d\d))?)?$/;
const numbered = /^(.+?:\d\d) ?([+−-])(\d\d):?(\d\d)$/;
