import { ghost, type Issue, type Person, type Reviewer, type ViewerReview } from '../core/model/pullRequest';
import { plainText } from '../core/text/plainText';
import type { RequestFields } from './answers.generated';
import { text, type NodeOf, type Part, type Text } from './unchecked';

export type Actor = NonNullable<RequestFields['author']>;
export type RequestedReviewer = NonNullable<
  NodeOf<NonNullable<RequestFields['reviewRequests']>>['requestedReviewer']
>;
export type IssueNode = NodeOf<NonNullable<RequestFields['closingIssuesReferences']>>;

export function toPerson(actor: Part<Actor>): Person {
  if (typeof actor?.login !== 'string') return ghost;
  const name = actor.__typename === 'User' ? plainText(text(actor.name), 60) : '';
  const login = plainText(actor.login, 60);
  return { login, ...(name && { name }), isBot: isMachine(actor) };
}

export function isMachine(actor: Part<{ readonly __typename?: unknown; readonly login?: Text }>): boolean {
  return actor?.__typename === 'Bot' || /\[bot\]$/i.test(text(actor?.login));
}

export function toReviewer(reviewer: Part<RequestedReviewer>): Reviewer {
  if (reviewer?.__typename === 'User' && typeof reviewer.login === 'string')
    return { kind: 'user', login: reviewer.login, ...named(reviewer.name) };
  if (reviewer?.__typename === 'Team' && typeof reviewer.combinedSlug === 'string')
    return { kind: 'team', team: reviewer.combinedSlug, ...named(reviewer.teamName) };
  if (reviewer?.__typename === 'Bot' && typeof reviewer.login === 'string')
    return { kind: 'bot', login: plainText(reviewer.login, 60) };
  return { kind: 'unknown' };
}

function named(value: Text): { readonly name?: string } {
  const name = plainText(text(value), 60);
  return name === '' ? {} : { name };
}

/** Returns undefined for an incomplete issue. */
export function toIssue(node: Omit<IssueNode, 'id' | 'state'>): Issue | undefined {
  const repository = nameWithOwner(node.repository);
  const { number } = node;
  if (repository === undefined || typeof number !== 'number') return undefined;
  return { repository, number, title: plainText(text(node.title)), author: toPerson(node.author) };
}

/** Returns undefined for a review that hasn't been submitted. */
export function toVerdict(
  state: NonNullable<RequestFields['viewerLatestReview']>['state'],
): ViewerReview['state'] | undefined {
  switch (state) {
    case 'APPROVED':
      return 'approved';
    case 'CHANGES_REQUESTED':
      return 'changesRequested';
    case 'COMMENTED':
      return 'commented';
    case 'DISMISSED':
      return 'dismissed';
    default:
      return undefined;
  }
}

/** Accepts only two names in the allowed form, so that no URL built from them leads elsewhere. */
export function nameWithOwner(repository: Part<{ readonly nameWithOwner?: Text }>): string | undefined {
  const name = repository?.nameWithOwner;
  return typeof name === 'string' && /^[\w.-]+\/[\w.-]+$/.test(name) ? name : undefined;
}
