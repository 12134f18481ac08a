import type { Files } from '../../src/app/ports';

/** Every access to the disk takes as long as the test lets it, before and after. */
export function slow(disk: Files, wait: (what: string) => Promise<unknown>): Files {
  const slowly =
    <A extends unknown[], R>(name: string, work: (...args: A) => Promise<R>) =>
    async (...args: A): Promise<R> => {
      await wait(`${name} begins`);
      const result = await work(...args);
      await wait(`${name} ends`);
      return result;
    };
  return {
    read: slowly('read', (name) => disk.read(name)),
    write: slowly('write', (name: string, text: string) => disk.write(name, text)),
    revision: slowly('revision', (name) => disk.revision(name)),
    rename: slowly('rename', (from: string, to: string) => disk.rename(from, to)),
    remove: slowly('remove', (name) => disk.remove(name)),
    list: slowly('list', (prefix) => disk.list(prefix)),
  };
}
