import type { ManifestReader } from '../manifestReader';
import { parseEach } from '../parseEach';
import { getFileName, getFolder } from '../paths';
import { strongest } from '../strongest';
import { readModule } from './module';

/**
 * Go's modules. Nothing is read from a `go.work`: it says which of the modules are worked on together, and they
 * find each other by name.
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

/** Copies of the modules of others, and modules made up for tests, which the go command leaves out as well. */
function isNotOurs(folder: string): boolean {
  return folder === 'vendor' || folder === 'testdata';
}
