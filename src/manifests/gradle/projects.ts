import type { Sliced } from '../../core/model/slices';
import type { Package } from '../../core/packages/package';
import { borrowed } from '../borrowed';
import { eachPackage } from '../eachPackage';
import type { Steps } from '../limits';
import type { BuiltImage, Problem, Reading } from '../manifestReader';
import { isFixtureFolder } from '../nestedProjects';
import { strongest, type FoundDependency } from '../strongest';
import { buildsIn, type Build, type BuildSources } from './builds';
import { contextsIn, type Context } from './context';
import { indexAccessors, readDependencies, readPlugins, type GradleContext, type Open } from './dependencies';
import { cataloguesOf, ownTypesIn, pluginsIn } from './extensions';
import { namesOfImages } from './images';
import { anyPlugin, versionsIn } from './markers';
import { assignNames, platformNames, type ProjectName } from './names';
import { definedByFolder, publishedIn } from './publishedPlugins';

export function* projectsIn(sources: BuildSources, steps: Steps): Sliced<Reading> {
  const found = buildsIn(sources).map((build) => ({ build, catalogues: cataloguesOf(build, sources) }));
  const plugins = pluginsIn(
    sources,
    found.map(({ catalogues }) => catalogues),
  );
  const builds: ((typeof found)[number] & { readonly contexts: readonly Context[] })[] = [];
  for (const each of found) {
    const contexts = yield* contextsIn(each.build, sources, each.catalogues, plugins, steps);
    builds.push({ ...each, contexts });
  }
  const named = assignNames(builds.flatMap(({ contexts }) => contexts));
  const names = new Map([...named].map(([folder, { name }]) => [folder, name]));
  const included = includedFolders(builds.map(({ build }) => build));
  const seen = new Set<string>();
  const problems: Problem[] = [];
  const images: BuiltImage[] = [];
  const possible = namesFor(sources, names);
  const defined = definedByFolder(plugins, names);
  const ownTypes = ownTypesIn(sources);
  const projects = builds.flatMap(({ build, catalogues, contexts }) => {
    const versions = versionsIn(build, sources, catalogues);
    const settings = sources.settings.get(build.folder);
    // A file that wasn't found may say anything, as one that others publish.
    const lost = [...(settings?.value.catalogues.keys() ?? [])].filter((name) => !catalogues.has(name));
    const foreignCatalogues = new Set([...(settings?.value.foreignCatalogues ?? []), ...lost]);
    const facts = { names, catalogues, foreignCatalogues, plugins, ownTypes, versions };
    const around = { ...facts, ...indexAccessors(build) };
    if (settings?.value.isComputed)
      problems.push({ path: settings.path, why: 'partial', ...possible(new Set(['projects'])) });
    return contexts.flatMap((context) => {
      const { folder, manifest } = context.project;
      if (seen.has(folder)) return [];
      seen.add(folder);
      return [[manifest, { context, around }] as const];
    });
  });
  const reading = yield* eachPackage(projects, steps, (path, { context, around }) => {
    const { folder } = context.project;
    const name = named.get(folder) ?? { name: folder, isPublished: false };
    const open = new Set<Open>();
    const isFixture = isFixtureFolder(folder) && !included.has(folder);
    const made = toPackage(context, name, isFixture, around, open, steps);
    if (isFixture) return made;
    if (open.size > 0) problems.push({ path, why: 'partial', ...possible(open) });
    const image = namesOfImages(
      context.said.map(({ said }) => said),
      context.fill,
    );
    if (image) images.push({ folder, manifest: path, ...image });
    const published = publishedIn(context, defined);
    // Others may ask for it by a name that isn't known, so what's known of its dependents is a lower bound.
    const hasCoordinates =
      context.project.script?.hasCoordinates === true ||
      sources.properties.get(folder)?.value.has('POM_ARTIFACT_ID') === true;
    const isUnnamed =
      hasCoordinates || published.isUnclear || context.isComputed('group') || context.isComputed('name');
    if (isUnnamed) problems.push({ path, why: 'partial', names: [name.name] });
    const aliases = [...published.names, ...platformNames(context, name, names)];
    return aliases.length > 0 ? { ...made, aliases } : made;
  });
  return { packages: reading.packages, problems: [...reading.problems, ...problems], images };
}

/** Folders that a build outside of all tests includes. */
function includedFolders(builds: readonly Build[]): ReadonlySet<string> {
  return new Set(
    builds
      .filter(({ folder }) => !isFixtureFolder(folder))
      .flatMap(({ projects }) => [...projects.values()].filter(({ isIncluded }) => isIncluded))
      .map(({ folder }) => folder),
  );
}

/**
 * Returns the names that a computed dependency of the repository can have: those in any of its scripts, for
 * `projects` also its own, and for `plugins` those of all plugins. A name put together from pieces isn't among them, but that's reported otherwise.
 */
function namesFor(
  { scripts, parts, catalogues }: BuildSources,
  names: ReadonlyMap<string, string>,
): (open: ReadonlySet<Open>) => { readonly names?: readonly string[] } {
  let modules: readonly string[] | undefined;
  let all: readonly string[] | undefined;
  return (open) => {
    if (open.has('any')) return {};
    const applied = open.has('plugins') ? [anyPlugin] : [];
    if (!open.has('modules') && !open.has('projects')) return { names: applied };
    modules ??= [
      ...new Set([
        ...[...scripts.values()].flatMap(({ value }) => [...value.modules]),
        ...[...parts.values()].flatMap((part) => [...part.modules]),
        ...[...catalogues.values()].flatMap(({ libraries }) =>
          [...libraries.values()].flatMap((each) => each.map(({ name }) => name)),
        ),
      ]),
    ];
    // A name that begins as text and ends as code can be any.
    if (modules.some((name) => /^[\w.-]+:.*\$/.test(name))) return {};
    modules = modules.filter((name) => /^\w[\w.-]*:[\w.-]+$/.test(name));
    if (open.has('projects')) all ??= [...new Set([...modules, ...names.values()])];
    const known = (open.has('projects') ? all : undefined) ?? modules;
    return { names: applied.length > 0 ? [...known, ...applied] : known };
  };
}

function toPackage(
  context: Context,
  { name, isPublished }: ProjectName,
  isFixture: boolean,
  around: GradleContext,
  open: Set<Open>,
  steps: Steps,
): Package {
  const { project, build } = context;
  const version = context.setting('version');
  const own = strongest(readDependencies(context, around, open, steps));
  // A root states the plugins of all, and still only holds them together.
  const isWorkspaceRoot = project.path === ':' && build.projects.size > 1 && own.length === 0;
  const found = strongest([...own, ...readPlugins(context, around, open, steps)]);
  const sources = strongest([...sourcesOf(context, around)]);
  const nameCounts = isFixture ? 'fixtures' : isPublished ? undefined : 'nowhere';
  return {
    ecosystem: 'gradle',
    name,
    ...(version !== undefined && { version }),
    folder: project.folder,
    manifest: project.manifest,
    ...(isWorkspaceRoot && { isWorkspaceRoot }),
    ...(nameCounts && { nameCounts }),
    dependencies: [
      ...found.filter((each) => each.folder !== project.folder && each.name !== name),
      ...sources,
    ],
  };
}

/** What a project is built from outside of its folder. */
function* sourcesOf({ project, build }: Context, { names }: GradleContext): Generator<FoundDependency> {
  for (const written of project.script?.sources ?? []) {
    const other = written.startsWith(':') ? build.projects.get(written)?.folder : undefined;
    const name = other === undefined ? undefined : names.get(other);
    if (name !== undefined && other !== undefined) yield { name, folder: other, scope: 'runtime' };
    else if (/^\$\{?(?:rootDir|rootProject\.projectDir)\}?\//.test(written))
      yield* borrowed(
        `${upTo(build.folder, project.folder)}${written.replace(/^[^/]*\//, '')}`,
        project.folder,
      );
    else
      yield* borrowed(written.replace(/^\$\{?(?:projectDir|project\.projectDir)\}?\//, ''), project.folder);
  }
}

/** `../../`, from a folder to one around it. */
function upTo(outer: string, inner: string): string {
  const below = outer === '' ? inner : inner.slice(outer.length + 1);
  return below === '' ? '' : '../'.repeat(below.split('/').length);
}
