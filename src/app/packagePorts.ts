import type { Instant } from '../core/model/instant';
import type { PackageMap } from '../core/packages/packageMap';
import type { Surface } from '../core/packages/surface/surface';
import type { Snapshot } from '../core/model/snapshot';
import type { RepositoryName } from '../core/model/ids';

/** The files that a request changes, as far as GitHub listed them. */
export interface ChangedPaths {
  /** The commit they belong to. */
  readonly head: string;
  readonly paths: readonly string[];
  /** For each path, how many lines were added or removed. */
  readonly lines: readonly number[];
  /** Whether GitHub or the budget cut the list short. */
  readonly isCut: boolean;
  /** What the patches show, by path; absent until they're read for this head. */
  readonly shown?: Readonly<Record<string, ShownChange>>;
}

/** What a file's patch shows; what's absent can't be told. */
export interface ShownChange {
  readonly surface?: Surface;
  /** Names of the dependencies whose shared version changes, in the ecosystem's canonical form. */
  readonly changedNames?: readonly string[];
}

/** Packages, their owners, and which files each request changes. */
export interface PackageFacts {
  readonly map: PackageMap;
  /** By the request's node id. */
  readonly files: ReadonlyMap<string, ChangedPaths>;
  /** When it was last compared with the server. */
  readonly asOf: Instant;
  readonly cost: Snapshot['cost'];
}

/** The files of a local work tree. */
export interface WorkTreeFiles {
  /** All files that Git knows. */
  readonly paths: readonly string[];
  /** Texts of manifests, `.gitattributes` and CODEOWNERS, by path. */
  readonly texts: ReadonlyMap<string, string>;
}

/** Reads a local work tree that is at exactly that commit. Resolves to undefined if there is none. */
export type ReadWorkTree = (
  id: { readonly host: string; readonly repository: RepositoryName },
  head: string,
  wantedFiles: (paths: readonly string[]) => readonly string[],
) => Promise<WorkTreeFiles | undefined>;

/** Where packages come from. Rejects with a FailureError, or with an AbortError when aborted. */
export interface PackageSource {
  /** Resolves to what is already known about these requests, without the network; undefined if nothing is. */
  known(snapshot: Snapshot): Promise<PackageFacts | undefined>;
  read(snapshot: Snapshot, signal: AbortSignal): Promise<PackageFacts>;
  /** Deletes what is stored on this machine. */
  forget(): Promise<void>;
}
