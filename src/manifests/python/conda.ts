import { parseYaml } from '../npm/yaml';
import { getFolder, joinPath } from '../paths';
import type { Include, Stated } from './facts';
import { normalName } from './requirement';
import { readLine, type Requirements } from './requirementsFile';

/** Reads Conda's `environment.yml`: its own packages, most of which are called as on PyPI, and pip's. */
export function readEnvironment(text: string, path: string): Requirements {
  const dependencies: Stated[] = [];
  const includes: Include[] = [];
  const all: unknown = parseYaml(text)['dependencies'];
  for (const entry of Array.isArray(all) ? (all as readonly unknown[]) : []) {
    if (typeof entry === 'string') {
      const name = condaName(entry);
      if (name !== undefined && name !== 'python' && name !== 'pip')
        dependencies.push({ name, scope: 'runtime' });
      continue;
    }
    const lines: unknown = typeof entry === 'object' && entry !== null && 'pip' in entry ? entry.pip : [];
    for (const line of Array.isArray(lines) ? (lines as readonly unknown[]) : []) {
      const read = typeof line === 'string' ? readLine(line) : undefined;
      if (read?.stated) dependencies.push(read.stated);
      const target = read?.include === undefined ? undefined : joinPath(getFolder(path), read.include);
      if (target !== undefined) includes.push({ paths: [target], scope: 'runtime' });
    }
  }
  return { dependencies, includes, isLock: false };
}

/**
 * Returns the names in a recipe (`meta.yaml`), a template that only Conda can fill in; undefined if it's
 * another file of that name.
 */
export function namesInRecipe(text: string): readonly string[] | undefined {
  if (!/^requirements:/m.test(text)) return undefined;
  return [...text.matchAll(/^[ \t]*-[ \t]+([\w.:/-]+)/gm)].flatMap(
    ([, entry = '']) => condaName(entry) ?? [],
  );
}

/** `channel::name >=1`, or `name=1=build`. */
function condaName(entry: string): string | undefined {
  const [, name = ''] = /^(?:[^\s:]*::)?([\w.-]+)/.exec(entry.trim()) ?? [];
  return normalName(name);
}
