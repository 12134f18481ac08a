import type { WallTime } from '../../calendar/wallClock';
import { day } from '../../model/instant';

/**
 * Returns the first date of the week whose end was typed: "EOW", "next week", "周末前". Undefined for anything
 * else, including a weekend, which could mean its start or its end; but "本周末" also means the end of the week.
 */
export function typedWeek(text: string, today: WallTime, firstWeekday: number): WallTime | undefined {
  const weeks = forms.findIndex((form) => form.test(text));
  return weeks < 0 ? undefined : getWeekStart(today, firstWeekday) + weeks * 7 * day;
}

/** Returns the first date of a date's week. */
export function getWeekStart(date: WallTime, firstWeekday: number): WallTime {
  return date - ((new Date(date).getUTCDay() - firstWeekday + 7) % 7) * day;
}

/** Patterns for this week and for the next, in that order. */
const forms = [
  /^(?:eow|(?:the )?end of (?:the |this )?(?:work(?:ing)? ?)?week|this week|(?:这|這|本)(?:周|週|[个個]?星期)(?:[内內]|末前?)?|(?:周|週)末前)$/,
  /^(?:(?:the )?end of next week|next week|下(?:周|週|[个個]?星期)(?:[内內]|末前)?)$/,
];
