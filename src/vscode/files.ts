import { FileSystemError, Uri, workspace } from 'vscode';
import type { Files } from '../app/ports';
import { atomicFiles } from '../app/storage/atomicFiles';
import { FileTooLarge } from '../app/storage/fileTooLarge';

/**
 * The single point of access to files: the extension's own folder, which all windows on this machine share.
 */
export function files(folder: Uri): Files {
  const toUri = (name: string): Uri => Uri.joinPath(folder, name);
  // Two windows that write at the same time must not use the same temporary file.
  const window = crypto.getRandomValues(new Uint32Array(1)).join('');
  return atomicFiles(
    {
      read: (name, most) => orNothing(readText(toUri(name), most)),
      write: async (name, text) => {
        await workspace.fs.createDirectory(folder);
        await workspace.fs.writeFile(toUri(name), new TextEncoder().encode(text));
      },
      move: async (from, to) => {
        await workspace.fs.rename(toUri(from), toUri(to), { overwrite: true });
      },
      // A millisecond timestamp leaves 12 bits of a double unused. They hold the size, which is needed on
      // disks that store only seconds.
      revision: (name) =>
        orNothing(
          workspace.fs
            .stat(toUri(name))
            .then(({ mtime, size }) =>
              isInBrowser && size <= smallFile
                ? sumOf(toUri(name))
                : Math.floor(mtime) + (size % 4096) / 4096,
            ),
        ),
      remove: async (name) => {
        await orNothing(workspace.fs.delete(toUri(name)));
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

/**
 * A browser knows a file's time and size as this window has last read or written it, but reads what other
 * windows have written: https://github.com/microsoft/vscode/blob/main/src/vs/platform/files/browser/indexedDBFileSystemProvider.ts
 */
const isInBrowser = typeof process === 'undefined';
/** In bytes. Small enough to be read instead, as are the signals of other windows. */
const smallFile = 8192;

async function sumOf(uri: Uri): Promise<number> {
  const bytes = await workspace.fs.readFile(uri);
  return bytes.reduce((sum, byte) => (Math.imul(sum, 31) + byte) >>> 0, bytes.length);
}

/**
 * Looks at the size first, because a file is read as a whole. A browser doesn't know it, and keeps to a quota
 * anyway.
 */
async function readText(file: Uri, most: number): Promise<string> {
  if (!isInBrowser) refuseLarge(file, (await workspace.fs.stat(file)).size, most);
  const bytes = await workspace.fs.readFile(file);
  refuseLarge(file, bytes.byteLength, most);
  return new TextDecoder().decode(bytes);
}

function refuseLarge(file: Uri, size: number, most: number): void {
  if (size > most) throw new FileTooLarge(file.path, size, most);
}

async function orNothing<T>(reading: Thenable<T>): Promise<T | undefined> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof FileSystemError && error.code === 'FileNotFound') return undefined;
    throw error;
  }
}
