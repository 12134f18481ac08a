import { sameName } from './names';
import type { Entry } from './timeline';
import type { WorldDismissal, WorldReview } from './world';

/** The review that each dismissal withdraws, by the dismissal's place. The entries stand in the order of time. */
export function dismissedReviews(entries: readonly Entry[]): Map<number, Entry<WorldReview>> {
  const dismissed = new Map<number, Entry<WorldReview>>();
  for (const [order, { event, index }] of entries.entries()) {
    if (event.type !== 'review_dismissed') continue;
    const known = [...dismissed.values()];
    const review = entries
      .slice(0, order)
      .filter((entry) => isOpinionOf(entry, event.author))
      .findLast((entry) => !known.includes(entry));
    if (review) dismissed.set(index, review);
  }
  return dismissed;
}

/** GitHub dismisses no mere comments. */
function isOpinionOf(entry: Entry, author: WorldDismissal['author']): entry is Entry<WorldReview> {
  const { event } = entry;
  return (
    event.type === 'review' &&
    (event.state === 'APPROVED' || event.state === 'CHANGES_REQUESTED') &&
    (event.author === author || sameName(event.author, author))
  );
}
