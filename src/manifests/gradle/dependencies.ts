import { whileStepsLast } from '../eachPackage';
import type { Steps } from '../limits';
import type { FoundDependency } from '../strongest';
import type { Build, Project } from './builds';
import { pluginIn } from './catalogue';
import type { Context } from './context';
import { ownerOf, type Catalogues, type GradlePlugin, type Plugins } from './extensions';
import { markerOf, meaningOf } from './markers';
import type { Notation } from './notations';
import type { Applied } from './plugins';
import type { Request } from './script';

/** Facts about the whole repository. */
export interface GradleContext {
  readonly names: ReadonlyMap<string, string>;
  readonly catalogues: Catalogues;
  /** Paths of the build's projects, by `accessorKey`. */
  readonly accessors: ReadonlyMap<string, string>;
  /** Projects by the last part of their path, unless several have it. */
  readonly byLastPart: ReadonlyMap<string, Project | undefined>;
  /** Names of catalogs that aren't in the repository. */
  readonly foreignCatalogues: ReadonlySet<string>;
  readonly plugins: Plugins;
  /** Types that a build's own build defines, by its folder. */
  readonly ownTypes: ReadonlyMap<string, ReadonlySet<string>>;
  /** Versions of plugins, by id, that the build states apart from where they're applied. */
  readonly versions: ReadonlyMap<string, string>;
}

/**
 * What a script leaves open: modules that it names elsewhere, any project of the repository, any plugin
 * elsewhere, or anything.
 */
export type Open = 'modules' | 'projects' | 'plugins' | 'any';

/** Returns all dependencies that scripts declare for a project; a name may occur several times. */
export function* readDependencies(
  context: Context,
  around: GradleContext,
  open: Set<Open>,
  steps: Steps,
): Generator<FoundDependency> {
  yield* resolveAll(requestsFor(context), context, around, open, steps);
  for (const plugin of whileStepsLast(context.plugins, steps)) {
    yield* toOwner(plugin, context, around);
    // The class of the plugin may add dependencies, and wasn't read.
    if (!plugin.script) open.add('projects');
  }
  if (context.lost.length > 0) open.add('any');
}

/**
 * Returns the plugins of other repositories that a project applies and, for a root, what the settings of its
 * build need.
 */
export function* readPlugins(
  context: Context,
  around: GradleContext,
  open: Set<Open>,
  steps: Steps,
): Generator<FoundDependency> {
  yield* toOwnBuild(context, around);
  const { others, ofBuild } = context;
  for (const applied of whileStepsLast(others, steps)) yield* toPlugin(applied, context, around, open);
  for (const applied of whileStepsLast(ofBuild.others, steps))
    yield* toPlugin(applied, context, around, open);
  for (const plugin of whileStepsLast(ofBuild.plugins, steps)) yield* toOwner(plugin, context, around);
  yield* resolveAll(ofBuild.requests, context, around, open, steps);
}

/**
 * `buildSrc` is on the classpath of all scripts, with what it depends on: those depend on it that use a type of
 * it, or apply a class that comes from elsewhere.
 */
function* toOwnBuild(
  { project, build, plugins, said }: Context,
  { names, ownTypes }: GradleContext,
): Generator<FoundDependency> {
  const folder = build.folder === '' ? 'buildSrc' : `${build.folder}/buildSrc`;
  const name = names.get(folder);
  const types = ownTypes.get(folder);
  const used = [project.script, ...plugins.map(({ script }) => script)].flatMap((each) => [
    ...(each?.types ?? []),
  ]);
  const isUsed =
    used.some((type) => types?.has(type) === true) ||
    said.some((each) => each.isOwn && each.said.applied.some(isForeignClass));
  if (name !== undefined && project.folder !== folder && isUsed) yield { name, folder, scope: 'build' };
}

function isForeignClass(applied: Applied): boolean {
  return applied.kind === 'class' && !gradlesOwn.test(applied.name);
}

const gradlesOwn =
  /^(?:Java(?:Library|Base|Platform|GradlePlugin)?|Groovy|Scala|War|Ear|Application|(?:Maven|Ivy)Publish|Signing|Checkstyle|Pmd|Jacoco|Idea|Eclipse|Base|Distribution)Plugin$/;

function* toPlugin(
  applied: Applied,
  context: Context,
  around: GradleContext,
  open: Set<Open>,
): Generator<FoundDependency> {
  const meaning = meaningOf(applied, context, around);
  if (meaning.kind === 'unknown') open.add('plugins');
  else if (meaning.kind === 'ours') yield* toOwner(meaning.plugin, context, around);
  else if (meaning.kind === 'theirs')
    yield { name: meaning.name, range: toRange(meaning.range), scope: 'build' };
}

/** The project that a plugin of this repository is in. */
function* toOwner(
  plugin: GradlePlugin,
  { project }: Context,
  { names }: GradleContext,
): Generator<FoundDependency> {
  const folder = ownerOf(plugin, names);
  const name = folder === undefined ? undefined : names.get(folder);
  const isElsewhere = plugin.folder !== '' && folder !== project.folder;
  if (isElsewhere && folder !== undefined && name !== undefined) yield { name, folder, scope: 'build' };
}

function* resolveAll(
  requests: readonly Request[],
  context: Context,
  around: GradleContext,
  open: Set<Open>,
  steps: Steps,
): Generator<FoundDependency> {
  for (const { scope, notation } of whileStepsLast(requests, steps)) {
    // A bundle has many targets, and may be asked for in many ways.
    const targets = resolveTargets(notation, context, around);
    if (typeof targets === 'string') open.add(targets);
    else for (const target of whileStepsLast(targets, steps)) yield { ...target, scope };
  }
}

/** Indexes project paths by the parts of `projects.some.sub`, where `some-lib` becomes `someLib`. */
export function indexAccessors({ projects }: Build): Pick<GradleContext, 'accessors' | 'byLastPart'> {
  const paths = [...projects.keys()].filter((path) => path !== ':');
  const byLastPart = new Map<string, Project | undefined>();
  for (const [path, project] of projects) {
    if (path === ':') continue;
    const key = accessorKey([path.slice(path.lastIndexOf(':') + 1)]);
    byLastPart.set(key, byLastPart.has(key) ? undefined : project);
  }
  return {
    accessors: new Map(paths.map((path) => [accessorKey(path.slice(1).split(':')), path])),
    byLastPart,
  };
}

/** Ancestors never declare this many; a hostile one could block the editor. */
const mostInherited = 50;

function requestsFor({ said }: Context): Request[] {
  return said.flatMap(({ said: { requests }, isOwn }) =>
    isOwn ? requests : requests.slice(0, mostInherited),
  );
}

type Target = Omit<FoundDependency, 'scope'>;

function resolveTargets(
  notation: Notation,
  context: Context,
  around: GradleContext,
): readonly Target[] | Open {
  switch (notation.kind) {
    case 'computed':
      return 'projects';
    case 'project': {
      const path = absolute(notation.path, context);
      if (path === undefined) return 'projects';
      return targetAt(
        context.build.projects.get(path) ?? lastPart([path.slice(path.lastIndexOf(':') + 1)], around),
        around,
      );
    }
    case 'accessor': {
      const path = withOrWithoutLast(notation.parts, (parts) => around.accessors.get(accessorKey(parts)));
      const found =
        path === undefined ? lastPart(notation.parts.slice(-1), around) : context.build.projects.get(path);
      return targetAt(found, around);
    }
    case 'catalogue': {
      const { parts } = notation;
      const catalogue = around.catalogues.get(notation.catalogue);
      const libraries = withOrWithoutLast(parts, (each) => catalogue?.libraries.get(each.join('.')));
      if (libraries) return libraries.map(({ name, version }) => ({ name, range: toRange(version) }));
      if (parts[0] === 'versions') return [];
      if (parts[0] === 'plugins') {
        const plugin = withOrWithoutLast(parts.slice(1), (each) => pluginIn(around.catalogues, each));
        return plugin ? [{ name: markerOf(plugin.id), range: toRange(plugin.version) }] : 'plugins';
      }
      return around.foreignCatalogues.has(notation.catalogue) ? 'any' : 'modules';
    }
    case 'module': {
      const group = context.fill(notation.group);
      const name = context.fill(notation.name);
      if (!group || !name) return 'any';
      return [{ name: `${group}:${name}`, range: toRange(context.fill(notation.version)) }];
    }
  }
}

/** A project that wasn't found may be any, because settings can give it another path. */
function targetAt(project: Project | undefined, { names }: GradleContext): readonly Target[] | Open {
  const name = project && names.get(project.folder);
  return project && name !== undefined ? [{ name, folder: project.folder }] : 'projects';
}

/** Settings that compute paths still end them with the folder's name. */
function lastPart(parts: readonly string[], { byLastPart }: GradleContext): Project | undefined {
  return byLastPart.get(accessorKey(parts));
}

/** A path without a leading colon is relative to the project that contains it. */
function absolute(path: string, { project, fill }: Context): string | undefined {
  const written = fill(path);
  if (written === undefined || written.startsWith(':')) return written;
  return project.path === ':' ? `:${written}` : `${project.path}:${written}`;
}

/** The last part may be a method call: `libs.some.alias.map { … }`. */
function withOrWithoutLast<T>(
  parts: readonly string[],
  find: (parts: readonly string[]) => T | undefined,
): T | undefined {
  return find(parts) ?? (parts.length > 1 ? find(parts.slice(0, -1)) : undefined);
}

function accessorKey(parts: readonly string[]): string {
  return parts.map((part) => part.replaceAll(/[-_.]/g, '').toLowerCase()).join('.');
}

function toRange(version: string | undefined): string | undefined {
  return version === '+' || version?.startsWith('latest.') === true ? undefined : version;
}
