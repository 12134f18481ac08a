import * as v from 'valibot';
import type {
  Activity,
  AuthoredPullRequest,
  AwaitingItem,
  Branch,
  ClosedIssue,
  Milestone,
  PullRequest,
  ReadEvents,
  SinceReview,
  StackedRequest,
  UnfinishedComparison,
  ViewerReview,
} from '../../../core/model/pullRequest';
import { instant, boundedList, number, person, requestId, reviewer, text, type Schema } from './common';
import { note } from './note';

const branch: Schema<Branch> = v.object({
  name: text,
  repository: v.exactOptional(text),
  oid: v.exactOptional(text),
});

const milestone: Schema<Milestone> = v.object({
  title: text,
  number,
  dueAt: v.exactOptional(instant),
});

const verdict = v.picklist(['approved', 'changesRequested', 'commented', 'dismissed']);

const activity: Schema<Activity> = v.object({
  kind: v.picklist(['review', 'comment', 'commit', 'ready']),
  at: instant,
  by: v.exactOptional(text),
  isBot: v.exactOptional(v.literal(true)),
  isMechanical: v.exactOptional(v.literal(true)),
  isDirection: v.exactOptional(v.literal(true)),
  isApproval: v.exactOptional(v.literal(true)),
  isCourtesy: v.exactOptional(v.literal(true)),
  isWithdrawal: v.exactOptional(v.literal(true)),
  mergesBase: v.exactOptional(v.literal(true)),
  oid: v.exactOptional(text),
  verdict: v.exactOptional(verdict),
});

const position = v.pipe(number, v.integer(), v.minValue(0), v.maxValue(1_000_000));

const readEvents: Schema<ReadEvents> = v.object({
  unread: position,
  total: position,
  newest: boundedList(text),
  oldest: boundedList(text),
});

const viewerReview: Schema<ViewerReview> = v.object({
  at: instant,
  dismissedAt: v.exactOptional(instant),
  wasApproval: v.exactOptional(v.literal(true)),
  isWithdrawn: v.exactOptional(v.literal(true)),
  state: verdict,
  oid: v.exactOptional(text),
});

const oids = { reviewed: text, head: text };

const sinceReview: Schema<SinceReview> = v.variant('kind', [
  v.object({ ...oids, kind: v.picklist(['same', 'unknown']) }),
  v.object({
    ...oids,
    kind: v.literal('changed'),
    paths: boundedList(text),
    files: number,
    isLowerBound: v.exactOptional(v.literal(true)),
  }),
]);

const unfinishedComparison: Schema<UnfinishedComparison> = v.object({
  ...oids,
  next: v.picklist(['files', 'reviewed', 'dropped']),
  paths: boundedList(text),
  total: number,
  dropped: v.exactOptional(boundedList(text)),
});

const issue = { repository: text, number, title: text, author: person };

const closedIssue: Schema<ClosedIssue> = v.object({
  ...issue,
  blocks: v.exactOptional(boundedList(v.object(issue))),
});

const awaitingItem: Schema<AwaitingItem> = v.object({ ...issue, kind: v.picklist(['pull', 'issue']) });

const facts = {
  id: requestId,
  nodeId: text,
  fingerprint: text,
  title: text,
  author: person,
  agent: v.exactOptional(person),
  isDraft: v.boolean(),
  createdAt: instant,
  additions: number,
  deletions: number,
  changedFiles: number,
  base: branch,
  head: branch,
  labels: boundedList(text),
  milestone: v.exactOptional(milestone),
  checks: v.picklist(['passing', 'failing', 'running', 'unknown']),
  hasConflicts: v.boolean(),
  isAsked: v.boolean(),
  requestedReviewers: boundedList(reviewer),
  reviewRequestedEvents: boundedList(v.object({ at: instant, reviewer, by: v.exactOptional(text) })),
  activity: boundedList(activity),
  unreadEvents: v.exactOptional(v.picklist(['middle', 'earlier'])),
  readEvents: v.exactOptional(readEvents),
  notes: boundedList(note),
  viewerReview: v.exactOptional(viewerReview),
  sinceReview: v.exactOptional(sinceReview),
  comparing: v.exactOptional(unfinishedComparison),
  openThreads: v.exactOptional(v.object({ count: number, isLowerBound: v.exactOptional(v.literal(true)) })),
  mention: v.exactOptional(v.object({ at: instant, by: person })),
  closes: boundedList(closedIssue),
  awaitedBy: boundedList(awaitingItem),
};

export const pullRequest: Schema<PullRequest> = v.object(facts);

export const authoredPullRequest: Schema<AuthoredPullRequest> = v.object({
  ...facts,
  described: v.exactOptional(number),
  files: v.exactOptional(boundedList(text)),
});

export const stackedRequest: Schema<StackedRequest> = v.object({
  ...issue,
  base: text,
  head: v.exactOptional(text),
});
