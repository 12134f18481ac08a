import type { Package } from '../../core/packages/package';
import { isInFixtures } from '../fixtureFolders';
import { limits } from '../limits';
import type { ManifestReader, Problem } from '../manifestReader';
import { parseEach } from '../parseEach';
import { getFileName, getFolder } from '../paths';
import { strongest, type FoundDependency } from '../strongest';
import { readPackageSwift, type SwiftManifest } from './manifest';

/**
 * Reads Swift's packages, as far as `Package.swift` is plain. They're known by their repositories' addresses;
 * a name, in lowercase as SwiftPM compares it, only helps where a repository was renamed.
 */
export const swift: ManifestReader = {
  ecosystem: 'swift',

  isManifest(path) {
    return (
      /^Package(?:@swift-[\d.]+)?\.swift$/.test(getFileName(path)) &&
      !/(?:^|\/)(?:\.build|Carthage|checkouts)\//.test(path)
    );
  },

  *read(files, repository) {
    const { parsed, problems } = yield* parseEach(
      files,
      (text, path) => readPackageSwift(text, getFolder(path)),
      limits.script,
    );
    const byFolder = new Map<string, { path: string; all: SwiftManifest[] }>();
    const unread: Problem[] = [];
    for (const [path, manifest] of parsed) {
      if (manifest.unread !== undefined)
        unread.push({ path, why: 'partial', ...(manifest.unread !== 'any' && { names: manifest.unread }) });
      // Files for older compilers stand beside the main one.
      const known = byFolder.get(getFolder(path)) ?? { path, all: [] };
      byFolder.set(getFolder(path), known);
      if (getFileName(path) === 'Package.swift') {
        known.path = path;
        known.all.unshift(manifest);
      } else known.all.push(manifest);
    }
    return {
      packages: [...byFolder].map(([folder, { path, all }]) => toPackage(folder, path, all, repository)),
      problems: [...problems, ...unread],
    };
  },
};

function toPackage(folder: string, path: string, all: readonly SwiftManifest[], repository: string): Package {
  const name =
    all.find((each) => each.name !== undefined)?.name ?? getFileName(folder === '' ? repository : folder);
  const found = all.flatMap((each): readonly FoundDependency[] => each.found);
  return {
    ecosystem: 'swift',
    name: name.toLowerCase(),
    folder,
    manifest: path,
    ...(isInFixtures(folder) && { nameCounts: 'nowhere' as const }),
    dependencies: strongest(found.filter((each) => each.folder !== folder || each.repository !== undefined)),
  };
}
