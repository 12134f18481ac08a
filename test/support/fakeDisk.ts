import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** VS Code's files over Node's. */
export class FakeUri {
  private constructor(readonly fsPath: string) {}

  static file(path: string): FakeUri {
    return new FakeUri(path);
  }

  get path(): string {
    return this.fsPath;
  }

  with({ path }: { readonly path: string }): FakeUri {
    return new FakeUri(path);
  }

  static joinPath(root: FakeUri, ...names: readonly string[]): FakeUri {
    return new FakeUri(join(root.fsPath, ...names));
  }
}

export const fakeFileType = { Unknown: 0, File: 1, Directory: 2, SymbolicLink: 64 };

export const fakeDisk = {
  async stat({ fsPath }: FakeUri): Promise<{ size: number; type: number }> {
    const found = await stat(fsPath);
    return { size: found.size, type: found.isDirectory() ? fakeFileType.Directory : fakeFileType.File };
  },
  readFile: async ({ fsPath }: FakeUri): Promise<Uint8Array> => new Uint8Array(await readFile(fsPath)),
};
