import { findOwners, codeownersPaths, parseCodeowners } from '../../core/codeowners/codeowners';
import {
  findCandidates,
  recentDays,
  type Colleague,
  type ColleagueFacts,
} from '../../core/actions/colleagues/candidates';
import type { ColleagueStatus } from '../../core/actions/colleagues/statusInForce';
import { failureIn } from '../../core/model/failure';
import { day, type Instant } from '../../core/model/instant';
import { plainText } from '../../core/text/plainText';
import { getOwner } from '../../core/model/requestId';
import type { PullRequest } from '../../core/model/pullRequest';
import type { QueryAnswers } from '../answers.generated';
import type { Answer, Answered, Client } from '../client';
import type { Question } from '../query';
import {
  count,
  isObject,
  isShort,
  isWhole,
  getNodes,
  optionalText,
  text,
  type Counted,
  type Int,
  type PageInfo,
  type Part,
  type Text,
} from '../unchecked';
import { availabilityIn } from './availabilityIn';
import {
  filesAndOwnersQuery,
  loadsQuery,
  mostFiles,
  mostStatuses,
  mostTeams,
  peopleQuery,
  type PeopleWanted,
} from './colleagueQueries';

/**
 * Reads who may review a request: owners of its files, members of the teams that own them or were asked, and
 * who changed them last, with their open reviews and status. Costs three requests and three points, and a
 * fourth request if teams can't be read. What the token can't read is left out and listed in `unread`.
 */
export async function readColleagues(
  client: Pick<Client, 'query'>,
  request: PullRequest,
  askedTeams: readonly string[],
  now: Instant,
  signal: AbortSignal,
): Promise<ColleagueFacts> {
  const unread = new Set<ColleagueFacts['unread'][number]>();
  const { repository } = request.id;
  const base = request.base.name;
  const first = await ask(client, filesAndOwnersQuery(request.nodeId, base), signal);
  const node = first?.data.node;
  // A request that is gone or inaccessible reads as null.
  if (!isWhole(node?.files?.nodes)) unread.add('owners').add('changes');
  if (first?.isPartial || isCut(node?.files)) unread.add('owners');
  const files = getNodes(node?.files).sort((a, b) => countLines(b) - countLines(a));
  const paths = files.map((file) => text(file.path)).filter((path) => path !== '');
  if (isOwnersHidden(node?.repository)) unread.add('owners');
  const owners = ownersIn(node?.repository, paths);

  const teams = [...new Set([...askedTeams, ...owners.filter((owner) => owner.includes('/'))])];
  const wanted = { repository, base, paths: paths.slice(0, mostFiles), teams: teams.slice(0, mostTeams) };
  const second = await askOfPeople(client, wanted, signal);
  const members = new Map<string, readonly Colleague[]>();
  wanted.teams.forEach((team, index) => {
    const found = second?.data[`t${index}` as const]?.team?.members;
    if (!isWhole(found?.nodes) || isCut(found)) unread.add('members');
    if (isObject(found)) members.set(team, getNodes(found).flatMap(toColleague));
  });
  if (teams.length > wanted.teams.length) unread.add('members');
  const commit = second?.data.repository?.object;
  if (wanted.paths.some((_path, index) => !isWhole(commit?.[`h${index}` as const]?.nodes)))
    unread.add('changes');
  const facts = {
    owners,
    members,
    changes: changesIn(commit, wanted.paths.length),
    loads: new Map<string, number>(),
    recent: new Map<string, number>(),
    statuses: new Map<string, ColleagueStatus>(),
    unread: [...unread],
  };
  const people = findCandidates(facts, [request.author.login]).slice(0, mostStatuses);
  if (people.length === 0) return facts;
  const since = now - recentDays * day;
  const third = await ask(client, loadsQuery({ people, owner: getOwner(repository), since }), signal);
  const found = availabilityIn(third, people, now);
  return { ...facts, ...found, unread: [...facts.unread, ...found.unread] };
}

/** Without `read:org`, GitHub refuses the whole query because of the teams; then only histories are read. */
async function askOfPeople(
  client: Pick<Client, 'query'>,
  wanted: PeopleWanted,
  signal: AbortSignal,
): Promise<Answer<QueryAnswers['People']> | undefined> {
  const { paths, teams } = wanted;
  if (paths.length + teams.length === 0) return undefined;
  const all = await ask(client, peopleQuery(wanted), signal);
  if (all || paths.length === 0 || teams.length === 0) return all;
  return ask(client, peopleQuery({ ...wanted, teams: [] }), signal);
}

/** Resolves to undefined if the server won't answer this query; rejects on a rate limit or if offline. */
async function ask<A extends Answered>(
  client: Pick<Client, 'query'>,
  { query, variables }: Question<A>,
  signal: AbortSignal,
): Promise<Answer<A> | undefined> {
  try {
    return await client.query(query, variables, signal);
  } catch (error) {
    const kind = failureIn(error)?.kind;
    if (kind === 'unexpected' || kind === 'noPermission' || kind === 'serverTrouble') return undefined;
    throw error;
  }
}

type PullRequestPart = NonNullable<QueryAnswers['FilesAndOwners']['node']>;

/** GitHub returns no text for a binary file. */
function isOwnersHidden(repository: PullRequestPart['repository']): boolean {
  const first = codeownersPaths.map((_path, index) => repository?.[`o${index}` as const]).find(isOwnersFile);
  return first?.text === null;
}

/** A folder with that name has no text at all. */
function isOwnersFile(object: Part<{ readonly text?: Text }>): boolean {
  return object?.text !== undefined;
}

function ownersIn(repository: PullRequestPart['repository'], paths: readonly string[]): string[] {
  const found = codeownersPaths
    .map((_path, index) => repository?.[`o${index}` as const]?.text)
    .find((each) => typeof each === 'string');
  if (found === undefined) return [];
  const rules = parseCodeowners(found);
  const owners = paths.flatMap((path) => findOwners(rules, path));
  // An owner may be an email address, which can't be used to request a review.
  return [...new Set(owners.filter((owner) => owner.startsWith('@')).map((owner) => owner.slice(1)))];
}

type Commit = NonNullable<QueryAnswers['People']['repository']>['object'];

/** Returns each change once, however many of the files it touched. */
function changesIn(commit: Commit, files: number): Colleague[] {
  const byCommit = new Map<string, Colleague>();
  for (let index = 0; index < files; index++) {
    for (const { oid, author } of getNodes(commit?.[`h${index}` as const])) {
      for (const colleague of toColleague(author?.user)) byCommit.set(text(oid), colleague);
    }
  }
  return [...byCommit.values()];
}

function toColleague(user: Part<{ readonly login?: Text; readonly name?: Text }>): Colleague[] {
  const login = optionalText(user?.login);
  if (login === undefined || /\[bot\]$/i.test(login)) return [];
  const name = plainText(text(user?.name), 60);
  return [{ login: plainText(login, 60), ...(name !== '' && { name }) }];
}

/** Whether there's more than was read, or may be. */
function isCut(connection: Part<Counted & { readonly pageInfo?: Part<PageInfo> }>): boolean {
  return connection?.pageInfo?.hasNextPage !== false || isShort(connection, Infinity);
}

function countLines(file: { readonly additions?: Int; readonly deletions?: Int }): number {
  return count(file.additions) + count(file.deletions);
}
