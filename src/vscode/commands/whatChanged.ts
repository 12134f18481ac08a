import { commands, env, l10n, Uri } from 'vscode';
import type { RankedRequest } from '../../core/ranking/rank';
import { shortId } from '../../core/model/requestId';
import { commitsSinceReview, currentComparison } from '../../core/turn/sinceReview';
import { buttonMessages } from '../../core/messages/buttonMessages';
import { changedMessages } from '../../core/messages/changedMessages';
import { getUrl, type CommandParts } from './commandParts';
import { refuseInSample } from './refuseInSample';
import type { ReviewedTexts } from './reviewedTexts';
import { showInfo, showQuietProgress } from '../messages';

export interface WhatChangedParts extends CommandParts {
  readonly reviewedTexts: ReviewedTexts;
}

/**
 * Opens the files that differ from the commit that the user reviewed, side by side in one editor, and no others:
 * what a merge of the base branch brought is not among them. Where GitHub can't tell which, its own page opens.
 */
export async function whatChanged({ request }: RankedRequest, parts: WhatChangedParts): Promise<void> {
  const id = shortId(request.id);
  const commits = commitsSinceReview(request);
  if (!commits) {
    const words = request.viewerReview ? changedMessages.nothingPushed : changedMessages.notReviewed;
    void showInfo(words(l10n.t, id));
    return;
  }
  const page = Uri.parse(`${getUrl({ request }, parts.view)}/files/${commits.reviewed}..${commits.head}`);
  const comparison = currentComparison(request);
  if (comparison?.kind === 'same') return tell(changedMessages.same(l10n.t, id), page);
  if (comparison?.kind !== 'changed') {
    await env.openExternal(page);
    return;
  }
  const changed = await showQuietProgress(changedMessages.reading(l10n.t), () =>
    parts.actions.changedTexts(request),
  );
  // Most of the sample's files have no text.
  if (changed.length === 0 && refuseInSample(parts)) return;
  const sides = parts.reviewedTexts.replace(request, comparison, changed);
  await commands.executeCommand('vscode.changes', changedMessages.title(l10n.t, id), sides);
  if (sides.length < comparison.paths.length)
    await tell(changedMessages.cut(l10n.t, sides.length, comparison.paths.length), page);
  else if (comparison.isLowerBound) await tell(changedMessages.atLeast(l10n.t), page);
}

async function tell(words: string, page: Uri): Promise<void> {
  const open = buttonMessages.openOnGitHub(l10n.t);
  if ((await showInfo(words, open)) === open) await env.openExternal(page);
}
