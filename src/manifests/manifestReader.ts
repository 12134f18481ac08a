import type { Ecosystem, Package } from '../core/packages/package';

/** A family of manifests: which files it reads, and what all of one repository's tell together. */
export interface ManifestReader {
  readonly ecosystem: Ecosystem;
  /** Whether a file is worth fetching, by its path in the repository. */
  isManifest(path: string): boolean;
  /** Texts by path: those that `isManifest`, or some of them. Never throws: what cannot be read is a problem. */
  read(files: ReadonlyMap<string, string>): Reading;
}

export interface Reading {
  readonly packages: readonly Package[];
  readonly problems: readonly Problem[];
}

/** Why a manifest tells less than it might; it costs its own packages only. */
export interface Problem {
  readonly path: string;
  readonly why:
    /** Not in its own language, or not of the form of a manifest. */
    | 'syntax'
    | 'tooLarge'
    /** A build script that would have to be run to know everything. */
    | 'partial';
}
