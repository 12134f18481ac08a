import type { WorldFile } from '../world';
import { page } from './page';
import { notFound, type RestAnswer } from './restAnswer';
import { findPull, type RestCall } from './restCall';

/** https://docs.github.com/en/rest/pulls/pulls#list-pull-requests-files */
export function listFiles(call: RestCall): RestAnswer {
  const pull = findPull(call);
  return pull ? page(call.site, call.url, pull.files, fileJson) : notFound;
}

function fileJson({ path, additions, deletions, changeType, patch }: WorldFile): object {
  return {
    filename: path,
    status: statuses[changeType],
    additions,
    deletions,
    changes: additions + deletions,
    // GitHub leaves it out where a file is binary or the change is too large.
    ...(patch !== undefined && { patch }),
  };
}

const statuses = {
  ADDED: 'added',
  DELETED: 'removed',
  RENAMED: 'renamed',
  COPIED: 'copied',
  MODIFIED: 'modified',
  CHANGED: 'changed',
} as const;
