import { commitsUpTo, lineage, type GitCommit } from './commits';
import { gitTree, type Files, type Folder } from './gitTree';
import { findRepository } from './lookups';
import type { Site } from './site';
import { commitOid, everyCommit, type Entry } from './timeline';
import type { WorldCommit, WorldContent, WorldPullRequest } from './world';

type Changes = Readonly<Record<string, WorldContent | null>>;

/** The files of a commit: those of its base, with whatever the request's commits have done to them since. */
export function commitTree(site: Site, commit: GitCommit): Folder {
  switch (commit.kind) {
    case 'newest':
      return site.tree(commit.repository);
    case 'forkPoint':
      return gitTree(change(filesOf(site, commit.pull), [commit.pull.forkedFrom ?? {}]));
    case 'ofRequest': {
      const { pull, entry } = commit;
      const changes = commitsUpTo(pull, entry).map((each) => changesOf(pull, each));
      const hasFork = lineage(site, commit).every(({ kind }) => kind !== 'newest');
      return gitTree(change(filesOf(site, pull), [hasFork ? (pull.forkedFrom ?? {}) : {}, ...changes]));
    }
  }
}

/** If no commit tells its changes, each rewrites every file, so that none looks unchanged by accident. */
function changesOf(pull: WorldPullRequest, { event, index }: Entry<WorldCommit>): Changes {
  if (everyCommit(pull).some(({ event }) => event.changes)) return event.changes ?? {};
  return Object.fromEntries(
    pull.files.map(({ path, changeType }) => [
      path,
      changeType === 'DELETED' ? null : `${commitOid(pull, index)} ${path}`,
    ]),
  );
}

function filesOf({ world }: Site, { repo }: WorldPullRequest): Files {
  return findRepository(world, repo)?.files ?? {};
}

function change(files: Files, changes: readonly Changes[]): Files {
  const changed = new Map<string, WorldContent>(Object.entries(files));
  for (const [path, content] of changes.flatMap((each) => Object.entries(each))) {
    changed.delete(path);
    if (content === null) continue;
    makeRoom(changed, path);
    changed.set(path, content);
  }
  return Object.fromEntries(changed);
}

/** A path cannot be a file and a folder at once: the newer one stays. */
function makeRoom(files: Map<string, WorldContent>, path: string): void {
  const steps = path.split('/');
  for (let length = 1; length < steps.length; length++) files.delete(steps.slice(0, length).join('/'));
  for (const known of files.keys()) if (known.startsWith(`${path}/`)) files.delete(known);
}
