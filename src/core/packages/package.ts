/** Kinds of package, each with names of its own: `left-pad` of npm is not `left-pad` of PyPI. */
export const ecosystems = ['npm', 'cargo', 'go', 'pypi', 'maven', 'nuget', 'gradle'] as const;
export type Ecosystem = (typeof ecosystems)[number];

/** Maven and Gradle publish to the same places, so they share their names. */
export function getRegistry(ecosystem: Ecosystem): Ecosystem {
  return ecosystem === 'gradle' ? 'maven' : ecosystem;
}

/** A package as its manifest declares it. */
export interface Package {
  readonly ecosystem: Ecosystem;
  /** In the ecosystem's normal form: lower case on PyPI and NuGet, `group:artifact` in Maven and Gradle. */
  readonly name: string;
  readonly version?: string;
  /** Folder of the manifest in its repository, without a slash at either end; empty at the top. */
  readonly folder: string;
  /** Path of the manifest. */
  readonly manifest: string;
  /** It holds a workspace together and is published nowhere: a file of its own is no change of a package. */
  readonly isWorkspaceRoot?: boolean;
  /** One for each name; where a manifest gives several, the strongest scope. */
  readonly dependencies: readonly Dependency[];
}

export interface Dependency {
  readonly name: string;
  readonly scope: Scope;
  /** The versions that are accepted, as written; undefined where any is. */
  readonly range?: string;
  /** The folder in the same repository that it points at, where it names a path instead of a version. */
  readonly folder?: string;
}

/** What a dependency is for, strongest first. */
export const scopes = ['runtime', 'peer', 'optional', 'build', 'dev'] as const;
export type Scope = (typeof scopes)[number];
