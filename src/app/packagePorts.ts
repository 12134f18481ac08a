import type { Instant } from '../core/model/instant';
import type { PackageMap } from '../core/packages/packageMap';
import type { Snapshot } from '../core/model/snapshot';
import type { RepositoryName } from '../core/model/ids';

/** The files that a request changes, as far as GitHub told. */
export interface ChangedPaths {
  /** The commit that they belong to. */
  readonly head: string;
  readonly paths: readonly string[];
  /** Of each of these, how many lines were added or removed. */
  readonly lines: readonly number[];
  /** Whether GitHub, or the budget, told of fewer than there are. */
  readonly isCut: boolean;
}

/** Packages, their owners, and which files each request changes. */
export interface PackageFacts {
  readonly map: PackageMap;
  /** By node id of the request. */
  readonly files: ReadonlyMap<string, ChangedPaths>;
  /** When it was last compared with what is true on the server. */
  readonly asOf: Instant;
  readonly cost: Snapshot['cost'];
}

/**
 * Texts by path of the files that are wanted, from a work tree of this machine that stands at that very commit.
 * Undefined where there is none.
 */
export type ReadWorkTree = (
  id: { readonly host: string; readonly repository: RepositoryName },
  head: string,
  isWanted: (path: string) => boolean,
) => Promise<ReadonlyMap<string, string> | undefined>;

/** Where packages come from. Rejects with a FailureError, or with an AbortError when told to stop. */
export interface PackageSource {
  /** What is known already, for these requests, without the network. Undefined where nothing is. */
  known(snapshot: Snapshot): Promise<PackageFacts | undefined>;
  read(snapshot: Snapshot, signal: AbortSignal): Promise<PackageFacts>;
  /** Drops what is stored on this machine. */
  forget(): Promise<void>;
}
