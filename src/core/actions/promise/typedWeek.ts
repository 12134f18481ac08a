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

const chineseWeek = '(?:[周週]|[个個]?(?:星期|[礼禮]拜))';
const within = '(?:[之以]?[内內]|末前)?';

/** Patterns for this week, the next and the one after it, in that order. */
const forms = [
  `(?:eow|(?:the )?end of (?:the |this )?(?:work(?:ing)? ?)?week|this week|[这這本]${chineseWeek}(?:末|${within})|[这這][个個][周週]末前?|[周週]末前)`,
  `(?:(?:the )?end of next week|next week|下${chineseWeek}${within})`,
  `下下${chineseWeek}${within}`,
].map((form) => new RegExp(`^${form}$`));
