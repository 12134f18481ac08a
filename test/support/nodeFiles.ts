import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Files } from '../../src/app/ports';
import { FileTooLarge } from '../../src/app/storage/fileTooLarge';
import { atomicFiles, type FileSystem } from '../../src/app/storage/atomicFiles';

/** What the extension's files do, over Node: the same code, over the same steps that VS Code takes on a disk. */
export function nodeFiles(folder: string, window: string): Files {
  return atomicFiles(nodeDisk(folder), Date.now, window);
}

/** `pause` lets time pass in the middle of a move, so that a crash may come there. */
export function nodeDisk(
  folder: string,
  pause: () => Promise<void> = () => new Promise(setImmediate),
): FileSystem {
  const at = (name: string): string => join(folder, name);
  return {
    read: (name, most) =>
      orNothing(
        stat(at(name)).then(({ size }) => {
          if (size > most) throw new FileTooLarge(name, size, most);
          return readFile(at(name), 'utf8');
        }),
      ),
    write: async (name, text) => {
      await mkdir(folder, { recursive: true });
      await writeFile(at(name), text);
    },
    move: async (from, to) => {
      await stat(at(from));
      // VS Code looks whether there is a file, removes it, and fails if another window was faster.
      if ((await orNothing(stat(at(to)))) !== undefined) await rm(at(to));
      await pause();
      await rename(at(from), at(to));
    },
    revision: async (name) => {
      const found = await orNothing(stat(at(name)));
      return found && Math.floor(found.mtimeMs) + (found.size % 4096) / 4096;
    },
    remove: (name) => rm(at(name), { force: true }),
    names: async () => (await orNothing(readdir(folder))) ?? [],
  };
}

async function orNothing<T>(reading: Promise<T>): Promise<T | undefined> {
  try {
    return await reading;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
