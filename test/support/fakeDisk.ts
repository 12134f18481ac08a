import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** VS Code's files over Node's. */
export class FakeUri {
  private constructor(readonly fsPath: string) {}

  static file(path: string): FakeUri {
    return new FakeUri(path);
  }

  static joinPath(root: FakeUri, ...names: readonly string[]): FakeUri {
    return new FakeUri(join(root.fsPath, ...names));
  }
}

export const fakeFileType = { Unknown: 0, File: 1, Directory: 2, SymbolicLink: 64 };

export const fakeDisk = {
  async readDirectory({ fsPath }: FakeUri): Promise<[name: string, type: number][]> {
    // Disks list files in any order.
    const entries = (await readdir(fsPath, { withFileTypes: true })).reverse();
    return Promise.all(
      entries.map(async (entry): Promise<[string, number]> => {
        // VS Code tells a link together with what it leads to.
        const target = entry.isSymbolicLink()
          ? await stat(join(fsPath, entry.name)).catch(() => undefined)
          : entry;
        const { Directory, File, SymbolicLink, Unknown } = fakeFileType;
        const type = target?.isDirectory() === true ? Directory : target?.isFile() === true ? File : Unknown;
        return [entry.name, entry.isSymbolicLink() ? type | SymbolicLink : type];
      }),
    );
  },
  stat: ({ fsPath }: FakeUri): Promise<{ size: number }> => stat(fsPath),
  readFile: async ({ fsPath }: FakeUri): Promise<Uint8Array> => new Uint8Array(await readFile(fsPath)),
};
