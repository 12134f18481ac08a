import { FileSystemError, Uri, workspace } from 'vscode';
import type { Files } from '../app/ports';
import { atomicFiles } from '../app/storage/atomicFiles';

/** The one door to files: the extension's own folder, which all windows of this machine share. */
export function files(folder: Uri): Files {
  const uriOf = (name: string): Uri => Uri.joinPath(folder, name);
  // Two windows that write at the same moment must not write into one temporary file.
  const window = crypto.getRandomValues(new Uint32Array(1)).join('');
  return atomicFiles(
    {
      read: (name) =>
        orNothing(workspace.fs.readFile(uriOf(name)).then((bytes) => new TextDecoder().decode(bytes))),
      write: async (name, text) => {
        await workspace.fs.createDirectory(folder);
        await workspace.fs.writeFile(uriOf(name), new TextEncoder().encode(text));
      },
      move: async (from, to) => {
        await workspace.fs.rename(uriOf(from), uriOf(to), { overwrite: true });
      },
      // A moment in milliseconds leaves twelve bits of a number, and disks that keep only seconds need them.
      revision: (name) =>
        orNothing(
          workspace.fs.stat(uriOf(name)).then(({ mtime, size }) => Math.floor(mtime) + (size % 4096) / 4096),
        ),
      remove: async (name) => {
        await orNothing(workspace.fs.delete(uriOf(name)));
      },
      names: async () => {
        const entries = (await orNothing(workspace.fs.readDirectory(folder))) ?? [];
        return entries.map(([name]) => name);
      },
    },
    Date.now,
    window,
  );
}

async function orNothing<T>(reading: Thenable<T>): Promise<T | undefined> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof FileSystemError && error.code === 'FileNotFound') return undefined;
    throw error;
  }
}
