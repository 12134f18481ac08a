import type { Conversation, DraftReview } from '../tone/review/draftReview';
import type { PullRequest } from '../core/model/pullRequest';
import { FailureError } from '../core/model/failure';
import type { Client } from './client';
import type { QueryAnswers } from './answers.generated';
import { asQuery } from './query';
import {
  count,
  isList,
  isObject,
  isShort,
  isWhole,
  getNodes,
  optionalText,
  text,
  type NodeOf,
} from './unchecked';

/** The query that `readDraftReview` sends. */
export const draftReviewQuery =
  asQuery<'MyReview'>(`query MyReview($owner: String!, $name: String!, $number: Int!) {
  rateLimit { cost remaining resetAt }
  viewer { login }
  repository(owner: $owner, name: $name) {
    pullRequest(number: $number) {
      additions deletions
      author { login }
      reviews(first: 1, states: [PENDING]) {
        nodes { body comments(first: 100) { totalCount pageInfo { hasNextPage } nodes { body path } } }
      }
      comments(last: 50) { nodes { author { login } body createdAt } }
      reviewThreads(last: 50) {
        nodes { isResolved comments(last: 20) { nodes { author { login } body createdAt } } }
      }
    }
  }
}`);

type PullRequestPart = NonNullable<NonNullable<QueryAnswers['MyReview']['repository']>['pullRequest']>;
type Thread = NodeOf<PullRequestPart['reviewThreads']>;
type Comments = PullRequestPart['comments'] | Thread['comments'];

/**
 * Reads the viewer's own pending review of a request (GitHub shows it to no one else), and earlier
 * conversations. Sends one API request. Rejects with a FailureError.
 */
export async function readDraftReview(
  client: Pick<Client, 'query'>,
  { id }: PullRequest,
  signal: AbortSignal,
): Promise<DraftReview> {
  const [owner = '', name = ''] = id.repository.split('/');
  const variables = { owner, name, number: id.number };
  const { data, isPartial } = await client.query(draftReviewQuery, variables, signal);
  const pull = data.repository?.pullRequest;
  // GitHub returns the same for what is gone and what is hidden.
  if (!isObject(pull)) throw new FailureError({ kind: 'noPermission' });
  const [review] = getNodes(pull.reviews);
  // An unreadable review mustn't look like an empty one: the user would submit it unchecked.
  if (!isWhole(pull.reviews?.nodes) || (review ? !isReadable(review) : isPartial))
    throw new FailureError({ kind: 'nonsense' });
  const remarks = getNodes(review?.comments);
  const threads = getNodes(pull.reviewThreads);
  const read = [
    ...(review ? [review.comments] : []),
    pull.comments,
    pull.reviewThreads,
    ...threads.map(({ comments }) => comments),
  ];
  return {
    remarks: remarks.map((remark) => ({
      path: text(remark.path),
      text: text(remark.body),
    })),
    summary: text(review?.body),
    changedLines: count(pull.additions) + count(pull.deletions),
    author: optionalText(pull.author?.login),
    conversations: [...threads.map(toConversation), { isResolved: false, said: saidIn(pull.comments) }],
    isCut:
      isPartial ||
      (review !== undefined &&
        (review.comments?.pageInfo?.hasNextPage !== false || isShort(review.comments, Infinity))) ||
      !remarks.every(({ body, path }) => typeof body === 'string' && typeof path === 'string') ||
      !read.every((each) => isWhole(each?.nodes)),
  };
}

type Review = NodeOf<PullRequestPart['reviews']>;

/** Whether the summary and the list of remarks are there, even if some remarks are missing. */
function isReadable({ body, comments }: Review): boolean {
  return typeof body === 'string' && isList(comments?.nodes);
}

function toConversation(thread: Thread): Conversation {
  return { isResolved: thread.isResolved === true, said: saidIn(thread.comments) };
}

function saidIn(comments: Comments): Conversation['said'] {
  return getNodes(comments).map(({ author, body }) => ({
    author: optionalText(author?.login),
    text: text(body),
  }));
}
