import type { Json } from '../github/json';
import { asideRequests } from './asideRequests';
import { otherRequests } from './otherRequests';
import { ownRequests } from './ownRequests';
import { peerRequests } from './peerRequests';
import { bots, names, organization, teams, viewer, type SampleTeam } from './people';
import type { SampleRequest } from './sampleRequest';
import { issues, milestones, stacked, type SampleIssue, type SampleStacked } from './surroundings';
import type { Times } from './timesAround';
import { isReview, toReviewer, toTimeline } from './toTimeline';

/** The sample in the form of GitHub's answers, for the same mapping to read. */
export interface Nodes {
  readonly viewer: Json;
  /** In which the viewer is asked now. */
  readonly asked: readonly Json[];
  /** Which the viewer has reviewed. */
  readonly reviewed: readonly Json[];
  /** The viewer's own. */
  readonly own: readonly Json[];
  readonly stacked: readonly Json[];
  readonly teams: readonly Json[];
  /** By node id of an issue, those that wait for it. */
  readonly blocked: ReadonlyMap<string, readonly Json[]>;
}

export function toNodes(times: Times): Nodes {
  const requests = [...peerRequests, ...otherRequests, ...asideRequests];
  const node = (request: SampleRequest): Json => toRequestNode(request, times);
  return {
    viewer: toActor(viewer),
    asked: requests.filter(isAsked).map(node),
    reviewed: requests.filter((request) => !isAsked(request)).map(node),
    own: ownRequests.map((request) => ({
      ...node(request),
      body: request.description,
      files: { nodes: request.files.map((path) => ({ path })) },
    })),
    stacked: stacked.map(toStackedNode),
    teams: teams.map(toTeamNode),
    blocked: new Map(issues.map(({ at, blocks }) => [at, toIssueNodes(blocks ?? [])])),
  };
}

function toRequestNode(request: SampleRequest, times: Times): Json {
  const { by, size, closes, awaitedBy, due } = request;
  const { number, repository } = placeOf(request.at);
  const timeline = toTimeline(request, number, times);
  const fork = { nameWithOwner: repository.nameWithOwner.replace(organization, by ?? '') };
  return {
    id: request.at,
    number,
    title: request.title,
    isDraft: request.isDraft === true,
    createdAt: times.workedAgo((request.steps[0]?.[0] ?? 0) + 1),
    updatedAt: times.workedAgo(request.steps.at(-1)?.[0] ?? 0),
    additions: size[0],
    deletions: size[1],
    changedFiles: size[2],
    mergeable: request.hasConflicts ? 'CONFLICTING' : 'MERGEABLE',
    repository: { ...repository, owner: { __typename: 'Organization' }, defaultBranchRef: { name: 'main' } },
    author: by === undefined ? null : toActor(by),
    baseRefName: 'main',
    headRefName: branchOf(request.at),
    headRepository: request.isFromFork ? fork : repository,
    labels: { nodes: (request.labels ?? []).map((name) => ({ name })) },
    milestone: due === undefined ? null : toMilestoneNode(due, times),
    statusCheckRollup: { state: request.checks ?? 'SUCCESS' },
    // The mapping finds the viewer's reviews in the timeline.
    viewerLatestReview: null,
    reviewRequests: { nodes: stillAsked(request).map((who) => ({ requestedReviewer: toReviewer(who) })) },
    timelineItems: { nodes: [...timeline, ...toReferenceNodes(awaitedBy, request.at)] },
    closingIssuesReferences: { nodes: toIssueNodes(closes === undefined ? [] : [closes]) },
  };
}

function isAsked(request: SampleRequest): boolean {
  return stillAsked(request).length > 0;
}

/** A review meets what its author was asked for before; that of the viewer, what their teams were asked for too. */
function stillAsked({ steps, by }: SampleRequest): string[] {
  const reviewer = (who: string | undefined): string => who ?? viewer;
  return steps.flatMap(([, what, who], index) => {
    if (what !== 'asked') return [];
    const asked = reviewer(who);
    const isMet = steps
      .slice(index + 1)
      .some(
        ([, later, person]) =>
          isReview(later) && (reviewer(person) === asked || (by !== viewer && reviewer(person) === viewer)),
      );
    return isMet ? [] : [asked];
  });
}

function toStackedNode({ at, title, by, on }: SampleStacked): Json {
  const node = { ...placeOf(at), title, author: toActor(by) };
  return { ...node, baseRefName: branchOf(on), headRefName: branchOf(at), isCrossRepository: false };
}

function toIssueNodes(places: readonly string[]): Json[] {
  return issues.filter(({ at }) => places.includes(at)).map(toIssueNode);
}

/** GitHub's event of an issue that names the request in its text. */
function toReferenceNodes(issue: string | undefined, at: string): Json[] {
  const { number, repository } = placeOf(at);
  const body = `Waiting for ${repository.nameWithOwner}#${number}.`;
  return toIssueNodes(issue === undefined ? [] : [issue]).map((source) => ({
    __typename: 'CrossReferencedEvent',
    source: { __typename: 'Issue', closed: false, body, ...source },
  }));
}

function toIssueNode({ at, title, by }: SampleIssue): Json {
  return { id: at, ...placeOf(at), title, state: 'OPEN', author: toActor(by) };
}

function toMilestoneNode(title: string, times: Times): Json {
  const number = [...milestones.keys()].indexOf(title) + 1;
  return { title, number, dueOn: times.due(milestones.get(title) ?? 0) };
}

function toTeamNode({ slug, name, parent, members }: SampleTeam): Json {
  return {
    combinedSlug: `${organization}/${slug}`,
    name,
    parentTeam: parent === undefined ? null : { combinedSlug: `${organization}/${parent}` },
    members: { totalCount: members.length, nodes: members.map((login) => ({ login })) },
  };
}

function toActor(login: string): Json {
  return { __typename: bots.includes(login) ? 'Bot' : 'User', login, name: names[login] ?? null };
}

/** `gateway#12` in the sample's organisation. */
function placeOf(at: string): { number: number; repository: { nameWithOwner: string } } {
  const [name = '', number] = at.split('#');
  return { number: Number(number), repository: { nameWithOwner: `${organization}/${name}` } };
}

function branchOf(at: string): string {
  return `topic-${placeOf(at).number}`;
}
