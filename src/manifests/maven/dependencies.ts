import type { Scope } from '../../core/packages/package';
import type { Steps } from '../limits';
import type { ImageNames } from '../manifestReader';
import type { FoundDependency } from '../strongest';
import type { Artifact, Plugin } from './artifacts';
import { namesOfImages } from './images';
import { isBoundIn } from './lifecycle';
import { toSlot, type Managed, type Member } from './management';
import { formatName } from './properties';

/** Everything in the repository that affects one pom. */
export interface PomSurroundings {
  /** The pom and its parents, nearest first. */
  readonly lineage: readonly [Member, ...Member[]];
  /** What the BOMs that it imports manage. */
  readonly imported: readonly Managed[];
  /** Extensions of Maven itself that are stated for its folder. */
  readonly coreExtensions: readonly Artifact[];
}

export interface FoundInPom {
  readonly found: readonly FoundDependency[];
  /** Whether a dependency's name needs a property that isn't known. */
  readonly isPartial: boolean;
}

/** Returns all dependencies of a pom and its parents; a name may occur several times. */
export function readDependencies(
  around: PomSurroundings,
  folderOfParent: string | undefined,
  steps: Steps,
): FoundInPom {
  const [{ pom, fill }] = around.lineage;
  const found: FoundDependency[] = [];
  let isPartial = false;

  function add(artifact: Artifact, scope: Scope, version = artifact.version): void {
    if (--steps.left < 0) return;
    const name = formatName(artifact, fill);
    if (name === undefined) isPartial = true;
    else found.push({ name, scope, range: toRange(fill(version)) });
  }

  if (pom.parent) {
    const name = formatName(pom.parent, fill);
    const range = toRange(fill(pom.parent.version));
    if (name !== undefined) found.push({ name, range, folder: folderOfParent, scope: 'build' });
  }
  for (const artifact of inherited(around, ({ dependencies }) => dependencies)) {
    if (artifact.group === undefined && artifact.artifact === undefined) continue;
    const managed = findManaged(around, toSlot(artifact, fill));
    const scope = toScope(
      fill(artifact.scope ?? managed?.scope),
      fill(artifact.isOptional ?? managed?.isOptional),
    );
    if (scope) add(artifact, scope, artifact.version ?? managed?.version);
  }
  // Children have those of their parents through the parent.
  for (const bom of pom.imports) add(bom, 'build');
  for (const extension of inherited(around, ({ extensions }) => extensions)) add(extension, 'build');
  for (const extension of around.coreExtensions) add(extension, 'build');
  for (const plugin of inherited(around, pluginsOf)) {
    const managed = findManagedPlugins(around, formatName(plugin, fill));
    add(plugin, 'build', plugin.version ?? managed.find(({ version }) => version !== undefined)?.version);
    for (const used of plugin.uses) addUsed(used);
  }
  for (const plugin of usedPlugins(around)) for (const used of plugin.uses) addUsed(used);
  return { found, isPartial };

  function addUsed(used: Artifact): void {
    const version = used.version ?? findManaged(around, toSlot(used, fill))?.version;
    add(used, 'build', version);
  }
}

/** What images are built of a pom's project. */
export function readImagesOf(around: PomSurroundings): ImageNames | undefined {
  const [{ pom, fill }] = around.lineage;
  // A parent only says what its children build.
  const isBuilt = pom.packaging !== 'pom' && around.lineage.some((each) => each.pom.buildsImages);
  if (!isBuilt) return undefined;
  const listed = inherited(around, pluginsOf);
  return namesOfImages(
    [...listed, ...usedPlugins(around)].filter(({ images }) => images),
    fill,
  );
}

function pluginsOf({ plugins }: Member['pom'], isOwn: boolean): readonly Plugin[] {
  return isOwn ? plugins : plugins.filter(({ isInherited }) => isInherited);
}

/** Managed plugins that apply: it or a parent lists them, or Maven runs them for every such project. */
function usedPlugins(around: PomSurroundings): readonly Plugin[] {
  const [{ pom, fill }] = around.lineage;
  const listed = new Set(inherited(around, pluginsOf).map((plugin) => formatName(plugin, fill)));
  const names = new Set(around.lineage.flatMap(({ managedPlugins }) => [...managedPlugins.keys()]));
  return [...names]
    .filter((name) => listed.has(name) || isBoundIn(pom.packaging, name))
    .flatMap((name) => findManagedPlugins(around, name));
}

/**
 * Returns its own, then its parents'. Parents never list this many; a hostile one could block the editor.
 */
function inherited<T>(
  { lineage: [own, ...parents] }: PomSurroundings,
  list: (pom: Member['pom'], isOwn: boolean) => readonly T[],
): readonly T[] {
  return [...list(own.pom, true), ...parents.flatMap(({ pom }) => list(pom, false).slice(0, mostInherited))];
}

const mostInherited = 1000;

/** What parents manage comes before what any of them imports. */
function findManaged({ lineage, imported }: PomSurroundings, slot: string | undefined): Artifact | undefined {
  if (slot === undefined) return undefined;
  const managed = lineage.find((each) => each.managed.has(slot))?.managed;
  return (managed ?? imported.find((each) => each.has(slot)))?.get(slot);
}

function findManagedPlugins({ lineage }: PomSurroundings, name: string | undefined): readonly Plugin[] {
  if (name === undefined) return [];
  return lineage.flatMap(({ managedPlugins }) => managedPlugins.get(name) ?? []);
}

function toScope(scope: string | undefined, isOptional: string | undefined): Scope | undefined {
  if (scope === 'import') return undefined;
  if (scope === 'test') return 'dev';
  return isOptional === 'true' ? 'optional' : 'runtime';
}

function toRange(version: string | undefined): string | undefined {
  return version === 'LATEST' || version === 'RELEASE' ? undefined : version;
}
