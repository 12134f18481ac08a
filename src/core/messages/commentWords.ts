import type { Instant } from '../model/instant';
import type { RankedRequest } from '../ranking/rank';
import { promiseTimeWords } from './promiseWords';
import { reasonInBrief } from './reasonWords';
import type { Formatting } from './formatting';
import { inARow } from './inARow';
import { plural } from './plural';
import { longWaitWords } from './timeWords';
import { mention, quoted } from '../text/othersWords';
import { listWords, noteList } from './lists';

/**
 * Texts that Good Turn suggests posting on GitHub. The user sees each one, can edit it, and confirms it. What
 * others have named is quoted, so that no one speaks as the user.
 */

export function promiseText(until: Instant, { t, locale }: Formatting): string {
  return t(
    "Thank you for this change. I'll review it by **{0}**. If it can't wait that long, please say so here.",
    promiseTimeWords(until, locale),
  );
}

/** For a promise that was missed. */
export function newPromiseText(missed: Instant, until: Instant, { t, locale }: Formatting): string {
  return t(
    "I said {0} and didn't make it; I'm sorry. New time: **{1}**.",
    promiseTimeWords(missed, locale),
    promiseTimeWords(until, locale),
  );
}

/** To the author of a request that has gone quiet. */
export function stillNeededText(wait: number, { t, workingDay }: Formatting): string {
  const days = Math.floor(wait / workingDay);
  return plural(t, days, {
    one: "I'm sorry this has been waiting for me for {0} working day. Is it still needed? If so, I'll review it next; if not, please close it.",
    other:
      "I'm sorry this has been waiting for me for {0} working days. Is it still needed? If so, I'll review it next; if not, please close it.",
  });
}

/** To the author of a request that's too long to review well in one sitting. */
export function splitText(lines: number, { t }: Formatting): string {
  return plural(t, lines, {
    one: "Thank you for this change. At {0} line, it's more than I can review well in one sitting. Could you split it? I'll gladly take the first part right away.",
    other:
      "Thank you for this change. At {0} lines, it's more than I can review well in one sitting. Could you split it? I'll gladly take the first part right away.",
  });
}

export interface HandOver {
  /** A login, or a team as `organization/slug`. */
  readonly to: string;
  /** How many of the most recent changes to these files are theirs. */
  readonly known?: { readonly changes: number; readonly of: number };
}

export function handOverText({ to, known }: HandOver, entry: RankedRequest, formatting: Formatting): string {
  const { t } = formatting;
  return inARow(
    t("I can't get to this soon enough."),
    known && known.changes > 0
      ? t(
          "{0} knows this area ({1} of the last {2} changes here), so I've asked {0} instead.",
          mention(to),
          known.changes,
          known.of,
        )
      : t("I've asked {0} instead.", mention(to)),
    holdsUpWords(entry, formatting),
  );
}

export function claimText(team: string, { t }: Formatting): string {
  return t("I'll take this one for the {0} team.", quoted(team));
}

export const declineReasons = ['notMyArea', 'tooLarge', 'noTime', 'tooClose'] as const;
export type DeclineReason = (typeof declineReasons)[number];

/** `owners` own the changed files: logins or teams, without the "@". */
export function declineText(reason: DeclineReason, owners: readonly string[], { t }: Formatting): string {
  const handles = listWords(owners.map(mention), t);
  const pointer =
    owners.length === 0
      ? undefined
      : plural(t, owners.length, { one: '{1} owns these files.', other: '{1} own these files.' }, handles);
  switch (reason) {
    case 'notMyArea':
      return inARow(
        t("Thank you for asking me. I'm not the right reviewer for this: I don't know this area well."),
        pointer,
      );
    case 'tooLarge':
      return t(
        "Thank you for this change. It's more than I can review well in one go; could you split it? I'd be glad to take the first part.",
      );
    case 'noTime':
      return inARow(
        t("Thank you for asking me. I can't give this the time it needs, and I'd rather say so now."),
        pointer,
      );
    case 'tooClose':
      return inARow(
        t('Thank you for asking me. I worked on this myself, so someone with fresh eyes should review it.'),
        pointer,
      );
  }
}

/** From the author to the reviewers who were asked. */
export function reminderText(
  to: readonly string[],
  waited: number,
  impact: string | undefined,
  { t, workingDay }: Formatting,
): string {
  const handles = listWords(to.map(mention), t);
  return inARow(
    t('{0}, this has waited for your review for {1}.', handles, longWaitWords(waited, workingDay, t)),
    impact,
    t("If you can't get to it, a time or someone else's name would help just as much. Thank you!"),
  );
}

/** From the author to someone asked in addition. */
export function askElseText(to: string, instead: readonly string[], { t }: Formatting): string {
  if (instead.length === 0) return t('{0}, could you review this? Thank you!', mention(to));
  const handles = listWords(instead.map(mention), t);
  return t('{0}, could you review this instead of {1}? Thank you!', mention(to), handles);
}

/** "Why it matters: holds up 14 teams." Undefined if nothing is known to be waiting. */
export function holdsUpWords(
  { score }: Pick<RankedRequest, 'score'>,
  formatting: Formatting,
): string | undefined {
  const parts = score.reasons
    .filter(({ kind }) => held.has(kind))
    .flatMap((reason) => reasonInBrief(reason, formatting) ?? [])
    .slice(0, 2);
  return parts.length === 0 ? undefined : formatting.t('Why it matters: {0}.', noteList(parts, formatting.t));
}

const held: ReadonlySet<string> = new Set(['teams', 'owners', 'stacked', 'blocks', 'awaited']);
