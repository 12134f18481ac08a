import { collect } from '../collect';
import type { ManifestReader, Problem } from '../manifestReader';
import { namesInText } from '../namesInText';
import { parseEach } from '../parseEach';
import { getFileName, getFolder } from '../paths';
import { strongest } from '../strongest';
import { dependenciesOf, readModule } from './module';
import type { Replacements } from './replacements';
import { readWorkspace } from './workspace';

/** Reads Go's modules, and the `go.work` files that say which of them are developed together. */
export const go: ManifestReader = {
  ecosystem: 'go',

  isManifest(path) {
    return /^go\.(?:mod|work)$/.test(getFileName(path)) && !getFolder(path).split('/').some(isNotOurs);
  },

  *read(files) {
    const modules = yield* parseEach(named(files, 'go.mod'), (text, path) =>
      readModule(text, getFolder(path)),
    );
    const workspaces = yield* parseEach(named(files, 'go.work'), (text, path) =>
      readWorkspace(text, getFolder(path)),
    );
    const around = new Map<string, Replacements>();
    for (const { uses, replaced } of workspaces.parsed.values()) {
      for (const folder of uses) around.set(folder, replaced);
    }
    const own = new Set([...modules.parsed.values()].map(({ name }) => name));
    const packages = yield* collect(modules.parsed, ([path, module]) => {
      const folder = getFolder(path);
      const shared = around.get(folder);
      return module.name === undefined
        ? []
        : {
            ecosystem: 'go' as const,
            name: module.name,
            folder,
            manifest: path,
            // Modules of one repository belong together, also in a copy of it with another name.
            dependencies: strongest(dependenciesOf(module, shared ? [shared] : [])).map(
              ({ repository: elsewhere, ...each }) =>
                elsewhere === undefined || own.has(each.name) ? each : { ...each, repository: elsewhere },
            ),
          };
    });
    const problems = [...modules.problems, ...workspaces.problems];
    return {
      packages,
      problems: yield* collect(problems, (each) => confined(each, files.get(each.path) ?? '')),
    };
  },
};

/** Vendored third-party modules, and folders that the go command ignores too. */
function isNotOurs(folder: string): boolean {
  return folder === 'vendor' || folder === 'testdata' || /^[._]/.test(folder);
}

function named(files: ReadonlyMap<string, string>, name: string): (readonly [string, string])[] {
  return [...files].filter(([path]) => getFileName(path) === name);
}

/** What a broken file requires or replaces is one of the words in it. */
function confined(problem: Problem, text: string): Problem {
  const names = problem.why === 'syntax' ? namesInText(text, /[^\s"`()]+/g) : undefined;
  return names ? { ...problem, names } : problem;
}
