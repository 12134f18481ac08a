import { getFolder, joinPath } from '../paths';

/** What Terragrunt's expressions may refer to. */
export interface UnitContext {
  /** The unit's folder. */
  readonly folder: string;
  /** Paths of all files that were read. */
  readonly has: (path: string) => boolean;
  /** Values that are plain texts, by the name of the local; undefined if there are different ones. */
  readonly local: (name: string) => string | undefined;
}

/**
 * Returns the text of an expression, if it's a string or one of the functions that only join paths; a slash at
 * the start stands for the repository. What can't be evaluated is left in it as `${…}`.
 */
export function evaluate(expression: string, context: UnitContext): string | undefined {
  if (expression.length > longest) return undefined;
  const [, inner] = /^"(.*)"$/s.exec(expression) ?? [];
  if (inner === undefined) return called(expression, context) ?? undefined;
  return inner.replace(/\$\{([^{}]{1,300})\}/g, (written, each: string) => called(each, context) ?? written);
}

const longest = 2000;

function called(text: string, { folder, has, local }: UnitContext): string | undefined {
  const expression = text.trim();
  const [, inside] = /^dirname\((.{1,200})\)$/s.exec(expression) ?? [];
  if (inside !== undefined) {
    const path = called(inside, { folder, has, local });
    return path === undefined ? undefined : `/${getFolder(path.slice(1))}`;
  }
  const [, quoted] = /^find_in_parent_folders\(\s*(?:"([^"$]{0,100})"\s*)?\)$/.exec(expression) ?? [];
  if (expression.startsWith('find_in_parent_folders(')) return findAbove(folder, quoted, has);
  switch (expression) {
    case 'get_repo_root()':
    case 'get_path_to_repo_root()':
      return '/';
    case 'get_terragrunt_dir()':
    case 'get_original_terragrunt_dir()':
    case 'path.module':
      return `/${folder}`;
    case 'get_parent_terragrunt_dir()':
    case 'path_relative_from_include()':
      return parentOf(folder, has);
    default: {
      const [, name = ''] = /^(?:local|include)\.(?:[\w-]+\.){0,5}([\w-]+)$/.exec(expression) ?? [];
      return name === '' ? undefined : local(name);
    }
  }
}

function parentOf(folder: string, has: (path: string) => boolean): string | undefined {
  const path = findAbove(folder, undefined, has);
  return path === undefined ? undefined : `/${getFolder(path.slice(1))}`;
}

function findAbove(
  folder: string,
  name: string | undefined,
  has: (path: string) => boolean,
): string | undefined {
  const names = name === undefined ? ['root.hcl', 'terragrunt.hcl'] : [name];
  for (let at = folder; at !== '';) {
    at = getFolder(at);
    for (const each of names) {
      const path = joinPath(at, each);
      if (path !== undefined && has(path)) return `/${path}`;
    }
  }
  return undefined;
}
