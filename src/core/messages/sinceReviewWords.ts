import type { PullRequest } from '../model/pullRequest';
import { currentComparison } from '../turn/sinceReview';
import { plural } from './plural';
import type { Translate } from './translate';

/** "3 of 11 files changed since your review", for the row. Nothing where that isn't known, or nothing changed. */
export function sinceReviewInBrief(request: PullRequest, t: Translate): string | undefined {
  const comparison = currentComparison(request);
  if (comparison?.kind !== 'changed') return undefined;
  const { paths, files, isLowerBound } = comparison;
  return plural(
    t,
    files,
    isLowerBound
      ? {
          one: '≥ {1} of {0} file changed since your review',
          other: '≥ {1} of {0} files changed since your review',
        }
      : {
          one: '{1} of {0} file changed since your review',
          other: '{1} of {0} files changed since your review',
        },
    paths.length,
  );
}

/** The same in the hover, where there's room to say that nothing has changed. */
export function sinceReviewSentence(request: PullRequest, t: Translate): string | undefined {
  return currentComparison(request)?.kind === 'same'
    ? t('No file changed since your review')
    : sinceReviewInBrief(request, t);
}
