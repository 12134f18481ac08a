import { hour, type Duration, type Instant } from '../../core/model/instant';
import type { Clock, Files } from '../ports';
import { FileTooLarge, largestFile } from './fileTooLarge';

/** File system operations. A crash may leave any of them half done. A missing file reads as undefined. */
export interface FileSystem {
  /** Rejects with a `FileTooLarge` if the file has more than `most` bytes. */
  read(name: string, most: number): Promise<string | undefined>;
  write(name: string, text: string): Promise<void>;
  /** Replaces an existing file. */
  move(from: string, to: string): Promise<void>;
  revision(name: string): Promise<number | undefined>;
  remove(name: string): Promise<void>;
  names(): Promise<readonly string[]>;
}

/**
 * Files that stay intact through a crash at any moment. Text is written under a temporary name, then moved.
 * VS Code moves in two steps: it deletes the old file, then renames the new one. So a temporary file's name
 * contains the length of its text, and a complete temporary file stands in for a missing file.
 * https://github.com/microsoft/vscode/blob/main/src/vs/platform/files/common/fileService.ts (doMoveCopy)
 */
export function atomicFiles(disk: FileSystem, clock: Clock, window: string): Files {
  let writes = 0;

  /** Returns the newest complete copy left by a write that didn't finish, unless it's too large. */
  async function standIn(
    name: string,
    most = largestFile,
    names?: readonly string[],
  ): Promise<{ name: string; text: string } | undefined> {
    for (const copy of findCopies(name, names ?? (await disk.names()))) {
      const text = copy.length > most ? undefined : await disk.read(copy.name, most).catch(notTooLarge);
      if (text?.length === copy.length) return { name: copy.name, text };
    }
    return undefined;
  }

  async function read(name: string, most = largestFile): Promise<string | undefined> {
    // Read again at the end: another window may have finished its move between the two reads.
    return (await disk.read(name, most)) ?? (await standIn(name, most))?.text ?? disk.read(name, most);
  }

  /** By reading: in a browser, a revision may be older than another window's removal. */
  async function isThere(name: string): Promise<boolean> {
    try {
      return (await disk.read(name, largestFile)) !== undefined;
    } catch (error) {
      if (error instanceof FileTooLarge) return true;
      throw error;
    }
  }

  async function move(copy: string, name: string): Promise<void> {
    for (let tries = 1; ; tries++) {
      // A window that removes the file also removes the copy. Moving without it would only delete what was
      // written since.
      if (!(await isThere(copy))) throw new Error(`${name} was removed meanwhile`);
      try {
        await disk.move(copy, name);
        return;
      } catch (error) {
        // Another window moving its own file to the same place can interfere.
        if (tries < mostTries) continue;
        // Without the old file, the copy is all that's left, and it's read instead.
        if (!(await isThere(name)) && (await isThere(copy))) return;
        throw error;
      }
    }
  }

  /**
   * Cleans up after crashes: a copy that stands in for a missing file takes its place; others are deleted.
   */
  async function tidy(names: readonly string[]): Promise<void> {
    const all = new Set(names);
    const left = names
      .flatMap((name) => toCopy(name) ?? [])
      .filter(({ at }) => Math.abs(clock() - at) >= leftFor)
      .slice(0, mostTidied);
    for (const copy of left) {
      const isNeeded = !all.has(copy.of) && (await standIn(copy.of, largestFile, names))?.name === copy.name;
      await (isNeeded ? disk.move(copy.name, copy.of) : disk.remove(copy.name)).catch(() => undefined);
    }
  }

  return {
    read,
    write: async (name, text) => {
      const copy = `${name}.${clock().toString(36)}-${text.length}-${window}${writes++}.tmp`;
      try {
        await disk.write(copy, text);
        await move(copy, name);
      } catch (error) {
        await disk.remove(copy).catch(() => undefined);
        throw error;
      }
    },
    revision: async (name) => {
      const revision = await disk.revision(name);
      if (revision !== undefined) return revision;
      const other = await standIn(name);
      return other ? disk.revision(other.name) : disk.revision(name);
    },
    rename: async (from, to) => {
      const isThere = (await disk.revision(from)) !== undefined;
      await disk.move(isThere ? from : ((await standIn(from))?.name ?? from), to);
    },
    remove: async (name) => {
      // Copies go first; otherwise, one left by a crash would come back in place of the file.
      for (const copy of findCopies(name, await disk.names())) await disk.remove(copy.name);
      await disk.remove(name);
    },
    list: async (prefix) => {
      const names = await disk.names();
      await tidy(names);
      const all = new Set(names.map((name) => toCopy(name)?.of ?? name));
      return [...all].filter((name) => name.startsWith(prefix));
    },
  };
}

/** If other windows interfere with a move, retrying it succeeds. */
const mostTries = 5;
/** No write takes this long: the window that left the copy has crashed. */
const leftFor: Duration = hour;

/** Each compares the names of all files. The rest is tidied the next time. */
const mostTidied = 100;

/** A copy that's too large doesn't stand in for anything, but stays where it is. */
function notTooLarge(error: unknown): undefined {
  if (!(error instanceof FileTooLarge)) throw error;
}

interface Copy {
  readonly name: string;
  readonly of: string;
  readonly at: Instant;
  /** Length of the complete text. */
  readonly length: number;
}

function findCopies(name: string, names: readonly string[]): Copy[] {
  return names
    .filter((each) => each.startsWith(`${name}.`))
    .flatMap((each) => toCopy(each) ?? [])
    .filter(({ of }) => of === name)
    .sort((a, b) => b.at - a.at);
}

function toCopy(name: string): Copy | undefined {
  // Almost all names are of other files, and there may be very many.
  if (!name.endsWith('.tmp')) return undefined;
  const [, of, at, length] = /^(.+)\.([0-9a-z]+)-(?:(\d+)-)?\w+\.tmp$/.exec(name) ?? [];
  if (of === undefined || at === undefined) return undefined;
  return { name, of, at: parseInt(at, 36), length: Number(length ?? NaN) };
}
