import { env, extensions, l10n, Uri, window } from 'vscode';
import type { QueueView } from '../../app/queueView';
import type { RankedRequest } from '../../core/rank';
import { pullRequestsExtension } from '../ids';
import { settings } from '../settings';
import { urlOf } from './commandParts';

/** More than this at once is a slip of the mouse. */
const mostAtOnce = 10;

export async function openOnGitHub(entries: readonly RankedRequest[], view: QueueView): Promise<void> {
  for (const entry of entries.slice(0, mostAtOnce))
    await env.openExternal(Uri.parse(urlOf(entry, view), true));
  if (entries.length > mostAtOnce) {
    void window.showInformationMessage(l10n.t('The first {0} are open.', mostAtOnce));
  }
}

/** What a click on a row does: as the setting says, where that is possible. */
export async function openRequest(entry: RankedRequest, view: QueueView): Promise<void> {
  const isThere = extensions.getExtension(pullRequestsExtension) !== undefined;
  if (settings.openWith() === 'pullRequests' && isThere) await openInPullRequests(entry, view);
  else await openOnGitHub([entry], view);
}

/** In Microsoft's extension, by the address that it answers to. */
export async function openInPullRequests(entry: RankedRequest, view: QueueView): Promise<void> {
  const query = `uri=${urlOf(entry, view)}`;
  const authority = pullRequestsExtension.toLowerCase();
  await env.openExternal(
    Uri.from({ scheme: env.uriScheme, authority, path: '/open-pull-request-webview', query }),
  );
}

export async function openInVsCodeDev({ request }: RankedRequest): Promise<void> {
  const { repository, number } = request.id;
  await env.openExternal(Uri.parse(`https://vscode.dev/github/${repository}/pull/${number}`, true));
}
