import { l10n, window, type QuickPickItem } from 'vscode';
import type { OwnEntry } from '../../core/authored/ownQueue';
import { selfCheck } from '../../core/authored/selfCheck';
import { checkWords } from '../../core/messages/ownWords';
import { shortId } from '../../core/model/requestId';
import { formatting } from '../formatting';
import { checkMessages } from '../../core/messages/checkMessages';

/** Shows a short self-check of the viewer's own request before they ask others to review it. */
export async function checkOwn({ request }: OwnEntry): Promise<'ask' | undefined> {
  const checks = selfCheck(request);
  const good = checks.filter(({ isGood }) => isGood).length;
  const ask: QuickPickItem = { label: `$(person-add) ${checkMessages.askForReview(l10n.t)}` };
  const items: QuickPickItem[] = checks.map((check) => ({
    label: `${check.isGood ? '$(check)' : '$(info)'} ${checkWords(check, formatting())}`,
  }));
  const chosen = await window.showQuickPick([...items, ask], {
    title: checkMessages.ownTitle(l10n.t, shortId(request.id), good, checks.length),
    placeHolder: request.title,
  });
  return chosen === ask ? 'ask' : undefined;
}
