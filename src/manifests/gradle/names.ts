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
