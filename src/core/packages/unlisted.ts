import { repositoryKey } from '../model/ids';
import { getOwner } from '../model/requestId';
import type { PackagesOf } from './names';
import type { Ecosystem } from './package';

/** A repository that a dependency names and the index doesn't have, though it has its owner's. */
export interface UnlistedRepository {
  /** As the dependency writes it. */
  readonly repository: string;
  readonly ecosystem: Ecosystem;
}

/**
 * Collects them. One of the repositories that were read may have had that name: GitHub redirects the old one,
 * and nothing else says which is meant.
 */
export class Unlisted {
  private readonly owners: ReadonlySet<string>;
  private readonly found = new Map<string, UnlistedRepository>();
  private readonly counts = new Map<Ecosystem, number>();

  constructor(
    repositories: readonly PackagesOf[],
    private readonly listed: ReadonlyMap<string, unknown>,
  ) {
    this.owners = new Set(repositories.map(({ repository }) => getOwner(repositoryKey(repository))));
  }

  get all(): readonly UnlistedRepository[] {
    return [...this.found.values()];
  }

  /** Takes a dependency that means no package here. */
  add(ecosystem: Ecosystem, name: string, repository: string | undefined): void {
    const named = repositoryIn(ecosystem, name, repository);
    if (named === undefined) return;
    const key = repositoryKey(named);
    if (this.listed.has(key) || !this.owners.has(getOwner(key))) return;
    const count = this.counts.get(ecosystem) ?? 0;
    const place = `${ecosystem} ${key}`;
    if (count >= most || this.found.has(place)) return;
    this.counts.set(ecosystem, count + 1);
    this.found.set(place, { repository: named, ecosystem });
  }
}

/** For each ecosystem: one is enough to make its figures lower bounds, and the others tell people where to look. */
const most = 50;

/**
 * Returns the repository if nothing but its name says what is meant. Other ecosystems' dependencies have names
 * of their own besides, by which a renamed repository's packages are found; but pip's without an egg are only
 * guessed from the address.
 */
function repositoryIn(
  ecosystem: Ecosystem,
  name: string,
  repository: string | undefined,
): string | undefined {
  switch (ecosystem) {
    case 'actions':
    case 'terraform':
      return /^[\w-][\w.-]*\/[\w.-]+(?=\/|$)/.exec(name)?.[0];
    case 'swift':
      return repository;
    case 'pypi':
      return repository !== undefined && plain(repository).endsWith(`/${plain(name)}`)
        ? repository
        : undefined;
    default:
      return undefined;
  }
}

function plain(name: string): string {
  return name.toLowerCase().replace(/[-_.]+/g, '-');
}
