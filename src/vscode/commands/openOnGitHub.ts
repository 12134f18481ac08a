import { env, Uri } from 'vscode';
import type { ReviewQueue } from '../../app/reviewQueue';
import type { RankedRequest } from '../../core/rank';
import { requestUrl } from '../../core/words/reasonWords';
import { requestOf } from '../sidebar/nodes';

/** The row that was clicked; its address is made from its identity. */
export async function openOnGitHub(row: unknown, queue: ReviewQueue): Promise<void> {
  const entry = requestOf(row);
  if (entry) await openRequest(entry, queue);
}

export async function openRequest({ request }: RankedRequest, { list }: ReviewQueue): Promise<void> {
  if (list) await env.openExternal(Uri.parse(requestUrl(request, list.snapshot.web), true));
}
