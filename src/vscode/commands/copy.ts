import { env, l10n } from 'vscode';
import type { QueueView } from '../../app/queueView';
import type { RankedRequest } from '../../core/ranking/rank';
import { markdownLine } from '../../core/messages/copyWords';
import { formatting } from '../formatting';
import { getUrl } from './commandParts';
import { rowMessages } from '../../core/messages/rowMessages';
import { showInStatusBar } from '../messages';

export async function copyLinks(
  entries: readonly Pick<RankedRequest, 'request'>[],
  view: QueueView,
): Promise<void> {
  await copy(entries.map((entry) => getUrl(entry, view)));
}

export async function copyAsMarkdown(entries: readonly RankedRequest[], { list }: QueueView): Promise<void> {
  if (!list) return;
  const { web, directory } = list.snapshot;
  await copy(entries.map((entry) => markdownLine(entry, web, directory, formatting())));
}

async function copy(lines: readonly string[]): Promise<void> {
  if (lines.length === 0) return;
  await env.clipboard.writeText(lines.join('\n'));
  showInStatusBar(
    undefined,
    lines.length === 1 ? rowMessages.copied(l10n.t) : rowMessages.copiedSeveral(l10n.t, lines.length),
    3000,
  );
}
