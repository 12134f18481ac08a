import { hour, type Duration, type Instant } from '../../core/model/instant';
import type { Clock, Files } from '../ports';

/** File system operations. A crash may leave any of them half done. A missing file reads as undefined. */
export interface FileSystem {
  read(name: string): Promise<string | undefined>;
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

  /** Returns the newest complete copy left by a write that didn't finish. */
  async function standIn(name: string): Promise<{ name: string; text: string } | undefined> {
    for (const copy of findCopies(name, await disk.names())) {
      const text = await disk.read(copy.name);
      if (text?.length === copy.length) return { name: copy.name, text };
    }
    return undefined;
  }

  async function read(name: string): Promise<string | undefined> {
    // Read again at the end: another window may have finished its move between the two reads.
    return (await disk.read(name)) ?? (await standIn(name))?.text ?? disk.read(name);
  }

  async function move(copy: string, name: string): Promise<void> {
    for (let tries = 1; ; tries++) {
      // A window that removes the file also removes the copy. Moving without it would only delete what was
      // written since.
      if ((await disk.read(copy)) === undefined) throw new Error(`${name} was removed meanwhile`);
      try {
        await disk.move(copy, name);
        return;
      } catch (error) {
        // Another window moving its own file to the same place can interfere.
        if (tries < mostTries) continue;
        // Without the old file, the copy is all that's left, and it's read instead.
        if ((await disk.read(name)) === undefined && (await disk.read(copy)) !== undefined) return;
        throw error;
      }
    }
  }

  /**
   * Cleans up after crashes: a copy that stands in for a missing file takes its place; others are deleted.
   */
  async function tidy(names: readonly string[]): Promise<void> {
    for (const copy of names.flatMap((name) => toCopy(name) ?? [])) {
      if (Math.abs(clock() - copy.at) < leftFor) continue;
      const isNeeded = !names.includes(copy.of) && (await standIn(copy.of))?.name === copy.name;
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
  const [, of, at, length] = /^(.+)\.([0-9a-z]+)-(?:(\d+)-)?\w+\.tmp$/.exec(name) ?? [];
  if (of === undefined || at === undefined) return undefined;
  return { name, of, at: parseInt(at, 36), length: Number(length ?? NaN) };
}
