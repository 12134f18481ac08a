import type { ManifestReader } from '../manifestReader';
import { parseEach } from '../parseEach';
import { getFileName, getFolder } from '../paths';
import { strongest } from '../strongest';
import { readModule } from './module';

/**
 * Reads Go's modules. Ignores `go.work`: it lists the modules that are developed together, and they're
 * matched by name.
 */
export const go: ManifestReader = {
  ecosystem: 'go',

  isManifest(path) {
    return getFileName(path) === 'go.mod' && !getFolder(path).split('/').some(isNotOurs);
  },

  read(files) {
    const modules = [...files].filter(([path]) => getFileName(path) === 'go.mod');
    const { parsed, problems } = parseEach(modules, (text, path) => readModule(text, getFolder(path)));
    const packages = [...parsed].flatMap(([path, module]) =>
      module.name === undefined
        ? []
        : {
            ecosystem: 'go' as const,
            name: module.name,
            folder: getFolder(path),
            manifest: path,
            dependencies: strongest(module.dependencies),
          },
    );
    return { packages, problems };
  },
};

/** Vendored third-party modules, and test fixtures, which the go command ignores too. */
function isNotOurs(folder: string): boolean {
  return folder === 'vendor' || folder === 'testdata';
}
