import type { Scope } from '../../core/packages/package';
import type { Steps } from '../limits';
import type { Fill } from '../placeholders';
import type { FoundDependency } from '../strongest';
import type { Artifact, Pom } from './pom';
import { formatName } from './properties';

/** A pom in a lineage, with properties and managed artifacts ready to look up. */
export interface Member {
  readonly pom: Pom;
  readonly fill: Fill;
  readonly managed: Managed;
  readonly managedPlugins: Managed;
}

/** Managed artifacts, by `toSlot`. */
export type Managed = ReadonlyMap<string, Artifact>;

export function indexManaged(artifacts: readonly Artifact[], fill: Fill): Managed {
  const managed = new Map<string, Artifact>();
  for (const artifact of artifacts) {
    const slot = toSlot(artifact, fill);
    if (slot !== undefined && !managed.has(slot)) managed.set(slot, artifact);
  }
  return managed;
}

/** Returns all dependencies of a pom and its parents; a name may occur several times. */
export function readDependencies(lineage: readonly [Member, ...Member[]], steps: Steps): FoundDependency[] {
  const [{ pom, fill }] = lineage;
  const artifacts = inherited(lineage, (each) => each.pom.dependencies);
  const plugins = inherited(lineage, (each) => each.pom.plugins);
  const parent = pom.parent && {
    name: formatName(pom.parent, fill),
    range: toRange(fill(pom.parent.version)),
  };
  return [
    ...(parent?.name === undefined ? [] : [{ ...parent, name: parent.name, scope: 'build' as const }]),
    ...artifacts.flatMap((artifact) => {
      if (--steps.left < 0) return [];
      const managed = firstManaged(lineage, (each) => each.managed, toSlot(artifact, fill));
      const scope = toScope(
        fill(artifact.scope ?? managed?.scope),
        fill(artifact.isOptional ?? managed?.isOptional),
      );
      return scope ? foundIn(artifact, managed, scope, fill) : [];
    }),
    ...plugins.flatMap((plugin) => {
      if (--steps.left < 0) return [];
      const managed = firstManaged(lineage, (each) => each.managedPlugins, toSlot(plugin, fill));
      return foundIn(plugin, managed, 'build', fill);
    }),
  ];
}

/**
 * Returns its own artifacts, then its parents'. Parents never list this many; a hostile one could block the
 * editor.
 */
function inherited(
  lineage: readonly [Member, ...Member[]],
  list: (member: Member) => readonly Artifact[],
): readonly Artifact[] {
  const [own, ...parents] = lineage;
  return [...list(own), ...parents.flatMap((each) => list(each).slice(0, mostInherited))];
}

const mostInherited = 1000;

function firstManaged(
  lineage: readonly Member[],
  list: (member: Member) => Managed,
  slot: string | undefined,
): Artifact | undefined {
  const member = slot === undefined ? undefined : lineage.find((each) => list(each).has(slot));
  return member && slot !== undefined ? list(member).get(slot) : undefined;
}

/**
 * Returns the key by which Maven distinguishes dependencies: a library's tests are managed separately from
 * the library.
 */
function toSlot(artifact: Artifact, fill: Fill): string | undefined {
  const name = formatName(artifact, fill);
  return name && `${name}:${artifact.type ?? 'jar'}:${artifact.classifier ?? ''}`;
}

function foundIn(
  artifact: Artifact,
  managed: Artifact | undefined,
  scope: Scope,
  fill: Fill,
): FoundDependency[] {
  const name = formatName(artifact, fill);
  const range = toRange(fill(artifact.version ?? managed?.version));
  return name === undefined ? [] : [{ name, scope, range }];
}

function toScope(scope: string | undefined, isOptional: string | undefined): Scope | undefined {
  if (scope === 'import') return undefined;
  if (scope === 'test') return 'dev';
  return isOptional === 'true' ? 'optional' : 'runtime';
}

function toRange(version: string | undefined): string | undefined {
  return version === 'LATEST' || version === 'RELEASE' ? undefined : version;
}
