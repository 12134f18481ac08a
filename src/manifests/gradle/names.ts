import type { Context } from './context';

/**
 * Names projects, by folder: `group:name`, as published, if the group is known and no other project in the
 * repository has the same name; otherwise by path, `root:path:to`, without `root` if the settings don't state
 * it. The root project itself is `root`, or `:`.
 */
export function assignNames(contexts: readonly Context[]): ReadonlyMap<string, ProjectName> {
  const published = contexts.map((context) => [context, publishedName(context)] as const);
  const uses = new Map<string, Set<string>>();
  for (const [{ project }, name] of published) {
    if (name !== undefined) uses.set(name, (uses.get(name) ?? new Set()).add(project.folder));
  }
  const names = new Map<string, ProjectName>();
  for (const [context, name] of published) {
    const isUnique = name !== undefined && uses.get(name)?.size === 1;
    const { folder } = context.project;
    // If two builds share a project, the first one names it.
    if (!names.has(folder))
      names.set(folder, { name: isUnique ? name : nameByPath(context), isPublished: isUnique });
  }
  return names;
}

export interface ProjectName {
  readonly name: string;
  /** Otherwise no other repository can ask for it by this name. */
  readonly isPublished: boolean;
}

/**
 * The names of a library's artifacts for single platforms, by which Maven and others without Gradle's metadata
 * ask for it: `com.acme:core-jvm`.
 */
export function platformNames(
  { project, plugins }: Context,
  { name, isPublished }: ProjectName,
  names: ReadonlyMap<string, string>,
): string[] {
  const scripts = [project.script, ...plugins.map(({ script }) => script)];
  if (!isPublished || !scripts.some((script) => script?.isMultiplatform === true)) return [];
  const taken = new Set(names.values());
  return platforms.map((platform) => `${name}-${platform}`).filter((each) => !taken.has(each));
}

const platforms =
  'jvm js android wasm-js iosarm64 iosx64 iossimulatorarm64 macosarm64 macosx64 linuxx64 linuxarm64 mingwx64'.split(
    ' ',
  );

function publishedName({ project, build, setting }: Context): string | undefined {
  const group = setting('group');
  const own = project.path === ':' ? build.rootName : project.path.slice(project.path.lastIndexOf(':') + 1);
  const name = setting('name') ?? own;
  return group && name && `${group}:${name}`;
}

function nameByPath({ project, build }: Context): string {
  if (project.path === ':') return build.rootName ?? ':';
  return `${build.rootName ?? ''}${project.path}`;
}
