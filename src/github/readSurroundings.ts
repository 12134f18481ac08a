import { FailureError } from '../core/model/failure';
import type { Team } from '../core/model/directory';
import type { Issue, PullRequest, StackedRequest } from '../core/model/pullRequest';
import type { Answer } from './client';
import type { ServerCapabilities } from './serverCapabilities';
import type { QueryAnswers } from './answers.generated';
import { toAsks, toOpenIssue, toStacked } from './mapping';
import { surroundingsQuery, type WantedSurroundings } from './queries';
import type { RequestUsage } from './requestUsage';
import { readTeams } from './teams';
import { isList, isObject, isWhole, itemsOf, nodesOf, text } from './unchecked';

/** What was learnt around the requests. */
export interface ReadSurroundings {
  readonly teams: Team[];
  readonly unreadable: Set<string>;
  readonly stacked: StackedRequest[];
  /** By node id of the issue that is closed. */
  readonly blocked: Map<string, Issue[]>;
  /** By node id of the request. */
  readonly asks: Map<string, PullRequest['reviewRequestedEvents']>;
  isPartial: boolean;
  isHidden: boolean;
}

/** Branches asked about in one query: each costs a hundredth of a point. */
const branchesAtOnce = 100;
/** A stack of more rounds than this is a circle that GitHub should not have, or nobody's daily work. */
const deepestStack = 8;

type Branch = WantedSurroundings['branches'][number];

/** Reads all of it in as few queries as there are pages of teams or floors of stacks, usually one. */
export async function readSurroundings(
  wanted: WantedSurroundings,
  gates: ServerCapabilities,
  signal: AbortSignal,
  tally: RequestUsage,
): Promise<ReadSurroundings> {
  const read: ReadSurroundings = {
    teams: [],
    unreadable: new Set(),
    stacked: [],
    blocked: new Map(),
    asks: new Map(),
    isPartial: false,
    isHidden: false,
  };
  const seen = new Set(wanted.branches.map(keyOf));
  let { branches, organizations, issues, askedBefore } = wanted;
  for (let round = 0; round < deepestStack; round++) {
    const now = branches.slice(0, branchesAtOnce);
    const isTeamsWanted = gates.has('Team') && organizations.length > 0;
    if (now.length + issues.length + askedBefore.length === 0 && !isTeamsWanted) break;
    const part = { logins: wanted.logins, branches: now, issues, askedBefore };
    const asked = organizations;
    const answer = await gates
      .send(
        (has) => surroundingsQuery({ ...part, organizations: has('Team') ? asked : [] }, has),
        signal,
        tally,
      )
      .catch(orNothing);
    if (!answer) {
      read.isPartial = true;
      break;
    }
    read.isHidden ||= answer.isHidden;
    organizations = gates.has('Team') ? takeTeams(answer, organizations, read) : [];
    takeIssues(answer, read);
    const stacked = takeStacked(answer, now.length, read);
    branches = [...branches.slice(now.length), ...nextFloor(stacked, seen)];
    [issues, askedBefore] = [[], []];
  }
  if (!gates.has('Team')) for (const { login } of wanted.organizations) read.unreadable.add(login);
  return read;
}

/** The requests are known by now: trouble with what surrounds them costs that, not the list. */
function orNothing(error: unknown): undefined {
  if (error instanceof FailureError && ['serverTrouble', 'unexpected'].includes(error.failure.kind))
    return undefined;
  throw error;
}

type SurroundingsAnswer = Answer<QueryAnswers['Surroundings']>;

/** Returns the organisations that have more pages. */
function takeTeams(
  { data }: SurroundingsAnswer,
  organizations: WantedSurroundings['organizations'],
  read: ReadSurroundings,
): WantedSurroundings['organizations'] {
  return organizations.flatMap(({ login }, index) => {
    const page = readTeams(data[`o${index}` as const]);
    if (!page) read.unreadable.add(login);
    else if (!page.isWhole) read.isPartial = true;
    read.teams.push(...(page?.teams ?? []));
    return page?.after === undefined ? [] : [{ login, after: page.after }];
  });
}

function takeIssues({ data }: SurroundingsAnswer, read: ReadSurroundings): void {
  for (const { id, blocking } of itemsOf(data.issues)) {
    if (!isObject(blocking)) continue;
    if (!isList(blocking.nodes)) read.isPartial = true;
    const issues = nodesOf(blocking).map(toOpenIssue);
    read.blocked.set(
      text(id),
      issues.filter((issue) => issue !== undefined),
    );
  }
  for (const { id, timelineItems } of itemsOf(data.askedBefore)) {
    if (!isWhole(timelineItems?.nodes)) read.isPartial = true;
    read.asks.set(text(id), toAsks(nodesOf(timelineItems)));
  }
}

/** Returns the requests on the branches. */
function takeStacked(
  { data }: SurroundingsAnswer,
  branches: number,
  read: ReadSurroundings,
): StackedRequest[] {
  const found: StackedRequest[] = [];
  for (let index = 0; index < branches; index++) {
    const on = data[`b${index}` as const]?.pullRequests;
    if (!isWhole(on?.nodes)) read.isPartial = true;
    found.push(
      ...nodesOf(on)
        .map(toStacked)
        .filter((request) => request !== undefined),
    );
  }
  read.stacked.push(...found);
  return found;
}

function nextFloor(stacked: readonly StackedRequest[], seen: Set<string>): Branch[] {
  return stacked.flatMap(({ repository, head }) => {
    const branch = head === undefined ? undefined : { repository, head };
    if (!branch || seen.has(keyOf(branch))) return [];
    seen.add(keyOf(branch));
    return [branch];
  });
}

function keyOf({ repository, head }: Branch): string {
  return `${repository}:${head}`;
}
