import { connection, type Connection, type PageArguments } from '../connection';
import { sameName } from '../names';
import { nodeId } from '../nodeId';
import { getPushes } from '../pushes';
import type { ApiObject, Site } from '../site';
import { sha1 } from '../timeline';
import type { WorldPush, WorldRepository } from '../world';

interface HistoryArguments extends PageArguments {
  /** A file or a folder. */
  path?: string | null;
  author?: { id?: string | null; emails?: string[] | null } | null;
  since?: string | null;
  until?: string | null;
}

/** The field `history` of a default branch's newest commit, newest first. */
export function historyField(
  { world, make }: Site,
  repository: WorldRepository,
  toCommit: (oid: string, push: WorldPush) => ApiObject,
): (args: HistoryArguments) => Connection {
  return (args) => {
    const pushes = getPushes(world, repository);
    const commits = pushes.map((push, place) => ({
      push,
      oid: sha1(`${repository.nameWithOwner}@${push.at}:${pushes.length - place}`),
    }));
    return connection(
      commits.filter(({ push }) => isWanted(push, args)),
      args,
      ({ push, oid }) => (push === pushes[0] ? make.branchCommit(repository) : toCommit(oid, push)),
    );
  };
}

export function formatEmail(login: string | null): string {
  return `${login ?? 'ghost'}@users.noreply.localhost`;
}

function isWanted({ at, author, paths }: WorldPush, wanted: HistoryArguments): boolean {
  const time = Date.parse(at);
  const folder = (wanted.path ?? '').replace(/^\.?\/|\/$/g, '');
  return (
    time >= (wanted.since ? Date.parse(wanted.since) : -Infinity) &&
    time <= (wanted.until ? Date.parse(wanted.until) : Infinity) &&
    isAuthor(author, wanted.author) &&
    (folder === '' || paths.some((path) => `${path}/`.startsWith(`${folder}/`)))
  );
}

function isAuthor(author: string | null, wanted: HistoryArguments['author']): boolean {
  if (wanted?.id) return author !== null && nodeId('U', author) === wanted.id;
  return wanted?.emails?.some((email) => sameName(email, formatEmail(author))) ?? true;
}
