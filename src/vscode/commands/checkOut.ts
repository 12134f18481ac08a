import { extensions, l10n, window, workspace } from 'vscode';
import { isRemoteOf } from '../../core/remoteUrl';
import { shortId } from '../../core/requestId';
import type { RankedRequest } from '../../core/rank';

/** The part that is used of the API of the built-in Git extension, version 1 (its `git.d.ts`). */
interface GitApi {
  readonly repositories: readonly GitRepository[];
}

interface GitRepository {
  readonly state: {
    readonly remotes: readonly { readonly name: string; readonly fetchUrl?: string }[];
    readonly workingTreeChanges: readonly unknown[];
    readonly indexChanges: readonly unknown[];
  };
  fetch(options: { remote: string; ref: string }): Promise<void>;
  checkout(treeish: string): Promise<void>;
}

/** Puts the request's commits into the work tree, where its repository is open in this window. */
export async function checkOut({ request }: RankedRequest): Promise<void> {
  const found = await repositoryOf(request.id);
  const name = shortId(request.id);
  if (!found) {
    void window.showInformationMessage(
      l10n.t('Open {0} in this window first, then check it out.', request.id.repository),
    );
    return;
  }
  const { repository, remote } = found;
  const { workingTreeChanges, indexChanges } = repository.state;
  if (workingTreeChanges.length + indexChanges.length > 0) {
    const go = l10n.t('Check Out');
    const detail = l10n.t('Uncommitted changes stay in the work tree; Git refuses where they would be lost.');
    if ((await window.showWarningMessage(l10n.t('Check out {0}?', name), { modal: true, detail }, go)) !== go)
      return;
  }
  await repository.fetch({ remote, ref: `pull/${request.id.number}/head` });
  await repository.checkout('FETCH_HEAD');
  window.setStatusBarMessage(l10n.t('{0} is checked out', name), 5000);
}

async function repositoryOf(
  id: RankedRequest['request']['id'],
): Promise<{ repository: GitRepository; remote: string } | undefined> {
  const git = extensions.getExtension<{ getAPI(version: 1): GitApi }>('vscode.git');
  if (!git || workspace.workspaceFolders === undefined) return undefined;
  const { repositories } = (await git.activate()).getAPI(1);
  for (const repository of repositories) {
    const remote = repository.state.remotes.find(({ fetchUrl = '' }) => isRemoteOf(fetchUrl, id));
    if (remote) return { repository, remote: remote.name };
  }
  return undefined;
}
