import type { Steps } from '../limits';
import type { Fill } from '../placeholders';
import type { Artifact, Plugin } from './artifacts';
import type { Pom } from './pom';
import { formatName } from './properties';

/** A pom in a lineage, with properties and managed artifacts ready to look up. */
export interface Member {
  readonly path: string;
  readonly pom: Pom;
  readonly fill: Fill;
  readonly managed: Managed;
  /** A plugin may be managed in several places of a pom. */
  readonly managedPlugins: ReadonlyMap<string, readonly Plugin[]>;
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

export function indexPlugins(plugins: readonly Plugin[], fill: Fill): Member['managedPlugins'] {
  const managed = new Map<string, Plugin[]>();
  for (const plugin of plugins) {
    const name = formatName(plugin, fill);
    if (name === undefined) continue;
    const others = managed.get(name);
    if (others) others.push(plugin);
    else managed.set(name, [plugin]);
  }
  return managed;
}

/**
 * Returns the key by which Maven distinguishes dependencies: a library's tests are managed separately from
 * the library.
 */
export function toSlot(artifact: Artifact, fill: Fill): string | undefined {
  const name = formatName(artifact, fill);
  return name && `${name}:${artifact.type ?? 'jar'}:${fill(artifact.classifier) ?? ''}`;
}

/**
 * Returns what the BOMs that a lineage imports manage, for BOMs in the same repository: the first that manages
 * something wins, and each speaks with its own properties.
 *
 * @param lineageOf Returns the lineage of the BOM that's meant, nearest first.
 */
export function importsIn(
  lineageOf: (bom: Artifact, fill: Fill) => readonly [Member, ...Member[]] | undefined,
  steps: Steps,
): (lineage: readonly [Member, ...Member[]]) => readonly Managed[] {
  const known = new Map<string, Managed>();

  function managedBy(lineage: readonly [Member, ...Member[]], depth: number): Managed {
    const [{ path, fill }] = lineage;
    const done = known.get(path);
    if (done) return done;
    const managed = new Map<string, Artifact>();
    // Whoever asks for it again meanwhile imports itself.
    known.set(path, managed);
    const add = (slot: string, artifact: Artifact): void => {
      if (--steps.left >= 0 && !managed.has(slot)) managed.set(slot, artifact);
    };
    for (const member of lineage) {
      for (const artifact of member.managed.values()) {
        const slot = toSlot(artifact, fill);
        if (slot !== undefined) add(slot, filled(artifact, fill));
      }
    }
    for (const imported of importedBy(lineage, depth))
      for (const [slot, artifact] of imported) add(slot, artifact);
    return managed;
  }

  function importedBy(lineage: readonly [Member, ...Member[]], depth: number): Managed[] {
    const [{ fill }] = lineage;
    return lineage.flatMap(({ pom }) =>
      pom.imports.flatMap((bom) => {
        const found = depth < deepest && --steps.left >= 0 ? lineageOf(bom, fill) : undefined;
        return found ? [managedBy(found, depth + 1)] : [];
      }),
    );
  }

  return (lineage) => importedBy(lineage, 0);
}

/** No one nests BOMs this deep. */
const deepest = 20;

function filled(artifact: Artifact, fill: Fill): Artifact {
  return {
    ...artifact,
    version: fill(artifact.version),
    scope: fill(artifact.scope),
    isOptional: fill(artifact.isOptional),
  };
}
