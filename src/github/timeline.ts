import type { Login } from '../core/model/ids';
import type { Instant } from '../core/model/instant';
import { noteIn, type Note } from '../core/model/notes';
import {
  ghost,
  type Activity,
  type AwaitingItem,
  type Person,
  type PullRequest,
  type ReviewRequestedEvent,
  type ViewerReview,
} from '../core/model/pullRequest';
import type { RequestId } from '../core/model/requestId';
import { isBotCommand } from '../core/text/botCommand';
import { isCourtesy } from '../core/text/courtesy';
import { isApproval, isDirection, isWithdrawal } from '../core/text/direction';
import { isCodingAgent } from '../core/turn/agents';
import { waitsFor } from '../core/text/waitsFor';
import type { RequestFields } from './answers.generated';
import { isMachine, toIssue, toPerson, toReviewer, toVerdict } from './actors';
import {
  isObject,
  optionalText,
  text,
  toInstant,
  type NodeOf,
  type Part,
  type Text,
  type Time,
} from './unchecked';

export type TimelineItem = NodeOf<NonNullable<RequestFields['timelineItems']>>;

/** What has happened to a request, according to one part of its timeline. */
export interface Events extends Pick<
  PullRequest,
  'reviewRequestedEvents' | 'activity' | 'notes' | 'awaitedBy'
> {
  /** Who asked for reviews, newest last. */
  readonly askers: readonly Person[];
}

/** `base` is the name of the base branch. */
export function toEvents(timeline: readonly TimelineItem[], target: RequestId, base: string): Events {
  const asks = timeline.flatMap(toAsk).sort((a, b) => a.event.at - b.event.at);
  return {
    reviewRequestedEvents: asks.map(({ event }) => event),
    askers: asks.flatMap(({ by }) => (by ? [by] : [])),
    activity: inOrder(timeline.flatMap((item) => toActivity(item, base))),
    notes: timeline.flatMap(toNote).sort((a, b) => a.at - b.at),
    awaitedBy: timeline.map((item) => toAwaiting(item, target)).filter((item) => item !== undefined),
  };
}

/** Merges parts that may overlap, keeping each event once. */
export function joined(parts: readonly Partial<Events>[]): Events {
  return {
    reviewRequestedEvents: distinct(parts.flatMap((part) => part.reviewRequestedEvents ?? [])).sort(byTime),
    askers: distinct(parts.flatMap(({ askers }) => askers ?? [])),
    activity: toldBest(parts.flatMap(({ activity }) => activity ?? [])).sort(byTime),
    notes: distinct(parts.flatMap(({ notes }) => notes ?? [])).sort(byTime),
    awaitedBy: distinct(parts.flatMap(({ awaitedBy }) => awaitedBy ?? [])),
  };
}

/** Returns GitHub's id of an event; empty for the one kind without an id, which isn't asked for. */
export function eventId(item: TimelineItem): string {
  return 'id' in item ? text(item.id) : '';
}

export type Dismissal = Pick<ViewerReview, 'dismissedAt' | 'wasApproval' | 'isWithdrawn'>;

/**
 * Returns when the viewer's review was last dismissed, whether it approved and whether they did it themselves, if
 * this part of the timeline says so.
 */
export function dismissalOf(
  { at: reviewedAt }: ViewerReview,
  timeline: readonly TimelineItem[],
  viewer: Login,
): Dismissal | undefined {
  const dismissals = timeline.flatMap((item) => {
    if (item.__typename !== 'ReviewDismissedEvent' || item.review?.author?.login !== viewer) return [];
    const at = toInstant(item.createdAt);
    if (at === undefined) return [];
    const isWithdrawn = item.actor?.login === viewer;
    return [{ at, wasApproval: item.previousReviewState === 'APPROVED', isWithdrawn }];
  });
  const last = dismissals
    .filter(({ at }) => at >= reviewedAt)
    .sort(byTime)
    .at(-1);
  return (
    last && {
      dismissedAt: last.at,
      ...(last.wasApproval && { wasApproval: true }),
      ...(last.isWithdrawn && { isWithdrawn: true }),
    }
  );
}

/** Returns the review as dismissed if this part of the timeline tells of a dismissal since. */
export function dismissedSince(
  review: ViewerReview,
  timeline: readonly TimelineItem[],
  viewer: Login,
): ViewerReview | undefined {
  const dismissal = dismissalOf(review, timeline, viewer);
  return dismissal && { ...review, state: 'dismissed', ...dismissal };
}

function distinct<T>(items: readonly T[]): T[] {
  return [...new Map(items.map((item) => [JSON.stringify(item), item])).values()];
}

/** Keeps each once, preferring marked ones: older stored lists mark neither bots nor commands to bots. */
function toldBest(items: readonly Activity[]): Activity[] {
  const known = new Map<string, Activity>();
  for (const item of items) {
    const { kind, at, by, oid, verdict } = item;
    const key = JSON.stringify([kind, at, by, oid, verdict]);
    const { isBot, isMechanical, isWithdrawal, isCourtesy: isKind } = item;
    const isMarked = [isBot, isMechanical, isWithdrawal, isKind].includes(true);
    if (isMarked || !known.has(key)) known.set(key, item);
  }
  return [...known.values()];
}

/**
 * Sorts by time, but keeps commits in the order in which GitHub lists them: each stands on the one before it,
 * whatever the committers' clocks say.
 */
function inOrder(items: readonly Activity[]): Activity[] {
  let latest = -Infinity;
  const placed = items.map((item) => {
    if (item.kind !== 'commit') return { item, at: item.at };
    latest = Math.max(latest, item.at);
    return { item, at: latest };
  });
  return placed.sort(byTime).map(({ item }) => item);
}

function byTime(a: { readonly at: Instant }, b: { readonly at: Instant }): number {
  return a.at - b.at;
}

function toAsk(item: TimelineItem): { event: ReviewRequestedEvent; by: Person | undefined }[] {
  if (item.__typename !== 'ReviewRequestedEvent') return [];
  const at = toInstant(item.createdAt);
  if (at === undefined) return [];
  const by = isObject(item.actor) ? toPerson(item.actor) : undefined;
  const login = by && !by.isBot ? by.login : undefined;
  const reviewer = toReviewer(item.requestedReviewer);
  return [{ event: { at, reviewer, ...(login !== undefined && { by: login }) }, by }];
}

/** Returns undefined if the source doesn't refer to `target`, is closed, or doesn't say that it's waiting. */
function toAwaiting(item: TimelineItem, target: RequestId): AwaitingItem | undefined {
  const source = item.__typename === 'CrossReferencedEvent' ? item.source : undefined;
  const issue = source?.closed === false ? toIssue(source) : undefined;
  if (!issue || !waitsFor(text(source?.body), issue.repository, target)) return undefined;
  return { ...issue, kind: source?.__typename === 'PullRequest' ? 'pull' : 'issue' };
}

function toActivity(item: TimelineItem, base: string): Activity[] {
  switch (item.__typename) {
    case 'PullRequestReview':
      return item.state === 'PENDING'
        ? []
        : activity('review', item.submittedAt, item.author ?? ghost).map((entry) => {
            const verdict = toVerdict(item.state);
            // "@copilot fix the comments", as a review.
            const toBot = verdict === 'commented' ? toCommand(text(item.body)) : {};
            return { ...entry, ...byMachine(item.author), ...toBot, ...(verdict && { verdict }) };
          });
    case 'IssueComment': {
      const body = text(item.body);
      const said = activity('comment', item.createdAt, item.author ?? ghost);
      return said.map((entry) => ({
        ...entry,
        ...byMachine(item.author),
        ...toCommand(body),
        ...(isCourtesy(body) && { isCourtesy: true }),
        ...(isWithdrawal(body) && { isWithdrawal: true }),
      }));
    }
    case 'ReadyForReviewEvent':
      return activity('ready', item.createdAt, item.actor);
    case 'PullRequestCommit': {
      const oid = optionalText(item.made?.oid);
      const { user, name } = item.made?.author ?? {};
      // GitHub returns no account for a bot's commit, only a name: "pre-commit-ci[bot]".
      const bot = /^(.{1,60})\[bot\]$/i.exec(text(name))?.[1];
      // A coding agent's commit changes what the reviewer asked for; other bots format and regenerate.
      const isMechanical = !isObject(user) && bot !== undefined && !isCodingAgent(bot);
      const made = activity(
        'commit',
        item.made?.committedDate,
        bot !== undefined && !isObject(user) ? { login: bot } : user,
      );
      return made.map((entry) => ({
        ...entry,
        ...(isMechanical && { isMechanical }),
        ...(isMergeOf(text(item.made?.messageHeadline), base) && { mergesBase: true }),
        ...(oid !== undefined && { oid }),
      }));
    }
    default:
      return [];
  }
}

/** Whether a text only gives a bot a command, and whether that is a reviewer's word all the same. */
function toCommand(body: string): Pick<Activity, 'isMechanical' | 'isDirection' | 'isApproval'> {
  if (!isBotCommand(body)) return {};
  if (!isDirection(body)) return { isMechanical: true };
  return { isMechanical: true, isDirection: true, ...(isApproval(body) && { isApproval: true }) };
}

/** Whether it's named as GitHub and Git name a merge of this branch. */
function isMergeOf(headline: string, branch: string): boolean {
  const merged = /^Merge (?:remote-tracking )?branch '(?:(?:origin|upstream)\/)?([^']{1,255})'/.exec(
    headline,
  )?.[1];
  return merged !== undefined && merged === branch;
}

function byMachine(author: Parameters<typeof isMachine>[0]): { readonly isBot?: true } {
  return isMachine(author) ? { isBot: true } : {};
}

function toNote(item: TimelineItem): Note[] {
  if (item.__typename !== 'IssueComment') return [];
  const at = toInstant(item.createdAt);
  const author = optionalText(item.author?.login);
  if (at === undefined || author === undefined) return [];
  const editor = optionalText(item.editor?.login);
  const note = noteIn(text(item.body), { author, at, editor });
  return note ? [note] : [];
}

function activity(kind: Activity['kind'], time: Time, actor: Part<{ readonly login?: Text }>): Activity[] {
  const at = toInstant(time);
  const by = optionalText(actor?.login);
  return at === undefined ? [] : [{ kind, at, ...(by !== undefined && { by }) }];
}
