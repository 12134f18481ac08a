import { scopes, type Dependency, type Scope } from '../core/packages/package';

/** A dependency as stated in one place of a manifest. */
export interface FoundDependency {
  readonly name: string;
  readonly scope: Scope;
  readonly range?: string | undefined;
  readonly folder?: string | undefined;
  readonly repository?: string | undefined;
}

/**
 * Returns one dependency for each name: the one with the strongest scope; among equals the first, or the one
 * with a folder.
 */
export function strongest(found: Iterable<FoundDependency>): Dependency[] {
  const byName = new Map<string, FoundDependency>();
  for (const next of found) {
    const known = byName.get(next.name);
    if (!known || isStronger(next, known)) byName.set(next.name, next);
  }
  return [...byName.values()].map(({ name, scope, range, folder, repository }) => ({
    name,
    scope,
    ...(range !== undefined && { range }),
    ...(folder !== undefined && { folder }),
    ...(repository !== undefined && { repository }),
  }));
}

function isStronger(a: FoundDependency, b: FoundDependency): boolean {
  const byScope = scopes.indexOf(a.scope) - scopes.indexOf(b.scope);
  return byScope < 0 || (byScope === 0 && a.folder !== undefined && b.folder === undefined);
}
