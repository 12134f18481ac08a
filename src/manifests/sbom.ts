import { PackageURL } from 'packageurl-js';
import type { Dependency, Ecosystem, Package } from '../core/packages/package';

const ecosystems: Readonly<Record<string, Ecosystem>> = {
  npm: 'npm',
  cargo: 'cargo',
  golang: 'go',
  pypi: 'pypi',
  maven: 'maven',
  nuget: 'nuget',
};

/** With more dependencies than this, a repository's list comes from a lockfile, not from people's choices. */
const mostDependencies = 5000;

/** One package usually has one name; GitHub adds its own for some. */
const mostNames = 20;

/**
 * Reads a repository's dependencies from GitHub's dependency graph (SPDX 2.3 in JSON), for when its manifests
 * aren't enough: one package for each ecosystem, named after the repository. GitHub doesn't report scopes, so
 * all are runtime. Skips malformed entries.
 */
export function readSbom(
  document: unknown,
  repository: string,
): { readonly packages: readonly Package[]; readonly isCut: boolean } {
  const { packages, relationships } = record(record(document)['sbom']);
  const direct = directIds(list(relationships));
  const found = new Map<Ecosystem, Map<string, Dependency>>();
  let left = mostDependencies;
  for (const each of list(packages)) {
    const { SPDXID: id, externalRefs } = record(each);
    if (direct.size > 0 && !direct.has(String(id))) continue;
    if (--left < 0) break;
    for (const reference of list(externalRefs).slice(0, mostNames)) {
      const target = parseLocator(record(reference)['referenceLocator']);
      if (!target) continue;
      const names = found.get(target.ecosystem) ?? new Map<string, Dependency>();
      found.set(target.ecosystem, names.set(target.name, { name: target.name, scope: 'runtime' }));
    }
  }
  const made = [...found].map(([ecosystem, dependencies]): Package => ({
    ecosystem,
    name: repository,
    folder: '',
    manifest: '',
    isWorkspaceRoot: true,
    dependencies: [...dependencies.values()],
  }));
  return { packages: made, isCut: left < 0 };
}

/** Returns what the repository depends on directly; if the document doesn't say, everything listed counts. */
function directIds(relationships: readonly unknown[]): ReadonlySet<string> {
  const all = relationships.map(record);
  const roots = new Set(
    all.filter((each) => each['relationshipType'] === 'DESCRIBES').map((each) => each['relatedSpdxElement']),
  );
  const ofRoots = all.filter(
    (each) => each['relationshipType'] === 'DEPENDS_ON' && roots.has(each['spdxElementId']),
  );
  return new Set(ofRoots.map((each) => String(each['relatedSpdxElement'])));
}

/**
 * Parses `pkg:npm/%40acme/core@1.0.0` to `@acme/core` of npm. Returns undefined for GitHub's own locator of
 * the repository.
 */
function parseLocator(locator: unknown): { ecosystem: Ecosystem; name: string } | undefined {
  if (typeof locator !== 'string' || locator.length > 1000) return undefined;
  try {
    const { type, namespace, name } = PackageURL.fromString(locator);
    const ecosystem = Object.hasOwn(ecosystems, type) ? ecosystems[type] : undefined;
    if (!ecosystem || !name) return undefined;
    const joint = ecosystem === 'maven' ? ':' : '/';
    const whole = namespace ? `${namespace}${joint}${name}` : name;
    if (ecosystem === 'pypi') return { ecosystem, name: whole.toLowerCase().replaceAll(/[-_.]+/g, '-') };
    return { ecosystem, name: ecosystem === 'nuget' ? whole.toLowerCase() : whole };
  } catch {
    return undefined;
  }
}

function record(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
