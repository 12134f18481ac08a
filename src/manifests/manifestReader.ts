import type { Sliced } from '../core/model/slices';
import type { Ecosystem, Package } from '../core/packages/package';

/** A manifest family: which files it reads, and what those of one repository say together. */
export interface ManifestReader {
  readonly ecosystem: Ecosystem;
  /** Returns whether a file is worth fetching, by its path in the repository. */
  readonly isManifest: (path: string) => boolean;
  /**
   * Reads texts by path: those for which `isManifest` is true, or some of them. Never throws: unreadable
   * files become problems. Pauses between files, because a repository may have thousands.
   *
   * @param repository `owner/name`. Names what has no name of its own at the root.
   * @param images what the builds that were read before make images of
   */
  readonly read: (
    files: ReadonlyMap<string, string>,
    repository: string,
    images?: readonly BuiltImage[],
  ) => Sliced<Reading>;
}

export interface Reading {
  readonly packages: readonly Package[];
  readonly problems: readonly Problem[];
  readonly images?: readonly BuiltImage[];
}

/** An image that a build makes of a project, without a Dockerfile. */
export interface BuiltImage extends ImageNames {
  readonly folder: string;
  readonly manifest: string;
}

/** Names of images as written, with `\0` for what isn't known. */
export interface ImageNames {
  /** What it's built from. */
  readonly from: readonly string[];
  /** What it's called, if the build says so. */
  readonly to: readonly string[];
}

/** Why a manifest's information is incomplete; affects only its own packages. */
export interface Problem {
  readonly path: string;
  readonly why:
    /** Invalid syntax, or not a valid manifest. */
    | 'syntax'
    | 'tooLarge'
    /** A build script that would have to be run for complete information. */
    | 'partial';
  /**
   * The only names that its unread dependencies can have, in the ecosystem's canonical form, where that is
   * known: other packages' figures stay exact. Absent: any.
   */
  readonly names?: readonly string[];
}
