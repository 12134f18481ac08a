import type { WallTime } from '../../calendar/wallClock';
import { day } from '../../model/instant';

/**
 * The week whose end was typed, as its first date: "EOW", "next week", "周末前". Undefined for anything else, also
 * for a weekend, of which nobody knows whether it begins or ends; but "本周末" is said of the end of the week too.
 */
export function typedWeek(text: string, today: WallTime, firstWeekday: number): WallTime | undefined {
  const weeks = forms.findIndex((form) => form.test(text));
  return weeks < 0 ? undefined : getWeekStart(today, firstWeekday) + weeks * 7 * day;
}

/** The first date of the week of a date. */
export function getWeekStart(date: WallTime, firstWeekday: number): WallTime {
  return date - ((new Date(date).getUTCDay() - firstWeekday + 7) % 7) * day;
}

/** Of this week, and of the next. */
const forms = [
  /^(?:eow|(?:the )?end of (?:the |this )?(?:work(?:ing)? ?)?week|this week|(?:这|這|本)(?:周|週|[个個]?星期)(?:[内內]|末前?)?|(?:周|週)末前)$/,
  /^(?:(?:the )?end of next week|next week|下(?:周|週|[个個]?星期)(?:[内內]|末前)?)$/,
];
