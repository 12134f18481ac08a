import { whileStepsLast } from '../eachPackage';
import type { Steps } from '../limits';
import type { FoundDependency } from '../strongest';
import type { Build } from './builds';
import type { Catalogue } from './catalogue';
import { collectSaid, type Context } from './context';
import type { Notation } from './notations';
import type { Request } from './script';

/** Facts about the whole repository. */
export interface GradleContext {
  readonly names: ReadonlyMap<string, string>;
  readonly catalogue: Catalogue | undefined;
  /** Paths of the build's projects, by `accessorKey`. */
  readonly accessors: ReadonlyMap<string, string>;
}

/** Returns all dependencies that scripts declare for a project; a name may occur several times. */
export function* readDependencies(
  context: Context,
  around: GradleContext,
  steps: Steps,
): Generator<FoundDependency> {
  for (const { scope, notation } of whileStepsLast(requestsFor(context), steps)) {
    // A bundle has many targets, and may be asked for in many ways.
    for (const target of whileStepsLast(resolveTargets(notation, context, around), steps))
      yield { ...target, scope };
  }
}

/** Indexes project paths by the parts of `projects.some.sub`, where `some-lib` becomes `someLib`. */
export function indexAccessors({ projects }: Build): ReadonlyMap<string, string> {
  const paths = [...projects.keys()].filter((path) => path !== ':');
  return new Map(paths.map((path) => [accessorKey(path.slice(1).split(':')), path]));
}

/** Ancestors never declare this many; a hostile one could block the editor. */
const mostInherited = 50;

function requestsFor({ project, lineage }: Context): Request[] {
  return lineage.flatMap((speaker) =>
    collectSaid(project, speaker).flatMap(({ requests }) =>
      speaker === project ? requests : requests.slice(0, mostInherited),
    ),
  );
}

type Target = Omit<FoundDependency, 'scope'>;

function resolveTargets(notation: Notation, context: Context, around: GradleContext): Target[] {
  switch (notation.kind) {
    case 'project':
      return projectAt(absolute(notation.path, context), context, around);
    case 'accessor':
      return projectAt(
        withOrWithoutLast(notation.parts, (parts) => around.accessors.get(accessorKey(parts))),
        context,
        around,
      );
    case 'catalogue': {
      const libraries = withOrWithoutLast(notation.parts, (parts) => around.catalogue?.get(parts.join('.')));
      return libraries?.map(({ name, version }) => ({ name, range: toRange(version) })) ?? [];
    }
    case 'module': {
      const group = context.fill(notation.group);
      const name = context.fill(notation.name);
      if (!group || !name) return [];
      return [{ name: `${group}:${name}`, range: toRange(context.fill(notation.version)) }];
    }
  }
}

/** Returns nothing for a project that wasn't found, because there's no package to depend on. */
function projectAt(path: string | undefined, { build }: Context, { names }: GradleContext): Target[] {
  const project = path === undefined ? undefined : build.projects.get(path);
  const name = project && names.get(project.folder);
  return project && name !== undefined ? [{ name, folder: project.folder }] : [];
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
