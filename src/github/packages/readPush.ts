import * as v from 'valibot';
import type { BatchedQuery } from './batchedQuery';

/** GitHub lists at most 300 files of a comparison. */
const mostListed = 300;

/**
 * Returns the files that a push changes, by their old and new paths, with one request. Undefined if that
 * isn't known: too many, or the branch was rewritten.
 * https://docs.github.com/en/rest/commits/commits#compare-two-commits
 */
export async function readPush(
  repository: string,
  before: string,
  after: string,
  batch: Pick<BatchedQuery, 'read'>,
): Promise<readonly string[] | undefined> {
  const answer = await batch.read(repository, `/compare/${before}...${after}?per_page=1`);
  const compared = 'data' in answer ? v.safeParse(comparison, answer.data) : undefined;
  if (!compared?.success) return undefined;
  const { status, files } = compared.output;
  if (status !== 'ahead' && status !== 'identical') return undefined;
  if (files.length >= mostListed) return undefined;
  return files.flatMap((file) => [
    file.filename,
    ...(file.previous_filename === undefined ? [] : [file.previous_filename]),
  ]);
}

const comparison = v.object({
  status: v.string(),
  files: v.array(v.object({ filename: v.string(), previous_filename: v.optional(v.string()) })),
});
