import { env, l10n, QuickPickItemKind, Uri, window, type QuickPickItem } from 'vscode';
import type { QueueView } from '../../app/queueView';
import type { RankedRequest } from '../../core/rank';
import { withoutIcons } from '../../core/withoutIcons';
import { hoverWords } from '../../core/words/hoverWords';
import { evidenceOf, reasonSentence } from '../../core/words/reasonWords';
import { speech } from '../speech';

interface Item extends QuickPickItem {
  readonly url?: string;
}

/** The reasons of one request with their points, and under each its evidence to open. */
export async function why(entry: RankedRequest, { list, shown }: QueueView): Promise<void> {
  if (!list) return;
  const words = speech();
  const { head, place, note } = hoverWords(entry, shown?.waiting.length ?? 0, list.snapshot.directory, words);
  const items = entry.score.reasons.flatMap((reason): Item[] => {
    const points = reason.kind === 'fairness' ? '' : `${reason.points.toFixed(1)} · `;
    const evidence = evidenceOf(reason, entry.request, list.snapshot.web);
    return [
      { label: withoutIcons(`${points}${reasonSentence(reason, words)}`), kind: QuickPickItemKind.Separator },
      ...evidence.map(({ text, url }) => ({ label: withoutIcons(text), url })),
    ];
  });
  const chosen = await window.showQuickPick<Item>(
    [...items, { label: note, kind: QuickPickItemKind.Separator }],
    {
      title: withoutIcons(`${head} · ${place}`),
      placeHolder: l10n.t('Open the evidence of a reason'),
    },
  );
  if (chosen?.url !== undefined) await env.openExternal(Uri.parse(chosen.url, true));
}
