import type { TimelineItem } from '../github/timeline';
import type { Actors } from './actors';
import type { WorldEvent, WorldPullRequest } from './world';

/** Converts what happened to a request to GitHub's timeline items. */
export function toTimeline(pull: WorldPullRequest, actors: Actors): TimelineItem[] {
  return pull.timeline.map((event, index): TimelineItem => {
    const { at, author = null, body = '', state } = event;
    const login = author === null ? null : { login: author };
    switch (event.type) {
      case 'review_requested':
        return {
          __typename: 'ReviewRequestedEvent',
          createdAt: at,
          actor: actors.person(event.actor ?? null),
          requestedReviewer: event.reviewer && actors.reviewer(event.reviewer),
        };
      case 'commit':
        return {
          __typename: 'PullRequestCommit',
          made: { oid: formatOid(pull, index), committedDate: at, author: { user: login } },
        };
      case 'review': {
        const commit = { oid: getHead(pull, index) };
        return {
          __typename: 'PullRequestReview',
          state,
          submittedAt: at,
          author: actors.person(author),
          commit,
        };
      }
      default:
        return { __typename: 'IssueComment', createdAt: at, author: actors.person(author), body };
    }
  });
}

/** Returns the newest commit before an index in the timeline. */
export function getHead(pull: WorldPullRequest, before = Infinity): string {
  const isCommit = ({ type }: WorldEvent, index: number): boolean => type === 'commit' && index < before;
  return formatOid(pull, pull.timeline.findLastIndex(isCommit));
}

/** An invented commit id, but always the same one. */
export function formatOid({ number }: WorldPullRequest, index: number): string {
  return `${number.toString(16)}${index.toString(16)}`.padStart(40, '0');
}
