/** Kinds of packages, each with its own namespace: npm's `left-pad` isn't PyPI's `left-pad`. */
export const ecosystems = ['npm', 'cargo', 'go', 'pypi', 'maven', 'nuget', 'gradle'] as const;
export type Ecosystem = (typeof ecosystems)[number];

/** Maven and Gradle publish to the same registries, so they share names. */
export function getRegistry(ecosystem: Ecosystem): Ecosystem {
  return ecosystem === 'gradle' ? 'maven' : ecosystem;
}

/** A package as its manifest declares it. */
export interface Package {
  readonly ecosystem: Ecosystem;
  /** In the ecosystem's canonical form: lowercase on PyPI and NuGet, `group:artifact` in Maven and Gradle. */
  readonly name: string;
  readonly version?: string;
  /** The manifest's folder in its repository, without leading or trailing slash; empty at the root. */
  readonly folder: string;
  /** The manifest's path. */
  readonly manifest: string;
  /** It defines a workspace and isn't published: changing its own files doesn't change a package. */
  readonly isWorkspaceRoot?: boolean;
  /** One per name; if a manifest lists a name several times, the strongest scope. */
  readonly dependencies: readonly Dependency[];
}

export interface Dependency {
  readonly name: string;
  readonly scope: Scope;
  /** The accepted versions, as written; undefined if any version is accepted. */
  readonly range?: string;
  /** The folder it points at in the same repository, if it gives a path instead of a version. */
  readonly folder?: string;
}

/** What a dependency is for, strongest first. */
export const scopes = ['runtime', 'peer', 'optional', 'build', 'dev'] as const;
export type Scope = (typeof scopes)[number];
