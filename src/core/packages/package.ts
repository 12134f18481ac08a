/** Kinds of packages, each with its own namespace: npm's `left-pad` isn't PyPI's `left-pad`. */
export const ecosystems = [
  'npm',
  'cargo',
  'go',
  'pypi',
  'maven',
  'nuget',
  'gradle',
  'gem',
  'composer',
  'pub',
  'swift',
  'actions',
  'terraform',
  'docker',
] as const;
export type Ecosystem = (typeof ecosystems)[number];

/** Maven and Gradle publish to the same registries, so they share names. */
export function getRegistry(ecosystem: Ecosystem): Ecosystem {
  return ecosystem === 'gradle' ? 'maven' : ecosystem;
}

/** Workflows, images and infrastructure stand beside the code, and say nothing about what it needs. */
export function isBesideCode(ecosystem: Ecosystem | undefined): boolean {
  return ecosystem === 'docker' || ecosystem === 'actions' || ecosystem === 'terraform';
}

/** A package as its manifest declares it. */
export interface Package {
  readonly ecosystem: Ecosystem;
  /** In the ecosystem's canonical form: lowercase on PyPI and NuGet, `group:artifact` in Maven and Gradle. */
  readonly name: string;
  readonly version?: string;
  /**
   * Further names by which others ask for it, in the same registry; they count everywhere, whatever its own name
   * does: Gradle asks for a plugin by an id. One with `*` stands for a kind of packages, of which it's one.
   */
  readonly aliases?: readonly string[];
  /** The manifest's folder in its repository, without leading or trailing slash; empty at the root. */
  readonly folder: string;
  /** The manifest's path. */
  readonly manifest: string;
  /** It defines a workspace and isn't published: changing its own files doesn't change a package. */
  readonly isWorkspaceRoot?: boolean;
  /**
   * Where its name counts. Absent: everywhere. `repository`: its manifest keeps it from the registry, so a
   * private `debug` isn't everybody's upstream; elsewhere its name counts only if it's the owner's own, or with
   * the repository. `fixtures`: only for test fixtures of the same repository, so
   * that one called `serde` isn't everybody's upstream. `nowhere`: it has no published name, such as a
   * service with requirements only; it's found by its folder alone.
   */
  readonly nameCounts?: 'repository' | 'fixtures' | 'nowhere';
  /**
   * Who owns its files by the repository's CODEOWNERS, as written: `@acme/web`, `@kim`. Absent: not known.
   */
  readonly owners?: readonly string[];
  /**
   * One per name; if a manifest lists a name several times, the strongest scope. With Composer, also one for
   * each repository that the name may come from.
   */
  readonly dependencies: readonly Dependency[];
}

export interface Dependency {
  readonly name: string;
  readonly scope: Scope;
  /** The accepted versions, as written; undefined if any version is accepted. */
  readonly range?: string;
  /** The folder it points at in the same repository, if it gives a path instead of a version. */
  readonly folder?: string;
  /**
   * The repository on the same server, as `owner/name`, if it gives one instead of a registry. With a folder,
   * the package is in that folder of that repository.
   */
  readonly repository?: string;
  /** The ecosystem of what is meant, where that isn't the package's own: a wheel may be built from a crate. */
  readonly ecosystem?: Ecosystem;
}

/** What a dependency is for, strongest first. */
export const scopes = ['runtime', 'peer', 'optional', 'build', 'dev'] as const;
export type Scope = (typeof scopes)[number];
