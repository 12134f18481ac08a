import type { RankedRequest } from '../ranking/rank';
import type { PullRequest } from '../model/pullRequest';
import type { Reason } from '../ranking/score';
import type { Weights } from '../settings/weights';
import { effortSentence, isAtLeast, isRanked } from '../messages/placeWords';
import { ordinalWords } from '../messages/ordinalWords';
import { listEvidence, reasonSentence } from '../messages/reasonWords';
import type { Formatting } from '../messages/formatting';
import { link, type Link } from './link';
import { listed } from './longList';
import { whyMessages } from '../messages/whyMessages';

/** The reasons as a table; the points add up to the total exactly. */
export interface ReasonTable {
  readonly title: string;
  readonly columns: { readonly points: string; readonly reason: string; readonly weight: string };
  readonly rows: readonly ReasonRow[];
  readonly total: { readonly points: string; readonly text: string; readonly isAtLeast: boolean };
  /** How the total leads to the place: "÷ 36 min", "15 to switch…"; then "= 123", "an hour: 5th of 80". */
  readonly division: readonly {
    readonly figure: string;
    readonly text: string;
    readonly isAtLeast: boolean;
  }[];
  /** What "at least" means here; absent if every figure is exact. */
  readonly note?: string;
}

export interface ReasonRow {
  /** "12.1" */
  readonly points: string;
  /** Whether the true figure may be higher. */
  readonly isAtLeast: boolean;
  /** Fraction of the strongest reason's points, 0 to 1. */
  readonly share: number;
  readonly sentence: string;
  readonly evidence: readonly Link[];
  /** Label of the expandable rest, if there's more evidence than is shown at first: "17 more". */
  readonly more: string;
  readonly weights: readonly { readonly key: WeightKey; readonly text: string }[];
}

export type WeightKey = Exclude<
  keyof Weights,
  'edges' | 'changeWeights' | 'responseTarget' | 'effort' | 'order'
>;

/** How many pieces of evidence each reason shows before the rest is collapsed. */
export const shownEvidence = 3;

export function reasonTable(
  entry: RankedRequest,
  {
    web,
    weights,
    waiting,
  }: {
    readonly web: string | undefined;
    readonly weights: Weights;
    readonly waiting: number;
  },
  formatting: Formatting,
): ReasonTable {
  const { t } = formatting;
  const { score, request, effort, priority } = entry;
  const strongest = Math.max(0, ...score.reasons.map(({ points }) => points));
  const note = atLeastWords(entry, formatting);
  return {
    title: whyMessages.reasons(t),
    columns: { points: whyMessages.points(t), reason: whyMessages.reason(t), weight: whyMessages.weight(t) },
    rows: score.reasons.map((reason) => {
      const evidence = toLinks(reason, request, web);
      return {
        points: reason.points.toFixed(1),
        isAtLeast: isAtLeast(entry) && growsWithDependents(reason),
        share: strongest > 0 ? reason.points / strongest : 0,
        sentence: reasonSentence(reason, formatting),
        evidence: listed(evidence, (text): Link => ({ text }), t),
        more: whyMessages.more(t, Math.max(0, evidence.length - shownEvidence)),
        weights: weightKeys(reason).map((key) => ({ key, text: `${key} ${weights[key]}` })),
      };
    }),
    total: {
      points: score.total.toFixed(1),
      text: whyMessages.total(t),
      isAtLeast: isAtLeast(entry),
    },
    division: [
      {
        figure: whyMessages.divided(t, effort.minutes),
        text: effortSentence(entry, formatting),
        isAtLeast: false,
      },
      {
        figure: `= ${Math.round(priority)}`,
        text: rateWords(entry, waiting, formatting),
        isAtLeast: isAtLeast(entry),
      },
    ],
    ...(note !== undefined && { note }),
  };
}

/**
 * Lists global files one by one: the evidence for scripts joins them into one line, which could be truncated.
 */
function toLinks(reason: Reason, request: PullRequest, web: string | undefined): readonly Link[] {
  const links = listEvidence(reason, request, web ?? '').flatMap(({ text, url }) =>
    reason.kind === 'global'
      ? reason.downstream.change.global.map((file) => ({ text: file, url }))
      : [{ text, url }],
  );
  return links.map(({ text, url }) => link(text, web === undefined ? undefined : url));
}

/** Explains why the total may be higher; a total at the maximum is exact. */
function atLeastWords(entry: RankedRequest, { t }: Formatting): string | undefined {
  if (!isAtLeast(entry)) return undefined;
  if (!entry.downstream) return whyMessages.atLeastUnread(t);
  return whyMessages.atLeast(t);
}

/** Whether one more dependent package or team would add to these points. */
function growsWithDependents(reason: Reason): boolean {
  return (
    reason.kind === 'dependents' ||
    reason.kind === 'teams' ||
    reason.kind === 'owners' ||
    reason.kind === 'global' ||
    reason.kind === 'breaking'
  );
}

/** Says what the quotient means for the place. */
function rateWords(entry: RankedRequest, waiting: number, formatting: Formatting): string {
  const { t } = formatting;
  if (!isRanked(entry)) return whyMessages.rate(t);
  const place = ordinalWords(entry.rank, formatting);
  switch (entry.place) {
    case 'priority':
      return whyMessages.rateOfPlace(t, place, waiting);
    case 'longestWait':
      return whyMessages.rateOfLongestWait(
        t,
        place,
        waiting,
        ordinalWords(formatting.longestWaitEvery, formatting),
      );
    case 'word':
      return whyMessages.rateOfWord(t, place, waiting);
  }
}

/** The weights that are factors in a reason's points. */
function weightKeys({ kind }: Reason): readonly WeightKey[] {
  switch (kind) {
    case 'dependents':
    case 'teams':
    case 'breaking':
    case 'due':
    case 'author':
      return [kind];
    case 'owners':
      return ['teams'];
    case 'global':
      return ['dependents', 'globalCap'];
    case 'stacked':
    case 'blocks':
      return ['waiting'];
    case 'awaited':
      return ['waiting', 'awaited'];
    case 'people':
      return ['waiting', 'person'];
  }
}
