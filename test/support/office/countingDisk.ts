import type { FileSystem } from '../../../src/app/storage/atomicFiles';

/** What a disk was asked to do. */
export interface DiskUse {
  reads: number;
  writes: number;
  stats: number;
  lists: number;
}

/** The same disk, which counts what one window asks of it. */
export function countingDisk(disk: FileSystem): { readonly disk: FileSystem; readonly use: DiskUse } {
  const use: DiskUse = { reads: 0, writes: 0, stats: 0, lists: 0 };
  const counted: FileSystem = {
    read: (name, most) => {
      use.reads++;
      return disk.read(name, most);
    },
    write: (name, text) => {
      use.writes++;
      return disk.write(name, text);
    },
    move: (from, to) => disk.move(from, to),
    revision: (name) => {
      use.stats++;
      return disk.revision(name);
    },
    remove: (name) => disk.remove(name),
    names: () => {
      use.lists++;
      return disk.names();
    },
  };
  return { disk: counted, use };
}
