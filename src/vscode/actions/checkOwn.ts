import { l10n, window, type QuickPickItem } from 'vscode';
import type { OwnEntry } from '../../core/authored/ownQueue';
import { selfCheck } from '../../core/authored/selfCheck';
import { checkWords } from '../../core/messages/ownWords';
import { shortId } from '../../core/model/requestId';
import { formatting } from '../formatting';

/** A short look at a request of one's own, before others are asked to look at it. */
export async function checkOwn({ request }: OwnEntry): Promise<'ask' | undefined> {
  const checks = selfCheck(request);
  const good = checks.filter(({ isGood }) => isGood).length;
  const ask: QuickPickItem = { label: `$(person-add) ${l10n.t('Ask someone for a review…')}` };
  const items: QuickPickItem[] = checks.map((check) => ({
    label: `${check.isGood ? '$(check)' : '$(info)'} ${checkWords(check, formatting())}`,
  }));
  const chosen = await window.showQuickPick([...items, ask], {
    title: l10n.t('{0}: {1} of {2} checks serve your reviewers', shortId(request.id), good, checks.length),
    placeHolder: request.title,
  });
  return chosen === ask ? 'ask' : undefined;
}
