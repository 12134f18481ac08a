import { splitOwners } from './owners';
import type { DependencyGraph } from './packageGraph';
import type { Dependent, Spread } from './spread';
import type { RepositoryName, TeamId } from '../model/ids';

/** A package that depends on a change. */
export interface DependentPackage {
  readonly name: string;
  readonly repository: RepositoryName;
  readonly folder: string;
  readonly hops: number;
  /** 0 to 1. */
  readonly weight: number;
  /** Teams that own it, as `organization/slug`. */
  readonly teams: readonly TeamId[];
  /** Names on one shortest path from a changed package, both ends included. */
  readonly path: readonly string[];
}

/** Its texts are looked up when asked for: there may be a hundred thousand dependents. */
export class FoundDependent implements DependentPackage {
  constructor(
    private readonly dependent: Dependent,
    private readonly graph: DependencyGraph,
    private readonly spread: Spread,
  ) {}

  get name(): string {
    return this.graph.nameAt(this.dependent.node);
  }

  get repository(): RepositoryName {
    return this.graph.repositoryAt(this.dependent.node);
  }

  get folder(): string {
    return this.graph.folderAt(this.dependent.node);
  }

  get hops(): number {
    return this.dependent.hops;
  }

  get weight(): number {
    return this.dependent.weight;
  }

  get teams(): readonly TeamId[] {
    return splitOwners(this.graph.ownersAt(this.dependent.node)).teams;
  }

  get path(): readonly string[] {
    return this.spread.pathTo(this.dependent.node).map((node) => this.graph.nameAt(node));
  }
}
