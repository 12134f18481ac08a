import { sameName } from '../names';
import { isCollaborator, viewerMay } from '../permissions';
import { isPending } from '../reviewRequested';
import { findTeam, sameReviewer } from '../teams';
import type { WorldPullRequest, WorldReviewer } from '../world';
import { append, timeToWrite, touch } from '../timelineWrites';
import { pullRequestJson } from './pullRequestJson';
import { readBody } from './requestBody';
import { archived, created, notAllowed, notFound, ok, refusal, type RestAnswer } from './restAnswer';
import { findPull, type RestCall } from './restCall';

const manual = 'https://docs.github.com/rest/pulls/review-requests#request-reviewers-for-a-pull-request';

export function requestReviewers(call: RestCall): RestAnswer {
  const { site } = call;
  const pull = findPull(call);
  if (!pull) return notFound;
  const refused = refusedToAsk(call);
  if (refused) return refused;
  const request = readBody(call.body, { reviewers: 'list', team_reviewers: 'list' });
  if (request.kind === 'refused') return request.answer;
  const wanted = getReviewers(call, request.lists);
  const wrong = wrongReviewer(call, pull, wanted);
  if (wrong !== undefined) return refusal(422, wrong, manual);

  for (const reviewer of wanted) {
    // To ask whoever is asked already changes nothing; who has reviewed since is asked anew.
    if (isPending(site.world, pull, reviewer)) continue;
    const at = timeToWrite(site, pull);
    append(site, pull, { type: 'review_requested', at, actor: site.world.viewer, reviewer });
    if (!pull.reviewRequests.some((known) => sameReviewer(known, reviewer)))
      pull.reviewRequests.push(reviewer);
  }
  return created(pullRequestJson(site, pull));
}

export function removeReviewers(call: RestCall): RestAnswer {
  const { site } = call;
  const pull = findPull(call);
  if (!pull) return notFound;
  const refused = refusedToAsk(call);
  if (refused) return refused;
  const request = readBody(call.body, { reviewers: 'list!', team_reviewers: 'list' });
  if (request.kind === 'refused') return request.answer;

  const unwanted = getReviewers(call, request.lists);
  const left = pull.reviewRequests.filter((known) => !unwanted.some((other) => sameReviewer(known, other)));
  if (left.length < pull.reviewRequests.length) {
    pull.reviewRequests = left;
    touch(pull, timeToWrite(site, pull));
  }
  return ok(pullRequestJson(site, pull));
}

/** Reviewers as the world writes them. Teams are named by their slug in the repository's organisation. */
function getReviewers(
  { site, repository }: RestCall,
  lists: { reviewers?: string[]; team_reviewers?: string[] },
): WorldReviewer[] {
  const owner = repository.nameWithOwner.split('/')[0] ?? '';
  const findLogin = (name: string) =>
    site.world.users.find(({ login }) => sameName(login, name))?.login ?? name;
  return [
    ...(lists.reviewers ?? []).map((name) => ({ user: findLogin(name) })),
    ...(lists.team_reviewers ?? []).map((slug) => ({ team: `${owner}/${slug}` })),
  ];
}

/** GitHub takes all or nobody. */
function wrongReviewer(
  { site, repository }: RestCall,
  pull: WorldPullRequest,
  reviewers: readonly WorldReviewer[],
): string | undefined {
  if (reviewers.some((reviewer) => 'user' in reviewer && sameName(reviewer.user, pull.author)))
    return 'Review cannot be requested from pull request author.';
  const hasAccess = (reviewer: WorldReviewer) =>
    'user' in reviewer
      ? isCollaborator(site.world, repository, reviewer.user)
      : findTeam(site.world, reviewer.team) !== undefined;
  if (reviewers.every(hasAccess)) return undefined;
  return (
    'Reviews may only be requested from collaborators. One or more of the users or teams you specified ' +
    `is not a collaborator of the ${repository.nameWithOwner} repository.`
  );
}

function refusedToAsk({ repository }: RestCall): RestAnswer | undefined {
  if (repository.archived) return archived;
  return viewerMay(repository, 'TRIAGE') ? undefined : notAllowed;
}
