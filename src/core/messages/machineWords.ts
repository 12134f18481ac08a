import type { PullRequest } from '../model/pullRequest';
import { agentName } from '../turn/agents';
import { findMachineReview } from '../turn/machineReview';
import { listWords } from './lists';
import { plural } from './plural';
import type { Translate } from './translate';

/**
 * For the row: "3 open threads, Copilot reviewed". Undefined if no bot has reviewed, or no thread is open.
 */
export function machineReviewInBrief(request: PullRequest, t: Translate): string | undefined {
  const review = findMachineReview(request);
  const { count = 0, isLowerBound } = request.openThreads ?? {};
  if (!review || count === 0) return undefined;
  return plural(
    t,
    count,
    isLowerBound
      ? { one: '≥{0} open thread, {1} reviewed', other: '≥{0} open threads, {1} reviewed' }
      : { one: '{0} open thread, {1} reviewed', other: '{0} open threads, {1} reviewed' },
    formatNames(review.by, t),
  );
}

/** The same as a sentence for the hover, which also says when no thread is open. */
export function machineReviewSentence(request: PullRequest, t: Translate): string | undefined {
  const review = findMachineReview(request);
  if (!review) return undefined;
  const names = formatNames(review.by, t);
  const { count, isLowerBound } = request.openThreads ?? {};
  if (count === undefined || (count === 0 && isLowerBound)) return t('{0} reviewed it', names);
  if (count === 0) return t('{0} reviewed it; no threads are open', names);
  return plural(
    t,
    count,
    isLowerBound
      ? {
          one: '{1} reviewed it; at least {0} thread is open',
          other: '{1} reviewed it; at least {0} threads are open',
        }
      : { one: '{1} reviewed it; {0} thread is open', other: '{1} reviewed it; {0} threads are open' },
    names,
  );
}

function formatNames(logins: readonly string[], t: Translate): string {
  return listWords(
    logins.map((login) => agentName({ login })),
    t,
  );
}
