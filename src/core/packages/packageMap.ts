import { findOwners, type Codeowners } from '../codeowners/codeowners';
import type { Ecosystem, Package } from './package';
import type { PackageNode, DependencyGraph } from './packageGraph';
import type { GeneratedRules } from './skippedLines';
import { repositoryKey, type RepositoryName } from '../model/ids';

/** All that is known of packages and their owners at one moment. */
export interface PackageMap {
  readonly wiring: DependencyGraph;
  /** By repository in lower case: the CODEOWNERS of its default branch. */
  readonly codeowners: ReadonlyMap<string, Codeowners>;
  /** By repository in lower case: what its `.gitattributes` call generated. */
  readonly generated: ReadonlyMap<string, GeneratedRules>;
  /** What was not read, or not whole, each with a word: a figure is a lower bound as long as there is any. */
  readonly unread: readonly Unread[];
}

export interface Unread {
  /** `owner/name`, or a path in it as `owner/name:path`. */
  readonly what: string;
  /** Of which packages it might tell; absent where of any. */
  readonly ecosystem?: Ecosystem;
  readonly why: 'budget' | 'noPermission' | 'truncated' | 'syntax' | 'tooLarge' | 'partial' | 'trouble';
}

/** The teams that own an ordinary file of a package: rules for its manifest alone say nothing of the rest. */
export function teamsAt(node: number, map: PackageMap): readonly string[] {
  const {
    repository,
    package: { folder },
  } = nodeAt(map.wiring, node);
  return ownerTeams(repository, folder === '' ? 'index' : `${folder}/index`, map);
}

/** Owners that are teams, as `organisation/slug`; people and addresses are left out. */
export function ownerTeams(
  repository: RepositoryName,
  path: string,
  { codeowners }: PackageMap,
): readonly string[] {
  const rules = codeowners.get(repositoryKey(repository));
  const owners = rules ? findOwners(rules, path) : [];
  return owners.filter((owner) => /^@[^/]+\/[^/]+$/.test(owner)).map((owner) => owner.slice(1));
}

export function packageAt(wiring: DependencyGraph, node: number): Package {
  return nodeAt(wiring, node).package;
}

export function nodeAt(wiring: DependencyGraph, node: number): PackageNode {
  const found = wiring.nodes[node];
  if (!found) throw new RangeError(`no package ${node}`);
  return found;
}
