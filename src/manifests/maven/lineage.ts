import { getFolder, joinPath } from '../paths';
import type { Coordinates, Pom } from './pom';

/**
 * A pom and all that it inherits from in the same repository, nearest first. Finds parents as Maven does: where
 * `<relativePath>` points, if that is the one meant, else by coordinates.
 */
export function lineagesIn(poms: ReadonlyMap<string, Pom>): (path: string, pom: Pom) => readonly Pom[] {
  const byName = new Map<string, [path: string, pom: Pom][]>();
  for (const entry of poms) {
    const key = toKey(entry[1].coordinates);
    const known = byName.get(key);
    if (known) known.push(entry);
    else byName.set(key, [entry]);
  }

  function findParent(path: string, { parent }: Pom): [path: string, pom: Pom] | undefined {
    if (!parent) return undefined;
    const isParent = ([, pom]: [path: string, pom: Pom]): boolean => isMeant(parent, pom.coordinates);
    const nearby = pathsTo(getFolder(path), parent.relativePath).flatMap((each): [string, Pom][] => {
      const pom = poms.get(each);
      return pom ? [[each, pom]] : [];
    });
    return nearby.find(isParent) ?? byName.get(toKey(parent))?.find(isParent);
  }

  return (path, pom) => {
    const line = [pom];
    const seen = new Set([path]);
    let next = findParent(path, pom);
    while (next && !seen.has(next[0]) && line.length < longest) {
      seen.add(next[0]);
      line.push(next[1]);
      next = findParent(...next);
    }
    return line;
  };
}

/** No family is that old; without an end, many poms would each climb past all the others. */
const longest = 50;

function toKey({ group, artifact }: Coordinates): string {
  return `${group ?? ''}:${artifact ?? ''}`;
}

/** It may name the file or its folder. */
function pathsTo(folder: string, relativePath: string | undefined): string[] {
  if (relativePath === undefined) return [];
  return [relativePath, `${relativePath}/pom.xml`].flatMap((path) => joinPath(folder, path) ?? []);
}

/** Another version of it is another pom, published from elsewhere or before; with a property, nobody can tell. */
function isMeant(wanted: Coordinates, found: Coordinates): boolean {
  const isLiteral = wanted.version !== undefined && !wanted.version.includes('${');
  const isSameVersion =
    !isLiteral || found.version === wanted.version || found.version?.includes('${') === true;
  return toKey(wanted) === toKey(found) && isSameVersion;
}
