import { ownersOf, codeownersPaths, parseCodeowners } from '../../core/codeowners/codeowners';
import { candidatesOf, type Colleague, type ColleagueFacts } from '../../core/actions/colleagues/candidates';
import { failureIn } from '../../core/model/failure';
import { plainText } from '../../core/text/plainText';
import { ownerOf } from '../../core/model/requestId';
import type { PullRequest } from '../../core/model/pullRequest';
import type { Answer, Client } from '../client';
import { count, isRecord, nodesOf, optionalText, record, text, type Json } from '../json';
import {
  filesAndOwnersQuery,
  loadsQuery,
  mostFiles,
  mostPeople,
  mostTeams,
  peopleQuery,
  type ColleagueQuery,
  type PeopleWanted,
} from './colleagueQueries';

/**
 * Who may review a request: owners of its files, members of the teams that own them or were asked, and who
 * changed them last, with their open reviews. Three requests, three points, and a fourth where teams may not be
 * read. What this token may not read is left out and named.
 */
export async function readColleagues(
  client: Pick<Client, 'query'>,
  request: PullRequest,
  askedTeams: readonly string[],
  signal: AbortSignal,
): Promise<ColleagueFacts> {
  const unread = new Set<ColleagueFacts['unread'][number]>();
  const { repository } = request.id;
  const base = request.base.name;
  const first = await ask(client, filesAndOwnersQuery(request.nodeId, base), signal);
  const node = record(first?.data['node']);
  // A request that is gone, or out of reach, reads as null.
  if (!isRecord(node['files'])) unread.add('owners').add('changes');
  if (first?.isPartial || isCut(node['files'])) unread.add('owners');
  const files = nodesOf(node['files']).sort((a, b) => sizeOf(b) - sizeOf(a));
  const paths = files.map((file) => text(file['path'])).filter((path) => path !== '');
  const owners = ownersIn(record(node['repository']), paths);

  const teams = [...new Set([...askedTeams, ...owners.filter((owner) => owner.includes('/'))])];
  const wanted = { repository, base, paths: paths.slice(0, mostFiles), teams: teams.slice(0, mostTeams) };
  const second = await askOfPeople(client, wanted, signal);
  const members = new Map<string, readonly Colleague[]>();
  wanted.teams.forEach((team, index) => {
    const found = record(record(second?.data[`t${index}`])['team'])['members'];
    if (!isRecord(found) || isCut(found)) unread.add('members');
    if (isRecord(found)) members.set(team, nodesOf(found).flatMap(toColleague));
  });
  if (teams.length > wanted.teams.length) unread.add('members');
  const commit = record(record(second?.data['repository'])['object']);
  if (wanted.paths.some((_path, index) => !isRecord(commit[`h${index}`]))) unread.add('changes');
  const facts = {
    owners,
    members,
    changes: changesIn(commit, wanted.paths.length),
    loads: new Map<string, number>(),
    unread: [...unread],
  };
  return { ...facts, ...(await loadsOf(client, facts, request, signal)) };
}

/** Without `read:org` GitHub refuses all for the teams' sake: then the files' history is asked for alone. */
async function askOfPeople(
  client: Pick<Client, 'query'>,
  wanted: PeopleWanted,
  signal: AbortSignal,
): Promise<Answer | undefined> {
  const { paths, teams } = wanted;
  if (paths.length + teams.length === 0) return undefined;
  const all = await ask(client, peopleQuery(wanted), signal);
  if (all || paths.length === 0 || teams.length === 0) return all;
  return ask(client, peopleQuery({ ...wanted, teams: [] }), signal);
}

async function loadsOf(
  client: Pick<Client, 'query'>,
  facts: ColleagueFacts,
  request: PullRequest,
  signal: AbortSignal,
): Promise<Pick<ColleagueFacts, 'loads' | 'unread'>> {
  const people = candidatesOf(facts, [request.author.login]).slice(0, mostPeople);
  const { unread } = facts;
  if (people.length === 0) return { loads: facts.loads, unread };
  const answer = await ask(client, loadsQuery(people, ownerOf(request.id.repository)), signal);
  if (!answer) return { loads: facts.loads, unread: [...unread, 'loads'] };
  const loads = people.flatMap(({ login }, index): [string, number][] => {
    const found = answer.data[`l${index}`];
    return found === undefined || found === null
      ? []
      : [[login.toLowerCase(), count(record(found)['issueCount'])]];
  });
  return { loads: new Map(loads), unread: loads.length < people.length ? [...unread, 'loads'] : unread };
}

/** Undefined where the server will not answer this; a limit or an outage ends it all. */
async function ask(
  client: Pick<Client, 'query'>,
  { query, variables }: ColleagueQuery,
  signal: AbortSignal,
): Promise<Answer | undefined> {
  try {
    return await client.query(query, variables, signal);
  } catch (error) {
    const kind = failureIn(error)?.kind;
    if (kind === 'unexpected' || kind === 'noPermission' || kind === 'serverTrouble') return undefined;
    throw error;
  }
}

function ownersIn(repository: Json, paths: readonly string[]): string[] {
  const found = codeownersPaths
    .map((_path, index) => record(repository[`o${index}`])['text'])
    .find((each) => typeof each === 'string');
  if (found === undefined) return [];
  const rules = parseCodeowners(found);
  const owners = paths.flatMap((path) => ownersOf(rules, path));
  // An owner may be an e-mail address, by which nobody can be asked.
  return [...new Set(owners.filter((owner) => owner.startsWith('@')).map((owner) => owner.slice(1)))];
}

/** Each change once, whichever of the files it touched. */
function changesIn(commit: Json, files: number): Colleague[] {
  const byCommit = new Map<string, Colleague>();
  for (let index = 0; index < files; index++) {
    for (const change of nodesOf(commit[`h${index}`])) {
      const user = record(record(change['author'])['user']);
      for (const author of toColleague(user)) byCommit.set(text(change['oid']), author);
    }
  }
  return [...byCommit.values()];
}

function toColleague(user: Json): Colleague[] {
  const login = optionalText(user['login']);
  if (login === undefined || /\[bot\]$/i.test(login)) return [];
  const name = plainText(text(user['name']), 60);
  return [{ login: plainText(login, 60), ...(name !== '' && { name }) }];
}

/** Whether there is more than was read. */
function isCut(connection: unknown): boolean {
  return record(record(connection)['pageInfo'])['hasNextPage'] === true;
}

function sizeOf(file: Json): number {
  return count(file['additions']) + count(file['deletions']);
}
