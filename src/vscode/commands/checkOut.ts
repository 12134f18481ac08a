import { l10n } from 'vscode';
import type { RankedRequest } from '../../core/ranking/rank';
import { shortId } from '../../core/model/requestId';
import { hasChanges, putOnBranch, findWorkTree, type GitRepository } from '../git';
import type { CommandParts } from './commandParts';
import { refuseInSample } from './refuseInSample';
import { checkOutMessages } from '../../core/messages/checkOutMessages';
import { ask, showInStatusBar, showInfo, showWarning } from '../messages';

/** Checks out the request's commits if its repository is open in this window. */
export async function checkOut({ request }: RankedRequest, parts: CommandParts): Promise<void> {
  if (refuseInSample(parts)) return;
  const tree = await findWorkTree(request.id);
  const name = shortId(request.id);
  if (!tree) {
    const words = checkOutMessages.openFirst(l10n.t, request.id.repository);
    void showInfo(words);
    return;
  }
  if (hasChanges(tree.repository) && !(await mayLeave(tree.repository, name))) return;
  const { branch, isUpToDate } = await putOnBranch(tree, request.id.number);
  if (isUpToDate) showInStatusBar(undefined, checkOutMessages.done(l10n.t, name, branch), 5000);
  else {
    void showWarning(checkOutMessages.outdated(l10n.t, branch, name));
  }
}

async function mayLeave({ state }: GitRepository, name: string): Promise<boolean> {
  const go = checkOutMessages.checkOut(l10n.t);
  const detail = checkOutMessages.uncommittedStay(l10n.t);
  const question =
    state.mergeChanges.length > 0
      ? checkOutMessages.merging(l10n.t, name)
      : checkOutMessages.uncommitted(l10n.t, name);
  return (await ask({ text: question, detail, isWarning: true }, go)) === go;
}
