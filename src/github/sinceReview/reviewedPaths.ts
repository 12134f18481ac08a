import type { PullRequest } from '../../core/model/pullRequest';
import type { Client } from '../client';
import { isRecord } from '../json';
import { urlPath } from '../../core/text/urlPath';

/** GitHub lists no more files of a comparison: https://docs.github.com/en/rest/commits/commits#compare-two-commits */
const mostCompared = 300;

/**
 * The paths that the request changed when it was reviewed, old names of renamed files among them. Undefined
 * where GitHub doesn't tell all of them.
 */
export async function readReviewedPaths(
  { id, base }: Pick<PullRequest, 'id' | 'base'>,
  reviewed: string,
  client: Pick<Client, 'get'>,
  signal: AbortSignal,
): Promise<readonly string[] | undefined> {
  const repository = urlPath(id.repository);
  const range = `${encodeURIComponent(base.name.toWellFormed())}...${encodeURIComponent(reviewed)}`;
  // The page counts commits, of which none are needed; the files come with the first.
  const answer = await client.get(`/repos/${repository}/compare/${range}?per_page=1`, signal);
  const files = isRecord(answer) ? answer['files'] : undefined;
  if (!Array.isArray(files) || files.length >= mostCompared) return undefined;
  const paths: string[] = [];
  for (const file of files as unknown[]) {
    const name = isRecord(file) ? file['filename'] : undefined;
    const previous = isRecord(file) ? file['previous_filename'] : undefined;
    if (typeof name !== 'string') return undefined;
    paths.push(name, ...(typeof previous === 'string' ? [previous] : []));
  }
  return [...new Set(paths)];
}
