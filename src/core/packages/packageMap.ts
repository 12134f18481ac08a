import { findOwners, isSpent, type Codeowners } from '../codeowners/codeowners';
import type { Ecosystem, Package } from './package';
import type { PackageNode, DependencyGraph } from './packageGraph';
import type { GeneratedRules } from './skippedLines';
import { repositoryKey, type RepositoryName } from '../model/ids';

/** Everything known about packages and their owners at one moment. */
export interface PackageMap {
  readonly graph: DependencyGraph;
  /** By lowercase repository name: the CODEOWNERS of its default branch. */
  readonly codeowners: ReadonlyMap<string, Codeowners>;
  /** By lowercase repository name: what its `.gitattributes` marks as generated. */
  readonly generated: ReadonlyMap<string, GeneratedRules>;
  /** What wasn't read, or only in part, and why. While there is any, figures are lower bounds. */
  readonly unread: readonly Unread[];
}

export interface Unread {
  /** `owner/name`, or a path in it as `owner/name:path`. */
  readonly what: string;
  /** The ecosystem it might have packages in; absent if that could be any. */
  readonly ecosystem?: Ecosystem;
  readonly why: 'budget' | 'noPermission' | 'truncated' | 'syntax' | 'tooLarge' | 'partial' | 'trouble';
}

/**
 * Returns the teams that own an ordinary file of a package. Rules for its manifest alone say nothing about
 * the rest.
 */
export function teamsAt(node: number, map: PackageMap): readonly string[] {
  const {
    repository,
    package: { folder },
  } = nodeAt(map.graph, node);
  return ownerTeams(repository, folder === '' ? 'index' : `${folder}/index`, map);
}

/** Returns the owners that are teams, as `organization/slug`, without people and email addresses. */
export function ownerTeams(
  repository: RepositoryName,
  path: string,
  { codeowners }: PackageMap,
): readonly string[] {
  const rules = codeowners.get(repositoryKey(repository));
  const owners = rules ? findOwners(rules, path) : [];
  return owners.filter((owner) => /^@[^/]+\/[^/]+$/.test(owner)).map((owner) => owner.slice(1));
}

/** Returns the CODEOWNERS files that were too hard to match with every path so far. */
export function unreadOwners({ codeowners }: PackageMap): Unread[] {
  return [...codeowners].flatMap(([repository, rules]) =>
    isSpent(rules) ? { what: `${repository}:CODEOWNERS`, why: 'tooLarge' as const } : [],
  );
}

export function packageAt(graph: DependencyGraph, node: number): Package {
  return nodeAt(graph, node).package;
}

export function nodeAt(graph: DependencyGraph, node: number): PackageNode {
  const found = graph.nodes[node];
  if (!found) throw new RangeError(`no package ${node}`);
  return found;
}
