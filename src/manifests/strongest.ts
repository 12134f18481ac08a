import { scopes, type Dependency, type Ecosystem, type Scope } from '../core/packages/package';

/** A dependency as stated in one place of a manifest. */
export interface FoundDependency {
  readonly name: string;
  readonly scope: Scope;
  readonly range?: string | undefined;
  readonly folder?: string | undefined;
  readonly repository?: string | undefined;
  readonly ecosystem?: Ecosystem | undefined;
}

/**
 * Returns one dependency for each name: the one with the strongest scope; among equals the first, or the one
 * with a folder.
 */
export function strongest(found: Iterable<FoundDependency>): Dependency[] {
  const byName = new Map<string, FoundDependency>();
  for (const next of found) {
    const key = next.ecosystem === undefined ? next.name : `${next.ecosystem} ${next.name}`;
    const known = byName.get(key);
    if (!known || isStronger(next, known)) byName.set(key, next);
  }
  return [...byName.values()].map(({ name, scope, range, folder, repository, ecosystem }) => ({
    name,
    scope,
    ...(range !== undefined && { range }),
    ...(folder !== undefined && { folder }),
    ...(repository !== undefined && { repository }),
    ...(ecosystem !== undefined && { ecosystem }),
  }));
}

function isStronger(a: FoundDependency, b: FoundDependency): boolean {
  const byScope = scopes.indexOf(a.scope) - scopes.indexOf(b.scope);
  return byScope < 0 || (byScope === 0 && a.folder !== undefined && b.folder === undefined);
}
