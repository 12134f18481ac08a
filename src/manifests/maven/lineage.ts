import { getFolder, joinPath } from '../paths';
import type { Coordinates } from './artifacts';
import type { Pom } from './pom';

export type Located = readonly [path: string, pom: Pom];

/**
 * Returns a pom and all its ancestors in the same repository, nearest first. Finds parents as Maven does: at
 * `<relativePath>` if that matches, otherwise by coordinates.
 */
export function lineagesIn(
  poms: ReadonlyMap<string, Pom>,
  byName: (wanted: Coordinates) => Located | undefined,
): (path: string, pom: Pom) => readonly [Located, ...Located[]] {
  function findParent([path, { parent }]: Located): Located | undefined {
    if (!parent) return undefined;
    const nearby = pathsTo(getFolder(path), parent.relativePath).flatMap((each): Located[] => {
      const pom = poms.get(each);
      return pom ? [[each, pom]] : [];
    });
    return nearby.find(([, pom]) => isMeant(parent, pom.coordinates)) ?? byName(parent);
  }

  return (path, pom) => {
    const line: [Located, ...Located[]] = [[path, pom]];
    const seen = new Set([path]);
    let next = findParent(line[0]);
    while (next && !seen.has(next[0]) && line.length < longest) {
      seen.add(next[0]);
      line.push(next);
      next = findParent(next);
    }
    return line;
  };
}

/** Returns a lookup by coordinates, which prefers the poms that come first. */
export function indexByName(poms: Iterable<Located>): (wanted: Coordinates) => Located | undefined {
  // The first pom of each version, because many could share a name.
  const byName = new Map<string, Map<string | undefined, Located>>();
  for (const entry of poms) {
    const { coordinates } = entry[1];
    const known = byName.get(toKey(coordinates)) ?? new Map<string | undefined, Located>();
    byName.set(toKey(coordinates), known);
    const version = versionKey(coordinates);
    if (!known.has(version)) known.set(version, entry);
  }
  return (wanted) => {
    const named = byName.get(toKey(wanted));
    const exact = isLiteral(wanted) ? named?.get(wanted.version) : named?.values().next().value;
    return exact ?? named?.get(unclear);
  };
}

/** No real lineage is this long; without a limit, many poms could each climb past all the others. */
const longest = 50;

/** The key of all versions with a property. */
const unclear = '${}';

function versionKey(coordinates: Coordinates): string | undefined {
  return isLiteral(coordinates) ? coordinates.version : coordinates.version && unclear;
}

function isLiteral(coordinates: Coordinates): coordinates is Coordinates & { readonly version: string } {
  return coordinates.version !== undefined && !coordinates.version.includes('${');
}

function toKey({ group, artifact }: Coordinates): string {
  return `${group ?? ''}:${artifact ?? ''}`;
}

/** The path may refer to the file or its folder. */
export function pathsTo(folder: string, relativePath: string | undefined): string[] {
  if (relativePath === undefined) return [];
  return [relativePath, `${relativePath}/pom.xml`].flatMap((path) => joinPath(folder, path) ?? []);
}

/**
 * Returns whether a pom is the one wanted. A different version is a different pom, published elsewhere or
 * earlier; versions with a property can't be compared, so they match.
 */
function isMeant(wanted: Coordinates, found: Coordinates): boolean {
  const isSameVersion =
    !isLiteral(wanted) || found.version === wanted.version || found.version?.includes('${') === true;
  return toKey(wanted) === toKey(found) && isSameVersion;
}
