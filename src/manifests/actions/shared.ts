import type { Dependency, Package } from '../../core/packages/package';
import { getFolder } from '../paths';
import { isInside, type OutsideCode } from './outsideCode';

/**
 * Makes packages without a name of the code that actions share, and lets the actions depend on them. An action
 * around such code loses it to them, so it depends on them, too.
 *
 * @param outside By the action's manifest.
 */
export function withShared(
  actions: readonly Package[],
  outside: ReadonlyMap<string, readonly OutsideCode[]>,
): readonly Package[] {
  if (outside.size === 0) return actions;
  const folders = new Set(actions.map(({ folder }) => folder));
  const shared = new Map<string, Package>();
  const users = new Map<string, Set<string>>();
  const addUser = (folder: string, place: string): void => {
    users.set(folder, (users.get(folder) ?? new Set<string>()).add(place));
  };
  for (const { manifest, folder } of actions)
    for (const { place } of outside.get(manifest) ?? []) {
      addUser(folder, place);
      if (folders.has(place) || shared.has(place)) continue;
      shared.set(place, {
        ecosystem: 'actions',
        name: place === '' ? manifest : place,
        folder: place,
        manifest,
        nameCounts: 'nowhere',
        dependencies: [],
      });
    }
  for (const place of shared.keys()) {
    const around = nearestAbove(place, folders);
    if (around !== undefined) addUser(around, place);
  }
  return [
    ...actions.map((each): Package => {
      const places = [...(users.get(each.folder) ?? [])];
      const bundles = (outside.get(each.manifest) ?? []).filter(({ isBundle }) => isBundle);
      if (places.length === 0) return each;
      return {
        ...each,
        dependencies: [
          ...each.dependencies,
          ...places.map((place): Dependency => ({ name: place, scope: 'runtime', folder: place })),
          ...bundles.map(({ place }): Dependency => ({
            name: place,
            scope: 'runtime',
            folder: place,
            ecosystem: 'npm',
          })),
        ],
      };
    }),
    ...shared.values(),
  ];
}

function nearestAbove(place: string, folders: ReadonlySet<string>): string | undefined {
  for (let at = place; at !== '';) {
    at = getFolder(at);
    if (folders.has(at)) return at;
  }
  return undefined;
}

/** Names the npm packages that actions' bundles are built from: the nearest around each. */
export function withBundled(packages: readonly Package[]): readonly Package[] {
  const isBundle = ({ ecosystem }: Dependency): boolean => ecosystem === 'npm';
  if (!packages.some((each) => each.ecosystem === 'actions' && each.dependencies.some(isBundle)))
    return packages;
  const sources = packages
    .filter(({ ecosystem }) => ecosystem === 'npm')
    .sort((a, b) => b.folder.length - a.folder.length);
  return packages.map((each): Package => {
    if (each.ecosystem !== 'actions') return each;
    return {
      ...each,
      dependencies: each.dependencies.flatMap((one): Dependency[] => {
        if (!isBundle(one)) return [one];
        const source = sources.find(({ folder }) => isInside(one.folder ?? '', folder));
        return source ? [{ ...one, name: source.name, folder: source.folder }] : [];
      }),
    };
  });
}
