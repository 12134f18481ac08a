import { env, l10n, QuickPickItemKind, Uri, window, type QuickPickItem } from 'vscode';
import type { RankedRequest } from '../../core/rank';
import { withoutIcons } from '../../core/withoutIcons';
import { hoverWords } from '../../core/words/hoverWords';
import { evidenceOf, reasonSentence } from '../../core/words/reasonWords';
import { speech } from '../speech';
import type { OpenParts } from './openRequests';
import { isOnlySample } from './tellOfSample';

interface Item extends QuickPickItem {
  readonly url?: string;
}

/** The reasons of one request with their points, and under each its evidence to open. */
export async function why(entry: RankedRequest, parts: OpenParts): Promise<void> {
  const { list } = parts.view;
  if (!list) return;
  const words = speech();
  const { web, directory } = list.snapshot;
  const { head, place, note } = hoverWords(entry, list.waiting.length, directory, words);
  const items = entry.score.reasons.flatMap((reason): Item[] => {
    const points = reason.kind === 'fairness' ? '' : `${reason.points.toFixed(1)} · `;
    const [first, ...more] = evidenceOf(reason, entry.request, web).map(({ text, url }) => ({
      detail: withoutIcons(text),
      url,
    }));
    const label = withoutIcons(`${points}${reasonSentence(reason, words)}`);
    return [{ label, ...first }, ...more.map(({ detail, url }) => ({ label: `\u2003${detail}`, url }))];
  });
  const last: Item = { label: note ?? '', kind: QuickPickItemKind.Separator };
  const chosen = await window.showQuickPick<Item>([...items, last], {
    title: withoutIcons(`${head} · ${place}`),
    placeHolder: l10n.t('Open the evidence of a reason'),
  });
  if (chosen?.url !== undefined && !isOnlySample(parts)) {
    await env.openExternal(Uri.parse(chosen.url, true));
  }
}
