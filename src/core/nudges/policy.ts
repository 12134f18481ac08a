import { byRank, candidates, overdueSince, type NudgeCandidate } from './choice';
import { gapAfter } from './break';
import type { Nudge, NudgeInput } from './nudge';
import { nextPossible, nudgeStatsOf, type NudgeStats } from './nudgeStats';
import { suppressedBecause, type Suppression } from './suppression';

export type Verdict = { readonly nudge: Nudge } | { readonly quiet: Suppression };

/**
 * At most one suggestion for this break, or why there is none. It is due when it is the viewer's turn, they
 * have done nothing since, and the target of working hours is over (as Microsoft's Nudge and Google's
 * practices have it), or a promised time is. The order of the queue and of the history makes no difference.
 */
export function nextNudge(input: NudgeInput): Verdict {
  const { queue, now, history, calendar, moment, asleep } = input;
  const past = nudgeStatsOf(history, now, calendar);
  const overdue = queue.filter(
    (entry) => overdueSince(entry) !== undefined && asleep?.has(entry.id) !== true,
  );
  const quiet = suppressedBecause(input, overdue, past);
  if (quiet) return { quiet };
  const [first] = candidates(overdue, { past, gap: gapAfter(moment), now, calendar });
  if (!first) return { quiet: 'allNamedToday' };
  const others = overdue.filter(({ id }) => id !== first.entry.id && !past.namedToday.has(id)).sort(byRank);
  return { nudge: nudgeOf(first, { ...input, past, others }) };
}

interface Around extends NudgeInput {
  readonly past: NudgeStats;
  readonly others: Nudge['others'];
}

function nudgeOf({ entry, effort, overdueSince, choice }: NudgeCandidate, around: Around): Nudge {
  const { now, moment, settings, calendar, past, others } = around;
  const nextAt = nextPossible(past, settings, now, calendar);
  return {
    entry,
    at: now,
    effort,
    suggest: effort <= gapAfter(moment) ? 'review' : 'promise',
    why: {
      moment,
      overdueSince,
      choice,
      number: past.today.length + 1,
      mostADay: settings.mostADay,
      ...(nextAt !== undefined && { nextAt }),
    },
    others,
  };
}
