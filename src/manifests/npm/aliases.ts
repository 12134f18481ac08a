import type { Package } from '../../core/packages/package';
import type { Problem } from '../manifestReader';
import { joinPath } from '../paths';
import { isFields, textsIn, type Fields } from './fields';

/**
 * TypeScript's `paths` let packages import each other without a word in their `package.json`. Where several
 * are listed and none of them declares another, their imports do, and those aren't read.
 */
export function aliasProblems(parsed: ReadonlyMap<string, Fields>, packages: readonly Package[]): Problem[] {
  const path = ['tsconfig.base.json', 'tsconfig.json'].find((each) => pathsIn(parsed.get(each)).length > 0);
  if (path === undefined) return [];
  const byFolder = new Map(packages.map((each) => [each.folder, each]));
  const aliased = new Map(
    pathsIn(parsed.get(path)).flatMap(([, folder]) => {
      const found = nearest(folder, byFolder);
      return found && found.folder !== '' ? [[found.name, found] as const] : [];
    }),
  );
  const isDeclared = [...aliased.values()].some(({ dependencies }) =>
    dependencies.some(({ name }) => aliased.has(name)),
  );
  if (aliased.size < 2 || isDeclared) return [];
  return [{ path, why: 'partial', names: [...aliased.keys()] }];
}

/** Alias and path, relative to the repository. */
function pathsIn(config: Fields | undefined): [alias: string, path: string][] {
  const options = config?.['compilerOptions'];
  if (!isFields(options) || !isFields(options['paths'])) return [];
  const base = typeof options['baseUrl'] === 'string' ? options['baseUrl'] : '';
  return Object.entries(options['paths'])
    .slice(0, most)
    .flatMap(([alias, targets]) =>
      textsIn(targets)
        .slice(0, 5)
        .flatMap((target) => {
          const path = joinPath(base, target);
          return path === undefined || path.length > 1000 ? [] : [[alias, path] as [string, string]];
        }),
    );
}

const most = 5000;

function nearest(path: string, byFolder: ReadonlyMap<string, Package>): Package | undefined {
  for (let folder = path; folder !== '';) {
    const found = byFolder.get(folder);
    if (found) return found;
    folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/')));
  }
  return byFolder.get('');
}
