import { sameName } from '../directory';
import { impactOf, isSame, type Impact } from '../impact';
import type { Duration, Instant } from '../instant';
import { shortId } from '../requestId';
import type { Issue, ReviewRequest, StackedRequest } from '../reviewRequest';
import { isOverFairness, scoreOf } from '../score';
import type { Speech } from '../words/speech';
import { dateWords, longWaitWords } from '../words/timeWords';
import type { WhyInput } from './whyInput';

/** Something that would change the request's place, and by how much. */
export interface Move {
  readonly text: string;
  /** "−12.1", or what happens instead of a change in points. */
  readonly change: string;
}

/** Each by scoring again with one fact changed; nothing is guessed. */
export function movesOf(input: WhyInput, speech: Speech): readonly Move[] {
  const { entry, snapshot, weights, now } = input;
  const { t, workingDay, locale } = speech;
  const facts: Facts = { request: entry.request, stacked: snapshot.stacked, wait: entry.wait, now };
  const before = impactFor(facts, input);
  const points = totalOf(facts, input);
  const byPoints = (text: string, change: Partial<Facts>): Move => ({
    text,
    change: signed(totalOf({ ...facts, ...change }, input) - points),
  });
  const moves: Move[] = [];

  const [stacked] = before.stacked;
  if (stacked) {
    moves.push(
      byPoints(t('If #{0} were merged first', stacked.number), { stacked: withoutStacked(facts, stacked) }),
    );
  }
  const [blocked] = before.blocked;
  if (blocked) {
    moves.push(
      byPoints(t('If {0} no longer waited for it', shortId(blocked)), {
        request: withoutBlocked(facts, blocked),
      }),
    );
  }
  const [awaiting] = before.awaitedBy;
  if (awaiting) {
    moves.push(
      byPoints(t('If {0} no longer waited for it', shortId(awaiting)), {
        request: {
          ...facts.request,
          awaitedBy: facts.request.awaitedBy.filter((item) => !isSame(item, awaiting)),
        },
      }),
    );
  }
  const dueAt = entry.request.milestone?.dueAt;
  if (dueAt !== undefined && dueAt > now) {
    moves.push(byPoints(t('On the due date, {0}, by that alone', dateWords(dueAt, locale)), { now: dueAt }));
  }
  moves.push(byPoints(t('One more working day of waiting'), { wait: entry.wait + workingDay }));
  if (entry.aside === undefined) {
    const isOver = isOverFairness(entry.wait, weights);
    const limit = longWaitWords(speech.fairAfter, workingDay, t);
    moves.push({
      text: isOver
        ? t('It has waited over {0}: points no longer decide its place', limit)
        : t('Once it has waited over {0}', limit),
      change: isOver ? '' : t('goes first'),
    });
  }
  return moves;
}

/** What the score is worked out from, as far as a move changes it. */
interface Facts {
  readonly request: ReviewRequest;
  readonly stacked: readonly StackedRequest[];
  readonly wait: Duration;
  readonly now: Instant;
}

function impactFor({ request, stacked }: Facts, { entry, snapshot }: WhyInput): Impact {
  return impactOf(request, stacked, snapshot.viewer.login, entry.downstream);
}

function totalOf(facts: Facts, input: WhyInput): number {
  const asked = input.entry.ask?.asked ?? 'direct';
  return scoreOf({ ...facts, impact: impactFor(facts, input), asked }, input.weights).total;
}

/** GitHub puts what was stacked on a merged request onto the merged one's base. */
function withoutStacked({ stacked }: Facts, merged: StackedRequest): StackedRequest[] {
  return stacked
    .filter((other) => other !== merged)
    .map((other) =>
      other.base === merged.head && sameName(other.repository, merged.repository)
        ? { ...other, base: merged.base }
        : other,
    );
}

function withoutBlocked({ request }: Facts, gone: Issue): ReviewRequest {
  const closes = request.closes.map((issue) =>
    issue.blocks ? { ...issue, blocks: issue.blocks.filter((each) => !isSame(each, gone)) } : issue,
  );
  return { ...request, closes };
}

/** To tenths, with a sign of its own width. */
function signed(change: number): string {
  const size = Math.abs(change).toFixed(1);
  return size === '0.0' ? '±0.0' : `${change < 0 ? '−' : '+'}${size}`;
}
