import { getFolder, joinPath } from '../paths';
import type { Coordinates, Pom } from './pom';

/**
 * Returns a pom and all its ancestors in the same repository, nearest first. Finds parents as Maven does: at
 * `<relativePath>` if that matches, otherwise by coordinates.
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

/** No real lineage is this long; without a limit, many poms could each climb past all the others. */
const longest = 50;

function toKey({ group, artifact }: Coordinates): string {
  return `${group ?? ''}:${artifact ?? ''}`;
}

/** The path may refer to the file or its folder. */
function pathsTo(folder: string, relativePath: string | undefined): string[] {
  if (relativePath === undefined) return [];
  return [relativePath, `${relativePath}/pom.xml`].flatMap((path) => joinPath(folder, path) ?? []);
}

/**
 * Returns whether a pom is the one wanted. A different version is a different pom, published elsewhere or
 * earlier; versions with a property can't be compared, so they match.
 */
function isMeant(wanted: Coordinates, found: Coordinates): boolean {
  const isLiteral = wanted.version !== undefined && !wanted.version.includes('${');
  const isSameVersion =
    !isLiteral || found.version === wanted.version || found.version?.includes('${') === true;
  return toKey(wanted) === toKey(found) && isSameVersion;
}
