import { l10n } from 'vscode';
import type { Draft } from '../../core/actions/draft';
import { getText, type ReviewActionKind } from '../../core/actions/reviewAction';
import { shortId } from '../../core/model/requestId';
import { failureWords } from '../../core/messages/failureWords';
import { formatting } from '../formatting';
import type { ActionParts } from './actionParts';
import { unsentMessages } from '../../core/messages/unsentMessages';
import { showInfo } from '../messages';
import { pickOne, type PickItem } from '../picks';

interface Item extends PickItem {
  readonly draft?: Draft;
}

/** Lists unsent drafts, newest first. Choosing one opens it, or retries it if it has no text. */
export async function openUnsent({ actions, sender }: ActionParts): Promise<void> {
  const drafts = actions.drafts.list();
  if (drafts.length === 0) {
    void showInfo(unsentMessages.none(l10n.t));
    return;
  }
  const all: Item = { icon: 'mail', label: unsentMessages.sendAll(l10n.t, drafts.length) };
  const items = [...(drafts.length > 1 ? [all] : []), ...drafts.map(toItem)];
  const chosen = await pickOne(items, {
    title: unsentMessages.title(l10n.t),
    matchOnDetail: true,
  });
  if (!chosen) return;
  const action = chosen.draft?.action;
  if (!action) await sender.propose(drafts.map((draft) => draft.action));
  else await (getText(action) === undefined ? sender.propose([action]) : sender.edit(action));
}

function toItem(draft: Draft): Item {
  const { action, failure } = draft;
  const { t, locale } = formatting();
  return {
    draft,
    label: `${kindWords(action.kind)}: ${shortId(action.request)}`,
    ...(failure && { description: failureWords(failure, Date.now(), locale, t) }),
    detail: getText(action) ?? '',
  };
}

function kindWords(kind: ReviewActionKind): string {
  switch (kind) {
    case 'promise':
      return unsentMessages.promise(l10n.t);
    case 'handOver':
      return unsentMessages.handOver(l10n.t);
    case 'decline':
      return unsentMessages.decline(l10n.t);
    case 'claim':
      return unsentMessages.claim(l10n.t);
    case 'stillNeeded':
      return unsentMessages.stillNeeded(l10n.t);
    case 'split':
      return unsentMessages.split(l10n.t);
    case 'reminder':
      return unsentMessages.reminder(l10n.t);
    case 'askSomeoneElse':
      return unsentMessages.askSomeoneElse(l10n.t);
  }
}
