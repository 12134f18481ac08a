import { FailureError } from '../core/model/failure';
import type { Team } from '../core/model/directory';
import type { Issue, StackedRequest } from '../core/model/pullRequest';
import type { MakerFacts } from '../core/turn/agents';
import type { Answer } from './client';
import type { ServerCapabilities } from './serverCapabilities';
import type { MakersFields, QueryAnswers } from './answers.generated';
import { toPerson } from './actors';
import { toOpenIssue, toStacked, type RequestFields } from './mapping';
import type { EarlierEvents } from './earlierEvents';
import { fewerPages, firstPages, isTooMuch, toEarlier } from './earlierPages';
import { surroundingsQuery, type WantedSurroundings } from './queries';
import type { RequestUsage } from './requestUsage';
import { toFileLists, type FileList } from './sinceReview/fileLists';
import { readTeams } from './teams';
import { isWholeButWithheld } from './withheld';
import { isList, isObject, isWhole, getItems, getNodes, text } from './unchecked';

/** What was read about the requests' surroundings. */
export interface ReadSurroundings {
  readonly teams: Team[];
  readonly unreadable: Set<string>;
  readonly stacked: StackedRequest[];
  /** By node id of the issue that a request closes. */
  readonly blocked: Map<string, Issue[]>;
  /** By node id of the request: the timeline before the part that was read. */
  readonly earlier: Map<string, EarlierEvents>;
  /** By node id of the request: its assignees and the authors of its first commit. */
  readonly makers: Map<string, Makers>;
  /** Organizations some of whose teams the viewer may not see. */
  readonly partlyHidden: Set<string>;
  /** Agents' requests that are assigned to the viewer, in GitHub's form. */
  readonly assigned: (RequestFields & MakersFields)[];
  /** By node id of the request: its files. */
  readonly files: Map<string, FileList>;
  isPartial: boolean;
  /** Details are hidden until the token is authorized for single sign-on. */
  isHidden: boolean;
}

type Makers = Pick<MakerFacts, 'assignees' | 'coAuthors'>;

/** Branches per query: each costs a hundredth of a point. */
const branchesAtOnce = 100;
/** GitHub's largest list of ids. */
const madeAtOnce = 100;
/** A deeper stack is a cycle, which GitHub shouldn't have, or not real-world work. */
const deepestStack = 8;

type Branch = WantedSurroundings['branches'][number];

/**
 * Reads everything in as few queries as there are pages of teams, levels of stacks or hundreds of requests by
 * bots, usually one.
 */
export async function readSurroundings(
  wanted: WantedSurroundings,
  capabilities: ServerCapabilities,
  signal: AbortSignal,
  usage: RequestUsage,
): Promise<ReadSurroundings> {
  const read: ReadSurroundings = {
    teams: [],
    unreadable: new Set(),
    stacked: [],
    blocked: new Map(),
    earlier: new Map(),
    makers: new Map(),
    partlyHidden: new Set(),
    assigned: [],
    files: new Map(),
    isPartial: false,
    isHidden: false,
  };
  const seen = new Set(wanted.branches.map(toKey));
  let { branches, organizations, issues, earlier, madeBy, assigned, files } = wanted;
  let tries = 0;
  for (let round = 0; round < deepestStack || madeBy.length > 0; round++) {
    const now = branches.slice(0, branchesAtOnce);
    const made = madeBy.slice(0, madeAtOnce);
    const isTeamsWanted = capabilities.has('Team') && organizations.length > 0;
    const others = [now, issues, earlier, made, assigned, files].flat().length;
    if (others === 0 && !isTeamsWanted) break;
    const part = { logins: wanted.logins, branches: now, issues, earlier, madeBy: made, assigned, files };
    const asked = organizations;
    const answer = await capabilities
      .send(
        (has) => surroundingsQuery({ ...part, organizations: has('Team') ? asked : [] }, has),
        signal,
        usage,
      )
      .catch((error: unknown) => (earlier.length > 0 && isTooMuch(error) ? 'tooMuch' : orNothing(error)));
    if (answer === 'tooMuch') {
      earlier = firstPages(earlier, fewerPages[tries++] ?? 0);
      continue;
    }
    if (!answer) {
      read.isPartial = true;
      break;
    }
    read.isHidden ||= answer.isHiddenInside;
    organizations = capabilities.has('Team') ? takeTeams(answer, organizations, read) : [];
    takeIssues(answer, read);
    const pages = toEarlier(answer.data, earlier);
    read.isPartial ||= !pages.isWhole;
    for (const [id, events] of pages.events) read.earlier.set(id, events);
    takeMakers(answer, made, read);
    takeAssigned(answer, assigned, read);
    for (const [id, list] of toFileLists(answer.data.files)) read.files.set(id, list);
    const stacked = takeStacked(answer, now.length, read);
    branches = [...branches.slice(now.length), ...nextFloor(stacked, seen)];
    madeBy = madeBy.slice(made.length);
    [issues, earlier, assigned, files] = [[], [], [], []];
  }
  if (!capabilities.has('Team')) for (const { login } of wanted.organizations) read.unreadable.add(login);
  // A server may say forever that there are more.
  else if (organizations.length > 0) read.isPartial = true;
  return read;
}

/** The requests are known by now: if reading their surroundings fails, only those are lost, not the list. */
function orNothing(error: unknown): undefined {
  if (error instanceof FailureError && ['serverTrouble', 'unexpected'].includes(error.failure.kind))
    return undefined;
  throw error;
}

type SurroundingsAnswer = Answer<QueryAnswers['Surroundings']>;

/** Returns the organizations that have more pages. */
function takeTeams(
  { data, withheld }: SurroundingsAnswer,
  organizations: WantedSurroundings['organizations'],
  read: ReadSurroundings,
): WantedSurroundings['organizations'] {
  return organizations.flatMap(({ login }, index) => {
    const page = readTeams(data[`o${index}` as const], `o${index}`, withheld);
    if (!page) read.unreadable.add(login);
    else if (!page.isWhole) read.isPartial = true;
    if (page?.isPartlyHidden) read.partlyHidden.add(login);
    read.teams.push(...(page?.teams ?? []));
    return page?.after === undefined ? [] : [{ login, after: page.after }];
  });
}

function takeIssues({ data }: SurroundingsAnswer, read: ReadSurroundings): void {
  for (const { id, blocking } of getItems(data.issues)) {
    if (!isObject(blocking)) continue;
    if (!isList(blocking.nodes)) read.isPartial = true;
    const issues = getNodes(blocking).map(toOpenIssue);
    read.blocked.set(
      text(id),
      issues.filter((issue) => issue !== undefined),
    );
  }
}

/** Whoever isn't told here would wait unseen among the bots, so what can't be read is read again. */
function takeMakers(
  { data }: SurroundingsAnswer,
  made: WantedSurroundings['madeBy'],
  read: ReadSurroundings,
): void {
  const whole = getItems(data.madeBy).filter(areMakersWhole);
  if (whole.length < made.length) read.isPartial = true;
  for (const node of whole) read.makers.set(text(node.id), toMakers(node));
}

export function areMakersWhole({ assignees, commits }: MakersFields): boolean {
  const authors = getNodes(commits).map(({ commit }) => commit?.authors);
  return [assignees, commits, ...authors].every((each) => isWhole(each?.nodes));
}

export function toMakers({ assignees, commits }: MakersFields): Makers {
  const authors = getNodes(commits).flatMap(({ commit }) => getNodes(commit?.authors));
  return {
    assignees: getNodes(assignees).map(toPerson),
    // Authors without an account are ignored: an email address in a trailer proves nothing.
    coAuthors: authors.flatMap(({ user }) => (isObject(user) ? [toPerson(user)] : [])),
  };
}

function takeAssigned(
  { data }: SurroundingsAnswer,
  assigned: WantedSurroundings['assigned'],
  read: ReadSurroundings,
): void {
  if (assigned.length > 0 && !isWhole(data.assigned)) read.isPartial = true;
  read.assigned.push(...getItems(data.assigned));
}

/** Returns the requests stacked on the branches. */
function takeStacked(
  { data, withheld }: SurroundingsAnswer,
  branches: number,
  read: ReadSurroundings,
): StackedRequest[] {
  const found: StackedRequest[] = [];
  for (let index = 0; index < branches; index++) {
    const on = data[`b${index}` as const]?.pullRequests;
    if (!isWholeButWithheld(on?.nodes, `b${index}.pullRequests.nodes`, withheld)) read.isPartial = true;
    found.push(
      ...getNodes(on)
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
    if (!branch || seen.has(toKey(branch))) return [];
    seen.add(toKey(branch));
    return [branch];
  });
}

function toKey({ repository, head }: Branch): string {
  return `${repository}:${head}`;
}
