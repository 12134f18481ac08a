import { connection, type PageArguments } from '../connection';
import { sameName } from '../names';
import { getThreads } from '../reviewThreads';
import type { ApiObject, Site } from '../site';
import { getEvents, submittedReviews, type Entry } from '../timeline';
import type { World, WorldPullRequest, WorldReview } from '../world';
import { reviewThreadObject } from './reviewThreadObject';

interface ReviewsArguments extends PageArguments {
  states?: string[] | null;
  author?: string | null;
}

/** The fields of a pull request that tell who was asked for a review and who gave one. */
export function reviewFields(site: Site, pull: WorldPullRequest): ApiObject {
  const { world, make } = site;
  const item = (entry: Entry) => make.timelineItem(pull, entry);
  const isAskedAgain = (login: string | null) =>
    pull.reviewRequests.some((request) => 'user' in request && sameName(request.user, login));
  return {
    reviewDecision: reviewDecision(world, pull),
    reviewRequests: (page: PageArguments) =>
      connection(pull.reviewRequests, page, (request) => make.reviewRequest(pull, request)),
    reviews: (args: ReviewsArguments) => {
      const chosen = getEvents(world, pull, 'review').filter(
        ({ event }) =>
          (args.states?.includes(event.state) ?? true) &&
          (!args.author || sameName(event.author, args.author)),
      );
      return connection(chosen, args, item);
    },
    // "A list of latest reviews per user … that are not also pending review."
    latestReviews: (page: PageArguments) =>
      connection(
        newestByAuthor(submittedReviews(world, pull)).filter(({ event }) => !isAskedAgain(event.author)),
        page,
        item,
      ),
    latestOpinionatedReviews: (page: PageArguments) => connection(opinions(world, pull), page, item),
    viewerLatestReview: () => {
      const newest = submittedReviews(world, pull)
        .filter(({ event }) => sameName(event.author, world.viewer))
        .at(-1);
      return newest ? item(newest) : null;
    },
    reviewThreads: (page: PageArguments) =>
      connection(getThreads(world, pull), page, (thread) => reviewThreadObject(site, pull, thread)),
  };
}

/** As if every branch wanted one approval: a request that nobody answered is required. */
export function reviewDecision(world: World, pull: WorldPullRequest): string | null {
  const states = opinions(world, pull).map(({ event }) => event.state);
  if (states.includes('CHANGES_REQUESTED')) return 'CHANGES_REQUESTED';
  if (states.includes('APPROVED')) return 'APPROVED';
  return pull.reviewRequests.length > 0 ? 'REVIEW_REQUIRED' : null;
}

/** The last approval, demand or dismissal of each reviewer. Mere comments do not replace one. */
function opinions(world: World, pull: WorldPullRequest): Entry<WorldReview>[] {
  return newestByAuthor(submittedReviews(world, pull).filter(({ event }) => event.state !== 'COMMENTED'));
}

function newestByAuthor(reviews: Entry<WorldReview>[]): Entry<WorldReview>[] {
  return reviews.filter(
    ({ event }, index) => !reviews.slice(index + 1).some((later) => later.event.author === event.author),
  );
}
