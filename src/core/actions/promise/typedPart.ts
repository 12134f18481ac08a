import { typedClock, type ClockTime } from './typedClock';

/** A part of a day, in minutes after midnight. */
export interface DayPart {
  readonly start: number;
  readonly end: number;
  /**
   * Where the time falls. For an evening, when most people have gone home, it's the end of the part itself.
   */
  readonly by: 'endOfWork' | 'end';
}

/**
 * Parses a part of a day, possibly with a time in it: "morning", "上午", "evening at 8". Undefined for anything
 * else, including a time outside that part, such as "morning 15:00", or one that could be on either side,
 * such as "night at 3".
 */
export function typedPart(text: string): DayPart | ClockTime | undefined {
  const chinese = chineseParts[text];
  if (chinese) return chinese;
  const [, before = '', name = '', behind = ''] = form.exec(text) ?? [];
  const part = parts[name === 'night' ? 'evening' : name];
  if (!part || (before !== '' && behind !== '')) return undefined;
  const clock = (before + behind).trim();
  return clock === '' ? part : within(part, clock);
}

/** The evening ends at 22:00: an end at midnight would show the next day's date. */
const parts: Readonly<Record<string, DayPart>> = {
  morning: { start: 0, end: 12 * 60, by: 'endOfWork' },
  afternoon: { start: 12 * 60, end: 18 * 60, by: 'endOfWork' },
  evening: { start: 17 * 60, end: 22 * 60, by: 'end' },
};

const chineseParts: Readonly<Record<string, DayPart | undefined>> = {
  ...{ 早上: parts['morning'], 早晨: parts['morning'], 上午: parts['morning'] },
  ...{ 下午: parts['afternoon'], 晚上: parts['evening'] },
};

const form = /^(.*?) ?(?:in the |the )?\b(morning|afternoon|evening|night)\b ?(.*)$/;

/**
 * "8" and "8:30" are 12-hour times, completed by the part of the day; "08:00" and "8am" are already complete.
 */
function within({ start, end, by }: DayPart, text: string): ClockTime | undefined {
  const clock = typedClock(text, true);
  if (typeof clock === 'string' || clock === undefined) return undefined;
  const isOpen = clock.half !== undefined || /^[1-9](?:[:.]\d\d)?$|^1[0-2]$/.test(text);
  const last = by === 'end' ? 24 * 60 : end;
  const found = [clock.minutes, ...(isOpen ? [clock.minutes + 12 * 60] : [])].filter(
    (minutes) => minutes >= start && minutes <= last,
  );
  const [only] = found;
  return only === undefined || found.length > 1 ? undefined : { minutes: only };
}
