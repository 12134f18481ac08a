import { env, l10n } from 'vscode';
import type { ReviewActions } from '../../app/reviewActions';
import type { RankedRequest } from '../../core/ranking/rank';
import { isAgentsRequest } from '../../core/turn/agents';
import { shortId } from '../../core/model/requestId';
import type { DraftFindings } from '../../tone/review/checkDraft';
import type { Review } from '../../tone/review/checkReview';
import { reviewCheckTitle, verdictWords } from '../../tone/messages/reviewCheckWords';
import { settings } from '../settings';
import type { ToneCode } from '../tone/toneCode';
import { plain, severityIcons } from '../tone/toneLines';
import { checkMessages } from '../../core/messages/checkMessages';
import { showInfo, showQuietProgress } from '../messages';
import { pickOne, type PickItem } from '../picks';

export interface ReviewCheckParts {
  readonly actions: ReviewActions;
  readonly toneCode: () => Promise<ToneCode>;
}

interface Item extends PickItem {
  readonly rewrite?: string | undefined;
}

/**
 * Checks the whole pending review on GitHub before it's submitted. Sends nothing; a suggested wording can be
 * copied.
 */
export async function checkMyReview({ request }: RankedRequest, parts: ReviewCheckParts): Promise<void> {
  const title = checkMessages.reviewTitle(l10n.t, shortId(request.id));
  const verdict = await pickVerdict(title);
  if (!verdict) return;
  const [draft, code] = await showQuietProgress(checkMessages.reading(l10n.t), () =>
    Promise.all([parts.actions.draftReview(request), parts.toneCode()]),
  );
  const { rules, isPlainForAgents } = settings.tone();
  const isForAgent = isPlainForAgents && isAgentsRequest(request, settings.queue().agents);
  const reader = isForAgent ? 'agent' : 'person';
  const items = toItems(code.checkDraft(draft, { verdict, reader }, l10n.t, rules));
  if (items.length === 0) {
    void showInfo(reviewCheckTitle(0, draft.author, l10n.t));
    return;
  }
  const isEmpty = draft.remarks.length === 0 && draft.summary === '';
  const chosen = await pickOne(items, {
    title: reviewCheckTitle(items.length, draft.author, l10n.t),
    placeholder: isEmpty ? checkMessages.nothingPending(l10n.t) : checkMessages.chooseToCopy(l10n.t),
    matchOnDetail: true,
  });
  if (chosen?.rewrite === undefined) return;
  await env.clipboard.writeText(chosen.rewrite);
  void showInfo(checkMessages.copiedText(l10n.t, chosen.rewrite));
}

async function pickVerdict(title: string): Promise<Review['verdict'] | undefined> {
  const verdicts = ['approve', 'comment', 'requestChanges'] as const;
  const items = verdicts.map((verdict) => ({ label: verdictWords(verdict, l10n.t), verdict }));
  const placeholder = checkMessages.whichVerdict(l10n.t);
  return (await pickOne(items, { title, placeholder }))?.verdict;
}

/** Returns what concerns the whole review first, then the findings for each comment. */
function toItems({ whole, single }: DraftFindings): Item[] {
  return [
    ...whole.map(({ severity, message, rewrite, about }) => ({
      icon: severityIcons[severity],
      label: message,
      description: about.map(plain).join(' · '),
      detail: plain(rewrite),
      rewrite,
    })),
    ...single.map(({ path, finding: { severity, message, rewrite, text } }) => ({
      icon: severityIcons[severity],
      label: plain(text),
      description: plain(path),
      detail: message,
      rewrite,
    })),
  ];
}
