import type { ChangedPaths } from '../../app/packagePorts';
import type { Instant } from '../../core/model/instant';
import type { Unread } from '../../core/packages/packageMap';
import type { IndexedRepository } from '../../manifests/packageIndex';

/** What was read of a repository at one commit. */
export interface StoredRepository extends IndexedRepository {
  readonly head: string;
  /** Git's id of its root folder at that commit. */
  readonly tree: string;
  /** Paths of what was read: a push that touches none of them, and adds none, changes no package. */
  readonly manifests: readonly string[];
  /** Whether its manifests say everything, so that no software bill of materials is needed. */
  readonly isEnough: boolean;
  /** Whether GitHub's software bill of materials was asked for. */
  readonly isSbomRead?: boolean;
}

/** What was read about packages. It stays valid as long as the commits it belongs to are the newest. */
export interface StoredPackages {
  /** By repository. */
  readonly repositories: Map<string, StoredRepository>;
  /** By the request's node id. */
  readonly files: Map<string, ChangedPaths>;
  /** What couldn't even be listed. */
  unread: readonly Unread[];
  /** When it was last compared with the server. */
  asOf: Instant;
}

export function nothingStored(): StoredPackages {
  return { repositories: new Map(), files: new Map(), unread: [], asOf: 0 };
}

/** Whether asking again would yield nothing more. */
export function isComplete(unread: readonly Unread[]): boolean {
  return !unread.some(({ why }) => why === 'budget' || why === 'trouble');
}
