import { Disposable, extensions, workspace, type Event, type Uri } from 'vscode';
import { isRemoteOf } from '../core/text/remoteUrl';
import type { RequestId } from '../core/model/requestId';
import type { DisposableStore } from './disposableStore';

/** The parts we use of the built-in Git extension's API, version 1 (see its `git.d.ts`). */
interface GitApi {
  readonly repositories: readonly GitRepository[];
  readonly onDidOpenRepository: Event<GitRepository>;
  readonly onDidCloseRepository: Event<GitRepository>;
}

export interface GitRepository {
  readonly rootUri: Uri;
  readonly state: {
    readonly HEAD?: { readonly commit?: string; readonly name?: string; readonly ahead?: number };
    readonly remotes: readonly { readonly name: string; readonly fetchUrl?: string }[];
    readonly mergeChanges: readonly unknown[];
    readonly indexChanges: readonly unknown[];
    readonly workingTreeChanges: readonly unknown[];
    readonly onDidChange: Event<void>;
  };
  readonly onDidCommit: Event<void>;
  fetch(options: { readonly remote: string; readonly ref: string }): Promise<void>;
  getBranches(query: { readonly pattern: string }): Promise<readonly { readonly name?: string }[]>;
  createBranch(name: string, checkout: boolean, ref: string): Promise<void>;
  checkout(treeish: string): Promise<void>;
  getCommit(ref: string): Promise<{ readonly hash: string }>;
  getMergeBase(a: string, b: string): Promise<string | undefined>;
  merge(ref: string): Promise<void>;
}

/** The work tree of a repository that's open in this window, and the remote that points to it. */
export interface WorkTree {
  readonly repository: GitRepository;
  readonly remote: string;
}

export async function findWorkTree(
  id: Pick<RequestId, 'host' | 'repository'>,
): Promise<WorkTree | undefined> {
  for (const repository of (await gitApi())?.repositories ?? []) {
    const remote = repository.state.remotes.find(({ fetchUrl = '' }) => isRemoteOf(fetchUrl, id));
    if (remote) return { repository, remote: remote.name };
  }
  return undefined;
}

/** Reports each commit and push in the repositories open in this window. */
export async function followGit(
  owner: DisposableStore,
  tell: (kind: 'commit' | 'push') => void,
): Promise<void> {
  // Without a folder there's nothing to follow, and no reason to activate Git.
  const api = workspace.workspaceFolders ? await gitApi() : undefined;
  if (!api) return;
  const followed = new Map<GitRepository, Disposable>();
  const follow = (repository: GitRepository): void => {
    const { state } = repository;
    let before = state.HEAD;
    const parts = [
      repository.onDidCommit(() => {
        tell('commit');
      }),
      // Git's API has no event for a push, or for a commit made in a terminal. Both show in how far a branch
      // is ahead of its upstream.
      state.onDidChange(() => {
        const [last, now] = [before, state.HEAD];
        before = now;
        if (!last || last.name !== now?.name) return;
        const [was, is] = [last.ahead ?? 0, now?.ahead ?? 0];
        if (last.commit === now?.commit && was > 0 && is === 0) tell('push');
        if (last.commit !== now?.commit && is > was) tell('commit');
      }),
    ];
    followed.set(repository, Disposable.from(...parts));
  };
  owner.add(api.onDidOpenRepository(follow));
  owner.add(
    api.onDidCloseRepository((repository) => {
      followed.get(repository)?.dispose();
      followed.delete(repository);
    }),
  );
  owner.add({ dispose: () => followed.forEach((part) => void part.dispose()) });
  api.repositories.forEach(follow);
}

/** Returns undefined if Git isn't available: on the web, or if it's disabled. */
async function gitApi(): Promise<GitApi | undefined> {
  const git = extensions.getExtension<{ getAPI(version: 1): GitApi }>('vscode.git');
  try {
    return (await git?.activate())?.getAPI(1);
  } catch {
    // Git's extension is installed but `git.enabled` is off, which makes its API throw.
    return undefined;
  }
}

export function hasChanges({ state }: GitRepository): boolean {
  return [state.mergeChanges, state.indexChanges, state.workingTreeChanges].some(({ length }) => length > 0);
}

/**
 * Checks out a pull request on the branch `pr/12`. An existing branch is fast-forwarded if that loses
 * nothing; otherwise it's left as it is.
 */
export async function putOnBranch(
  { repository, remote }: WorkTree,
  number: number,
): Promise<{ readonly branch: string; readonly isUpToDate: boolean }> {
  const branch = `pr/${number}`;
  await repository.fetch({ remote, ref: `pull/${number}/head` });
  const known = await repository.getBranches({ pattern: `refs/heads/${branch}` });
  if (!known.some(({ name }) => name === branch)) {
    await repository.createBranch(branch, true, 'FETCH_HEAD');
    return { branch, isUpToDate: true };
  }
  await repository.checkout(branch);
  const { hash } = await repository.getCommit('HEAD');
  const isBehind = (await repository.getMergeBase('HEAD', 'FETCH_HEAD')) === hash;
  if (isBehind) await repository.merge('FETCH_HEAD');
  return { branch, isUpToDate: isBehind };
}
