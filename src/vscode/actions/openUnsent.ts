import { l10n, window, type QuickPickItem } from 'vscode';
import type { Draft } from '../../core/actions/draft';
import { textOf, type ReviewActionKind } from '../../core/actions/reviewAction';
import { shortId } from '../../core/model/requestId';
import { failureWords } from '../../core/messages/failureWords';
import { withoutIcons } from '../../core/text/withoutIcons';
import { formatting } from '../formatting';
import type { ActionParts } from './actionParts';

interface Item extends QuickPickItem {
  readonly draft?: Draft;
}

/** Lists what was written and not sent, newest first; a choice opens it, or tries again where it has no text. */
export async function openUnsent({ actions, sender }: ActionParts): Promise<void> {
  const drafts = actions.drafts.list();
  if (drafts.length === 0) {
    void window.showInformationMessage(l10n.t('You have no unsent comments.'));
    return;
  }
  const all: Item = { label: `$(mail) ${l10n.t('Preview and send all {0}…', drafts.length)}` };
  const items = [...(drafts.length > 1 ? [all] : []), ...drafts.map(itemOf)];
  const chosen = await window.showQuickPick(items, {
    title: l10n.t('Unsent comments'),
    matchOnDetail: true,
  });
  if (!chosen) return;
  const action = chosen.draft?.action;
  if (!action) await sender.propose(drafts.map((draft) => draft.action));
  else await (textOf(action) === undefined ? sender.propose([action]) : sender.edit(action));
}

function itemOf(draft: Draft): Item {
  const { action, failure } = draft;
  const { t, locale } = formatting();
  return {
    draft,
    label: `${kindWords(action.kind)}: ${shortId(action.request)}`,
    ...(failure && { description: withoutIcons(failureWords(failure, Date.now(), locale, t)) }),
    detail: withoutIcons(textOf(action) ?? ''),
  };
}

function kindWords(kind: ReviewActionKind): string {
  switch (kind) {
    case 'promise':
      return l10n.t('Promise');
    case 'handOver':
      return l10n.t('Hand-over');
    case 'decline':
      return l10n.t('Decline');
    case 'claim':
      return l10n.t('Claim');
    case 'stillNeeded':
      return l10n.t("Asking if it's still needed");
    case 'split':
      return l10n.t('Asking to split');
    case 'reminder':
      return l10n.t('Reminder');
    case 'askSomeoneElse':
      return l10n.t('Asking someone else');
  }
}
