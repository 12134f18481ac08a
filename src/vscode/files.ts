import { FileSystemError, Uri, workspace } from 'vscode';
import type { Files } from '../app/ports';

/** The one door to files: the extension's own folder, which all windows of this machine share. */
export function files(folder: Uri): Files {
  const uriOf = (name: string): Uri => Uri.joinPath(folder, name);
  let writes = 0;
  return {
    read: (name) =>
      orNothing(workspace.fs.readFile(uriOf(name)).then((bytes) => new TextDecoder().decode(bytes))),
    write: async (name, text) => {
      await workspace.fs.createDirectory(folder);
      // Another window, or a crash, must never see half a file.
      const whole = uriOf(`${name}.${Date.now().toString(36)}-${writes++}.tmp`);
      try {
        await workspace.fs.writeFile(whole, new TextEncoder().encode(text));
        await workspace.fs.rename(whole, uriOf(name), { overwrite: true });
      } catch (error) {
        await workspace.fs.delete(whole).then(undefined, () => undefined);
        throw error;
      }
    },
    revision: (name) =>
      orNothing(workspace.fs.stat(uriOf(name)).then(({ mtime, size }) => mtime + size / 1e9)),
    rename: async (from, to) => {
      await workspace.fs.rename(uriOf(from), uriOf(to), { overwrite: true });
    },
    remove: async (name) => {
      await orNothing(workspace.fs.delete(uriOf(name)));
    },
  };
}

async function orNothing<T>(reading: Thenable<T>): Promise<T | undefined> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof FileSystemError && error.code === 'FileNotFound') return undefined;
    throw error;
  }
}
