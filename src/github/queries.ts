import type { QueryAnswers } from './answers.generated';
import { asQuery, limit, QueryBuilder, type Query, type Question } from './query';

/**
 * Fields that github.com has, but that may be missing on an older Enterprise Server or for the token's
 * scopes. Selecting a missing field fails the whole query, so each is left out once it's known to be missing.
 */
export const optionalFields = ['PullRequest.statusCheckRollup', 'Issue.blocking'] as const;

export type OptionalField = (typeof optionalFields)[number] | 'Team';

export type Has = (field: OptionalField) => boolean;

/** Maximum number of requests per page: larger pages time out for heavy users. */
export const askedPage = 50;
/**
 * Together with `askedPage`, the first page costs 3 points (5 connections per row, each row one of GitHub's
 * "requests"); a larger one costs 4.
 */
export const reviewedFirstPage = 7;
/** The largest page for 2 points; the next requests cost as much as 50 more. */
export const reviewedPage = 49;
/** Few people have more requests of their own. */
export const ownPage = 10;
/** The most requests that a search keeps, most recently updated first. The other searches keep all. */
export const mostFound: Readonly<Partial<Record<SearchName, number>>> = {
  assigned: 100,
  mentioned: 50,
};
/** Together with `mentionedPage`, all that its search keeps. */
export const mentionedFirstPage = 10;
export const mentionedPage = 40;

const actor = '__typename login ... on User { name }';

/** Builds the query for one page of each search that still has pages, with complete requests. */
export function queueQuery(names: readonly SearchName[], has: Has): Query<QueryAnswers['ReviewQueue']> {
  const fields = (name: SearchName): string => {
    if (name === 'assigned') return assignedFields(has);
    if (name === 'mentioned') return changedFields.mentioned;
    return name === 'own' ? changedFields.own : '...request';
  };
  return asQuery<'ReviewQueue'>(`${searchQuery('ReviewQueue', names, fields)}
  ${names.some((name) => name !== 'assigned') ? requestFragment(has, names.includes('mentioned')) : ''}
  ${names.includes('own') ? ownFragment : ''}
  ${names.includes('mentioned') ? mentionedFragment : ''}`);
}

function searchQuery(
  title: string,
  names: readonly SearchName[],
  fields: (name: SearchName) => string,
): string {
  const search = (name: SearchName): string =>
    `${name}: search(type: ISSUE, query: $${name}, first: $${name}First, after: $${name}After) {
      issueCount
      pageInfo { hasNextPage endCursor }
      nodes { ${fields(name)} }
    }`;
  const variables = (name: string): string => `$${name}: String!, $${name}First: Int!, $${name}After: String`;
  return `query ${title}(${names.map(variables).join(', ')}) {
    ${limit}
    viewer { ${actor} }
    ${names.map(search).join('\n')}
  }`;
}

/** GitHub's largest page: a probe, which finds that nothing has changed, fits in it and costs one point. */
export const probePage = 100;

/** Like `queueQuery`, but with only the fingerprint of each request. */
export function probeQuery(names: readonly SearchName[], has: Has): Query<QueryAnswers['Probe']> {
  const fields = (name: SearchName): string =>
    name === 'assigned' ? assignedFields(has) : `... on PullRequest { ${fingerprintFields(has)} }`;
  return asQuery<'Probe'>(searchQuery('Probe', names, fields));
}

/**
 * Builds the query for changed requests, in full; `names` are the searches that need more fields. `isNamed`: with
 * what mentions of the viewer need.
 */
export function changedQuery(
  names: readonly (keyof typeof changedFields)[],
  has: Has,
  isNamed: boolean,
): Query<QueryAnswers['Changed']> {
  return asQuery<'Changed'>(`query Changed(${['ids', ...names].map((name) => `$${name}: [ID!]!`).join(', ')}) {
    ${limit}
    nodes(ids: $ids) { ...request }
    ${names.map((name) => `${name}: nodes(ids: $${name}) { ${changedFields[name]} }`).join('\n')}
  }
  ${requestFragment(has, isNamed)}
  ${names.includes('own') ? ownFragment : ''}
  ${names.includes('mentioned') ? mentionedFragment : ''}
  ${names.includes('assigned') ? makersFragment : ''}`);
}

const changedFields = {
  own: '...request ...own',
  assigned: '...request ...makers',
  mentioned: '...request ...mentioned',
} as const;

/**
 * Enough to tell whether an agent wrote it. People are assigned to many requests, of which few are an
 * agent's: only those are read in full.
 */
function assignedFields(has: Has): string {
  return `... on PullRequest { ${fingerprintFields(has)} author { ${actor} } }`;
}

/** The description may mention the viewer, as comments may. */
const mentionedFragment = 'fragment mentioned on PullRequest { body }';

/** Who may have had an agent write it. */
const makersFragment = `fragment makers on PullRequest {
    id
    assignees(first: 20) { nodes { __typename login name } }
    commits(first: 1) { nodes { commit { authors(first: 20) { nodes { user { __typename login name } } } } } }
  }`;

/** What the author wants to know about a request before asking for a review. */
const ownFragment = `fragment own on PullRequest { body files(first: 100) { nodes { path } } }`;

/** What `toMark` reads. */
function fingerprintFields(has: Has): string {
  return `id updatedAt isDraft mergeable ${has('PullRequest.statusCheckRollup') ? 'statusCheckRollup { state }' : ''}`;
}

function reviewerFields(has: Has): string {
  const team = has('Team') ? '... on Team { combinedSlug teamName: name }' : '';
  // Not `... on Bot`: on a server whose union lacks it, the whole query would fail.
  return `requestedReviewer { __typename ... on Actor { login } ... on User { name } ${team} }`;
}

/** `isNamed`: with the names of the people who commented or reviewed. */
function requestFragment(has: Has, isNamed = false): string {
  const reviewer = reviewerFields(has);
  return `fragment request on PullRequest {
    ${fingerprintFields(has)}
    number title createdAt additions deletions changedFiles
    repository { nameWithOwner owner { __typename } defaultBranchRef { name } }
    author { ${actor} }
    baseRefName headRefName headRefOid
    headRepository { nameWithOwner }
    labels(first: 20) { nodes { name } }
    milestone { number title dueOn }
    viewerLatestReview { state submittedAt commit { oid } }
    reviewThreads(last: 100) { totalCount nodes { isResolved isOutdated } }
    reviewRequests(first: 50) { nodes { ${reviewer} } }
    timelineItems(last: 100, itemTypes: [${itemTypes}]) {
      totalCount
      pageInfo { hasPreviousPage }
      nodes { ${timelineFields(reviewer, isNamed)} }
    }
    closingIssuesReferences(first: 10) { nodes { id ${issue} } }
  }`;
}

const itemTypes = `REVIEW_REQUESTED_EVENT, PULL_REQUEST_REVIEW, ISSUE_COMMENT, PULL_REQUEST_COMMIT,
      READY_FOR_REVIEW_EVENT, REVIEW_DISMISSED_EVENT, CROSS_REFERENCED_EVENT`;

function timelineFields(reviewer: string, isNamed = false): string {
  const author = isNamed ? actor : '__typename login';
  return `__typename
        ... on Node { id }
        ... on ReviewRequestedEvent { createdAt actor { ${actor} } ${reviewer} }
        ... on PullRequestReview { submittedAt state author { ${author} } commit { oid } body }
        ... on IssueComment { createdAt author { ${author} } body editor { login } }
        ... on PullRequestCommit { made: commit { oid committedDate messageHeadline author { name user { login } } } }
        ... on ReadyForReviewEvent { createdAt actor { login } }
        ... on ReviewDismissedEvent { createdAt actor { login } previousReviewState review { author { login } } }
        ... on CrossReferencedEvent {
          source {
            __typename
            ... on PullRequest { ${written} }
            ... on Issue { ${written} }
          }
        }`;
}

/** What decides most in a conversation that is too long to be read at once. */
const rareEvents = `
        asked: timelineItems(last: 100, itemTypes: [REVIEW_REQUESTED_EVENT]) { ...events }
        ready: timelineItems(last: 5, itemTypes: [READY_FOR_REVIEW_EVENT]) { ...events }
        dismissed: timelineItems(last: 10, itemTypes: [REVIEW_DISMISSED_EVENT]) { ...events }`;

function eventsFragment(has: Has): string {
  return `fragment events on PullRequestTimelineItemsConnection {
    nodes { ${timelineFields(reviewerFields(has))} }
  }`;
}

const written = `number title body closed repository { nameWithOwner } author { ${actor} }`;
const issue = `number title state repository { nameWithOwner } author { ${actor} }`;

/** What to ask about the requests once they're known, in one query. */
export interface WantedSurroundings {
  /** Organizations whose teams are read, each with a cursor to continue from. */
  readonly organizations: readonly { readonly login: string; readonly after?: string }[];
  /** People whose teams are wanted. */
  readonly logins: readonly string[];
  /** Branches that other requests may be stacked on. */
  readonly branches: readonly { readonly repository: string; readonly head: string }[];
  /** Node ids of issues whose blocked issues are wanted. */
  readonly issues: readonly string[];
  /** Requests whose timeline is cut off, and the positions where pages of it begin, the newest page first. */
  readonly earlier: readonly { readonly nodeId: string; readonly starts: readonly number[] }[];
  /** Node ids of requests that a bot or an agent wrote, perhaps on someone's behalf. */
  readonly madeBy: readonly string[];
  /** Node ids of agents' requests that are assigned to the viewer: these are read in full. */
  readonly assigned: readonly string[];
  /** Node ids of requests whose files are compared with the commit that was reviewed. */
  readonly files: readonly string[];
}

/** GitHub's largest page. Larger teams are known by their size. */
export const membersPage = 100;

/** Paths of a request's files, for comparing them between two commits. */
export const fileList = `... on PullRequest { id files(first: 100) { totalCount nodes { path } } }`;

/** Builds one query for all of it. Aliases: `o0`, `o1`… for organizations, `b0`… for branches, `p0`… for pages. */
export function surroundingsQuery(
  wanted: WantedSurroundings,
  has: Has,
): Question<QueryAnswers['Surroundings']> {
  const build = new QueryBuilder('Surroundings');
  wanted.organizations.forEach(({ login, after }, index) => {
    const logins = build.variable('[String!]', wanted.logins);
    build.add(`o${index}: organization(login: ${build.variable('String!', login)}) {
      teams(first: 50, userLogins: ${logins}, after: ${build.variable('String', after ?? null)}) {
        pageInfo { hasNextPage endCursor }
        nodes { combinedSlug name parentTeam { combinedSlug } members(first: ${membersPage}) { totalCount nodes { login } } }
      }
    }`);
  });
  wanted.branches.forEach(({ repository, head }, index) => {
    build.add(`b${index}: ${build.repository(repository)} {
      pullRequests(first: 20, states: OPEN, baseRefName: ${build.variable('String!', head)}) {
        nodes { number title baseRefName headRefName isCrossRepository repository { nameWithOwner } author { ${actor} } }
      }
    }`);
  });
  if (wanted.issues.length > 0 && has('Issue.blocking')) {
    build.add(`issues: nodes(ids: ${build.variable('[ID!]!', wanted.issues)}) {
      ... on Issue { id blocking(first: 20) { nodes { ${issue} } } }
    }`);
  }
  wanted.earlier.forEach(({ nodeId, starts }, index) => {
    const page = (start: number, place: number): string =>
      `p${place}: timelineItems(first: 100, skip: ${build.variable('Int', start)}, itemTypes: [${itemTypes}]) { ...events }`;
    const isToBeginning = starts.includes(0);
    build.add(`e${index}: node(id: ${build.variable('ID!', nodeId)}) {
      ... on PullRequest { ${starts.map(page).join('\n')} ${isToBeginning ? '' : rareEvents} }
    }`);
  });
  if (wanted.earlier.length > 0) build.addFragment(eventsFragment(has));
  if (wanted.madeBy.length > 0) {
    build.add(`madeBy: nodes(ids: ${build.variable('[ID!]!', wanted.madeBy)}) { ...makers }`);
  }
  if (wanted.assigned.length > 0) {
    build.add(`assigned: nodes(ids: ${build.variable('[ID!]!', wanted.assigned)}) { ...request ...makers }`);
    build.addFragment(requestFragment(has));
  }
  if (wanted.madeBy.length + wanted.assigned.length > 0) build.addFragment(makersFragment);
  if (wanted.files.length > 0) {
    build.add(`files: nodes(ids: ${build.variable('[ID!]!', wanted.files)}) { ${fileList} }`);
  }
  return build.question;
}

/** Asks which fields the server has on the types that optional fields belong to. */
export const fieldsQuery = asQuery<'Fields'>(`query Fields {
  ${limit}
  PullRequest: __type(name: "PullRequest") { fields(includeDeprecated: true) { name } }
  Issue: __type(name: "Issue") { fields(includeDeprecated: true) { name } }
}`);

export type SearchName = 'asked' | 'reviewed' | 'own' | 'assigned' | 'mentioned';

export const searches: Readonly<Record<SearchName, string>> = {
  asked: 'is:open is:pr archived:false review-requested:@me -author:@me',
  // Most recently updated first: what the author has just answered is found even if there's a lot to read.
  reviewed: 'is:open is:pr archived:false reviewed-by:@me -author:@me sort:updated-desc',
  own: 'is:open is:pr archived:false author:@me sort:updated-desc',
  // Agents' requests among them may be the viewer's own.
  assigned: 'is:open is:pr archived:false assignee:@me -author:@me sort:updated-desc',
  mentioned: 'is:open is:pr archived:false mentions:@me -author:@me sort:updated-desc',
};
