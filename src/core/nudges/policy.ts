import { byRank, candidates, overdueSince, type NudgeCandidate } from './choice';
import { gapAfter } from './break';
import type { Nudge, NudgeInput } from './nudge';
import { nextPossible, computeNudgeStats, type NudgeStats } from './nudgeStats';
import { suppressedBecause, type Suppression } from './suppression';

export type Verdict = { readonly nudge: Nudge } | { readonly suppression: Suppression };

/**
 * Returns at most one nudge for this break, or why there is none. A nudge is due when it's the viewer's turn,
 * they've done nothing since, and either the target in working hours (as in Microsoft's Nudge and Google's
 * practices) or a promised time has passed. The order of the queue and of the history doesn't matter.
 */
export function nextNudge(input: NudgeInput): Verdict {
  const { queue, now, history, calendar, moment, asleep } = input;
  const stats = computeNudgeStats(history, now, calendar);
  const overdue = queue.filter(
    (entry) => overdueSince(entry) !== undefined && asleep?.has(entry.id) !== true,
  );
  const suppression = suppressedBecause(input, overdue, stats);
  if (suppression) return { suppression };
  const [first] = candidates(overdue, { stats, gap: gapAfter(moment), now, calendar });
  if (!first) return { suppression: 'allNamedToday' };
  const others = overdue.filter(({ id }) => id !== first.entry.id && !stats.namedToday.has(id)).sort(byRank);
  return { nudge: toNudge(first, { ...input, stats, others }) };
}

interface Around extends NudgeInput {
  readonly stats: NudgeStats;
  readonly others: Nudge['others'];
}

function toNudge({ entry, effort, overdueSince, choice }: NudgeCandidate, around: Around): Nudge {
  const { now, moment, settings, calendar, stats, others } = around;
  const nextAt = nextPossible(stats, settings, now, calendar);
  return {
    entry,
    at: now,
    effort,
    suggest: effort <= gapAfter(moment) ? 'review' : 'promise',
    why: {
      moment,
      overdueSince,
      choice,
      number: stats.today.length + 1,
      mostADay: settings.mostADay,
      ...(nextAt !== undefined && { nextAt }),
    },
    others,
  };
}
