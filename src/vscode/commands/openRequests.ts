import { env, extensions, l10n, Uri } from 'vscode';
import type { RankedRequest } from '../../core/ranking/rank';
import { getOwner } from '../../core/model/requestId';
import { pullRequestsExtension } from '../ids';
import { settings } from '../settings';
import { getUrl, type CommandParts } from './commandParts';
import { refuseInSample } from './refuseInSample';
import { rowMessages } from '../../core/messages/rowMessages';
import { showInfo } from '../messages';

/** What's needed to open a request, and to know whether it can be opened. */
export type OpenParts = Pick<CommandParts, 'view' | 'session'>;

/** A request in the sample has no page; its explanation opens instead. */
export interface RowParts extends OpenParts {
  readonly showWhy: (entry: RankedRequest) => Promise<void>;
}

/** More than this at once is a slip of the mouse. */
const mostAtOnce = 10;

export async function openOnGitHub(
  entries: readonly Pick<RankedRequest, 'request'>[],
  parts: OpenParts,
): Promise<void> {
  if (entries.length === 0 || refuseInSample(parts)) return;
  for (const entry of entries.slice(0, mostAtOnce)) {
    await env.openExternal(Uri.parse(getUrl(entry, parts.view), true));
  }
  if (entries.length > mostAtOnce) {
    void showInfo(rowMessages.opened(l10n.t, mostAtOnce));
  }
}

/** Opens a clicked row as configured, if possible. */
export async function openRequest(entry: RankedRequest, parts: RowParts): Promise<void> {
  if (parts.session.isSample) {
    await parts.showWhy(entry);
    return;
  }
  const isThere = extensions.getExtension(pullRequestsExtension) !== undefined;
  if (settings.openWith() === 'pullRequests' && isThere) await openInPullRequests(entry, parts);
  else await openOnGitHub([entry], parts);
}

/**
 * Opens the request in Microsoft's extension through its URI handler. The handler accepts two forms: this
 * one, in all versions and for any server, and a newer one for github.com only (see its `src/common/uri.ts`).
 */
export async function openInPullRequests({ request }: RankedRequest, parts: OpenParts): Promise<void> {
  if (refuseInSample(parts)) return;
  const { repository, number } = request.id;
  const owner = getOwner(repository);
  const query = JSON.stringify({
    owner,
    repo: repository.slice(owner.length + 1),
    pullRequestNumber: number,
  });
  const authority = pullRequestsExtension.toLowerCase();
  await env.openExternal(
    Uri.from({ scheme: env.uriScheme, authority, path: '/open-pull-request-webview', query }),
  );
}

export async function openInVsCodeDev({ request }: RankedRequest, parts: OpenParts): Promise<void> {
  if (refuseInSample(parts)) return;
  const { repository, number } = request.id;
  await env.openExternal(Uri.parse(`https://vscode.dev/github/${repository}/pull/${number}`, true));
}
