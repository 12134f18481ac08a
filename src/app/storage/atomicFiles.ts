import { hour, type Duration, type Instant } from '../../core/model/instant';
import type { Clock, Files } from '../ports';

/** What a disk can do. A crash may leave each of these half done. What is not there reads as undefined. */
export interface FileSystem {
  read(name: string): Promise<string | undefined>;
  write(name: string, text: string): Promise<void>;
  /** In place of what is there. */
  move(from: string, to: string): Promise<void>;
  revision(name: string): Promise<number | undefined>;
  remove(name: string): Promise<void>;
  names(): Promise<readonly string[]>;
}

/**
 * Files that are whole after a crash at any moment. A text is written under a temporary name, then moved. VS Code
 * moves in two steps: it removes the old file, then renames the new one. So the name of a temporary file tells
 * how long its text is, and one that is whole stands in for a file that is not there.
 * https://github.com/microsoft/vscode/blob/main/src/vs/platform/files/common/fileService.ts (doMoveCopy)
 */
export function atomicFiles(disk: FileSystem, clock: Clock, window: string): Files {
  let writes = 0;

  /** The text that a write has left which did not come to its end, the newest first. */
  async function standIn(name: string): Promise<{ name: string; text: string } | undefined> {
    for (const copy of findCopies(name, await disk.names())) {
      const text = await disk.read(copy.name);
      if (text?.length === copy.length) return { name: copy.name, text };
    }
    return undefined;
  }

  async function read(name: string): Promise<string | undefined> {
    // Read again at the end: between the two looks another window may have come to the end of its move.
    return (await disk.read(name)) ?? (await standIn(name))?.text ?? disk.read(name);
  }

  async function move(copy: string, name: string): Promise<void> {
    for (let tries = 1; ; tries++) {
      // A window that removes the file takes the copy with it. A move without it would only delete what was
      // written since.
      if ((await disk.read(copy)) === undefined) throw new Error(`${name} was removed meanwhile`);
      try {
        await disk.move(copy, name);
        return;
      } catch (error) {
        // Another window that moves its own file to the same place gets in the way of this one.
        if (tries < mostTries) continue;
        // Without the old file, the copy is all that there is, and it is read in its place.
        if ((await disk.read(name)) === undefined && (await disk.read(copy)) !== undefined) return;
        throw error;
      }
    }
  }

  /** Of crashes: what stands in for a file takes its place, the rest goes. */
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
      // First, or what a crash has left would come back in place of the file.
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

/** A move that other windows get in the way of succeeds at the next try. */
const mostTries = 5;
/** No write takes so long: who left it has crashed. */
const leftFor: Duration = hour;

interface Copy {
  readonly name: string;
  readonly of: string;
  readonly at: Instant;
  /** Of the text, when it is whole. */
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
