import { sameName } from '../names';
import { isLockedForViewer } from '../permissions';
import { isAsked } from '../teams';
import type { WorldPullRequest, WorldReview } from '../world';
import { getEvents } from '../timeline';
import { append, timeToWrite } from '../timelineWrites';
import { readBody } from './requestBody';
import { notFound, ok, unprocessable, type RestAnswer } from './restAnswer';
import { findPull, type RestCall } from './restCall';
import { reviewJson } from './writtenJson';

const states = { APPROVE: 'APPROVED', REQUEST_CHANGES: 'CHANGES_REQUESTED', COMMENT: 'COMMENTED' } as const;

export function createReview(call: RestCall): RestAnswer {
  const { site } = call;
  const { viewer } = site.world;
  const pull = findPull(call);
  if (!pull) return notFound;
  const request = readBody(call.body, { event: 'text', body: 'text', comments: 'unmodelled' });
  if (request.kind === 'refused') return request.answer;
  const { event = '', body = '' } = request.values;
  const problem = problemWith(call, pull, event, body);
  if (problem !== undefined) return refuse(problem);

  const review: WorldReview = {
    type: 'review',
    at: timeToWrite(site, pull),
    author: viewer,
    state: isEvent(event) ? states[event] : 'PENDING',
    body,
  };
  // A review answers for its author and for the author's teams; one that is not handed in answers nothing.
  if (review.state !== 'PENDING')
    pull.reviewRequests = pull.reviewRequests.filter((known) => !isAsked(site.world, known, viewer));
  return ok(reviewJson(site, pull, append(site, pull, review)));
}

function problemWith(
  { site, repository }: RestCall,
  pull: WorldPullRequest,
  event: string,
  body: string,
): string | undefined {
  const { viewer } = site.world;
  const isOwn = sameName(pull.author, viewer);
  if (isLockedForViewer(repository, pull)) return 'lock prevents review';
  if (isOwn && event === 'APPROVE') return 'Can not approve your own pull request';
  if (isOwn && event === 'REQUEST_CHANGES') return 'Can not request changes on your own pull request';
  if ((event === 'REQUEST_CHANGES' || event === 'COMMENT') && body.trim() === '')
    return "Body can't be blank";
  if (event !== '' && !isEvent(event))
    return `Variable $event of type PullRequestReviewEvent was provided invalid value`;
  // Pending reviews of others are out of sight.
  const hasDraft = getEvents(site.world, pull, 'review').some(({ event }) => event.state === 'PENDING');
  return hasDraft ? 'User can only have one pending review per pull request' : undefined;
}

function isEvent(event: string): event is keyof typeof states {
  return Object.hasOwn(states, event);
}

function refuse(problem: string): RestAnswer {
  return unprocessable(
    'Unprocessable Entity',
    [problem],
    'https://docs.github.com/rest/pulls/reviews#create-a-review-for-a-pull-request',
  );
}
