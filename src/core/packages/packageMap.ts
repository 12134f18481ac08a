import { findOwners, type Codeowners } from '../codeowners/codeowners';
import { repositoryKey, type RepositoryName } from '../model/ids';
import type { Ecosystem } from './package';
import type { DependencyGraph } from './packageGraph';
import type { GeneratedRules } from './skippedLines';

/** Everything known about packages and their owners at one moment. */
export interface PackageMap {
  readonly graph: DependencyGraph;
  /** By lowercase repository name: the CODEOWNERS of its default branch. Parsed when first asked for. */
  readonly codeowners: Lookup<Codeowners>;
  /** By lowercase repository name: what its `.gitattributes` marks as generated. */
  readonly generated: Lookup<GeneratedRules>;
  /** What wasn't read, or only in part, and why. What of it could matter makes a figure a lower bound. */
  readonly unread: readonly Unread[];
}

/** A map, as far as it's looked up. */
export interface Lookup<T> {
  get(key: string): T | undefined;
}

export interface Unread {
  /** `owner/name`, or a path in it as `owner/name:path`. */
  readonly what: string;
  /** The ecosystem it might have packages in; absent if that could be any. */
  readonly ecosystem?: Ecosystem;
  /**
   * The name of a family of manifests that has no reader, such as `Elixir`: its own packages matter, and those
   * of the ecosystem, if it's also given.
   */
  readonly family?: string;
  /** The only names that its unread dependencies can have; absent if any. */
  readonly names?: readonly string[];
  /** Repositories, as `owner/name`, that it names by their addresses: whatever is changed or reached there. */
  readonly repositories?: readonly string[];
  /**
   * `owners`: only owners are unread there, so teams are missing, but no packages. `targets`: a build tool's
   * targets, which reach across the packages of its repository.
   */
  readonly hides?: 'owners' | 'targets';
  readonly why: UnreadReason;
}

export const unreadReasons = [
  'budget',
  'noPermission',
  'truncated',
  'syntax',
  'tooLarge',
  'partial',
  'trouble',
  'noReader',
  /** A dependency names a repository that isn't known: one that is may have been called that. */
  'notListed',
  /** Code that lies in no package: any may include it. */
  'looseCode',
] as const;
export type UnreadReason = (typeof unreadReasons)[number];

/** Returns who owns a file, as CODEOWNERS writes it: `@acme/web`, `@kim`, an email address. */
export function ownersOfFile(
  repository: RepositoryName,
  path: string,
  { codeowners }: PackageMap,
): readonly string[] {
  const rules = codeowners.get(repositoryKey(repository));
  return rules ? findOwners(rules, path) : [];
}
