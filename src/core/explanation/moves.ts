import { measureImpact, isSame, type Impact } from '../ranking/impact';
import type { Instant } from '../model/instant';
import { shortId } from '../model/requestId';
import type { Issue, PullRequest, StackedRequest } from '../model/pullRequest';
import { estimateEffort } from '../ranking/effort';
import { computeNeed } from '../ranking/score';
import type { RankedRequest } from '../ranking/rank';
import { ordinalWords } from '../messages/ordinalWords';
import { isRanked } from '../messages/placeWords';
import type { Formatting } from '../messages/formatting';
import { dateWords, longWaitWords } from '../messages/timeWords';
import type { WhyInput } from './whyInput';
import { sameRepository } from '../model/ids';
import { whyMessages } from '../messages/whyMessages';

/** Something that would change the request's place, and by how much. */
export interface Move {
  readonly text: string;
  /** "−12.1", or what happens instead of a change in points; empty if the text says it all. */
  readonly change: string;
}

/** Computes each move by rescoring with one fact changed; nothing is guessed. */
export function listMoves(input: WhyInput, formatting: Formatting): readonly Move[] {
  const { entry, snapshot, weights, now } = input;
  const { t, locale } = formatting;
  const facts: Facts = { request: entry.request, stacked: snapshot.stacked, now };
  const before = impactFor(facts, input);
  const points = computeTotal(facts, input);
  const byPoints = (text: string, change: Partial<Facts>): Move => ({
    text,
    change: signed(computeTotal({ ...facts, ...change }, input) - points),
  });
  const moves: Move[] = [];

  const [stacked] = before.stacked;
  if (stacked) {
    moves.push(byPoints(whyMessages.merged(t, stacked.number), { stacked: withoutStacked(facts, stacked) }));
  }
  const [blocked] = before.blocked;
  if (blocked) {
    moves.push(
      byPoints(whyMessages.noLongerWaiting(t, shortId(blocked)), {
        request: withoutBlocked(facts, blocked),
      }),
    );
  }
  const [awaiting] = before.awaitedBy;
  if (awaiting) {
    moves.push(
      byPoints(whyMessages.noLongerWaiting(t, shortId(awaiting)), {
        request: {
          ...facts.request,
          awaitedBy: facts.request.awaitedBy.filter((item) => !isSame(item, awaiting)),
        },
      }),
    );
  }
  const dueAt = entry.request.milestone?.dueAt;
  if (dueAt !== undefined && dueAt > now) {
    moves.push(byPoints(whyMessages.dueDate(t, dateWords(dueAt, locale)), { now: dueAt }));
  }
  const half = estimateEffort(
    { additions: Math.floor(entry.effort.lines / 2), deletions: 0 },
    0,
    weights.effort,
  ).minutes;
  if (half < entry.effort.minutes) {
    const more = Math.round((60 * entry.score.total) / half) - Math.round(entry.priority);
    moves.push({
      text: whyMessages.halfAsLong(t, half, more),
      change: '',
    });
  }
  if (isRanked(entry)) moves.push(...waitMoves(entry, formatting));
  return moves;
}

/** How the longest-wait rule moves it, which need and effort don't show. */
function waitMoves({ place, wait, rank }: RankedRequest, formatting: Formatting): Move[] {
  const { t, workingDay, longestWaitEvery, longestWaitAfter } = formatting;
  if (longestWaitEvery === 0 || place === 'word') return [];
  const every = ordinalWords(longestWaitEvery, formatting);
  if (place === 'longestWait') return rank === 1 ? [] : [{ text: whyMessages.movesUp(t), change: '' }];
  const limit = longWaitWords(longestWaitAfter, workingDay, t);
  return wait > longestWaitAfter
    ? [{ text: whyMessages.everyAnswer(t, every), change: '' }]
    : [{ text: whyMessages.mayBeLongest(t, limit), change: '' }];
}

/** The inputs to the score that a move can change. */
interface Facts {
  readonly request: PullRequest;
  readonly stacked: readonly StackedRequest[];
  readonly now: Instant;
}

function impactFor({ request, stacked }: Facts, { entry, snapshot }: WhyInput): Impact {
  return measureImpact(request, stacked, snapshot.viewer.login, entry.downstream);
}

function computeTotal(facts: Facts, input: WhyInput): number {
  const { ask, wait, customer } = input.entry;
  const impact = impactFor(facts, input);
  return computeNeed(
    { ...facts, impact, asked: ask?.asked ?? 'direct', person: customer.person, wait },
    input.weights,
  ).total;
}

/** GitHub retargets requests stacked on a merged one to that one's base. */
function withoutStacked({ stacked }: Facts, merged: StackedRequest): StackedRequest[] {
  return stacked
    .filter((other) => other !== merged)
    .map((other) =>
      other.base === merged.head && sameRepository(other.repository, merged.repository)
        ? { ...other, base: merged.base }
        : other,
    );
}

function withoutBlocked({ request }: Facts, gone: Issue): PullRequest {
  const closes = request.closes.map((issue) =>
    issue.blocks ? { ...issue, blocks: issue.blocks.filter((each) => !isSame(each, gone)) } : issue,
  );
  return { ...request, closes };
}

/** Formats to tenths, always with a sign: +, − (not a hyphen) or ±. */
function signed(change: number): string {
  const size = Math.abs(change).toFixed(1);
  return size === '0.0' ? '±0.0' : `${change < 0 ? '−' : '+'}${size}`;
}
