import { l10n } from 'vscode';
import type { OwnEntry } from '../../core/authored/ownQueue';
import { selfCheck } from '../../core/authored/selfCheck';
import { checkWords } from '../../core/messages/ownWords';
import { shortId } from '../../core/model/requestId';
import { formatting } from '../formatting';
import { checkMessages } from '../../core/messages/checkMessages';
import { pickOne, type PickItem } from '../picks';

/** Shows a short self-check of the viewer's own request before they ask others to review it. */
export async function checkOwn({ request }: OwnEntry): Promise<'ask' | undefined> {
  const checks = selfCheck(request);
  const good = checks.filter(({ isGood }) => isGood).length;
  const ask: PickItem = { icon: 'person-add', label: checkMessages.askForReview(l10n.t) };
  const items: PickItem[] = checks.map((check) => ({
    icon: check.isGood ? 'check' : 'info',
    label: checkWords(check, formatting()),
  }));
  const chosen = await pickOne([...items, ask], {
    title: checkMessages.ownTitle(l10n.t, shortId(request.id), good, checks.length),
    placeholder: request.title,
  });
  return chosen === ask ? 'ask' : undefined;
}
