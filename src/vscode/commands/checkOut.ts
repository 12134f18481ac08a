import { l10n, window } from 'vscode';
import type { RankedRequest } from '../../core/ranking/rank';
import { shortId } from '../../core/model/requestId';
import { hasChanges, putOnBranch, workTreeOf, type GitRepository } from '../git';
import type { CommandParts } from './commandParts';
import { refuseInSample } from './refuseInSample';

/** Puts the request's commits into the work tree, where its repository is open in this window. */
export async function checkOut({ request }: RankedRequest, parts: CommandParts): Promise<void> {
  if (refuseInSample(parts)) return;
  const tree = await workTreeOf(request.id);
  const name = shortId(request.id);
  if (!tree) {
    const words = l10n.t('Open {0} in this window first, then check it out.', request.id.repository);
    void window.showInformationMessage(words);
    return;
  }
  if (hasChanges(tree.repository) && !(await mayLeave(tree.repository, name))) return;
  const { branch, isUpToDate } = await putOnBranch(tree, request.id.number);
  if (isUpToDate) window.setStatusBarMessage(l10n.t('{0} is checked out on {1}', name, branch), 5000);
  else {
    void window.showWarningMessage(
      l10n.t(
        'The branch {0} is checked out as it was: its commits differ from those of {1} now.',
        branch,
        name,
      ),
    );
  }
}

async function mayLeave({ state }: GitRepository, name: string): Promise<boolean> {
  const go = l10n.t('Check Out');
  const detail = l10n.t("Uncommitted changes stay in the working tree; Git refuses if they'd be lost.");
  const question =
    state.mergeChanges.length > 0
      ? l10n.t('A merge is still in progress. Check out {0}?', name)
      : l10n.t('Some changes are not committed. Check out {0}?', name);
  return (await window.showWarningMessage(question, { modal: true, detail }, go)) === go;
}
