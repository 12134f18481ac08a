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

/** More dependencies than this of one repository are a lockfile's, not what people chose. */
const mostDependencies = 5000;

/**
 * What a repository depends on by GitHub's dependency graph (SPDX 2.3 in JSON), where its manifests do not say
 * enough: a package for each ecosystem, named like the repository. GitHub tells no scopes, so all are runtime.
 * What has not the expected form is left out.
 */
export function readSbom(document: unknown, repository: string): Package[] {
  const { packages, relationships } = record(record(document)['sbom']);
  const direct = directIds(list(relationships));
  const found = new Map<Ecosystem, Map<string, Dependency>>();
  for (const each of list(packages).slice(0, mostDependencies)) {
    const { SPDXID: id, externalRefs } = record(each);
    if (direct.size > 0 && !direct.has(String(id))) continue;
    for (const reference of list(externalRefs)) {
      const target = parseLocator(record(reference)['referenceLocator']);
      if (!target) continue;
      const names = found.get(target.ecosystem) ?? new Map<string, Dependency>();
      found.set(target.ecosystem, names.set(target.name, { name: target.name, scope: 'runtime' }));
    }
  }
  return [...found].map(([ecosystem, dependencies]) => ({
    ecosystem,
    name: repository,
    folder: '',
    manifest: '',
    isWorkspaceRoot: true,
    dependencies: [...dependencies.values()],
  }));
}

/** What the repository itself depends on; where nothing is said of that, everything that is listed counts. */
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

/** `pkg:npm/%40acme/core@1.0.0` names `@acme/core` of npm. GitHub's own address of the repository names nothing. */
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
