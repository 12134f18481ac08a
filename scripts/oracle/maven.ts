import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { OracleGraph } from './oracle';

/**
 * Asks Maven's own model builder (Debian's `maven`), offline, for the effective models of all reactors in a
 * checkout. OSGi bundles that Tycho builds have further dependencies that it doesn't see.
 */
export async function oracle(checkout: string): Promise<OracleGraph> {
  const { stdout } = await promisify(execFile)(
    'java',
    ['-cp', '/usr/share/maven/lib/*', join(__dirname, 'MavenEdges.java'), checkout],
    { maxBuffer: 1e9 },
  );
  const packages: { name: string; folder: string; asks: string[] }[] = [];
  for (const line of stdout.split('\n')) {
    const [kind, first = '', name = ''] = line.split('\t');
    if (kind === 'P') packages.push({ name, folder: first, asks: [] });
    if (kind === 'D') packages.at(-1)?.asks.push(first);
  }
  const folderOf = new Map([...packages].reverse().map(({ name, folder }) => [name, folder]));
  return {
    packages,
    edges: packages.flatMap(({ folder, name, asks }) =>
      asks
        .filter((each) => each !== name)
        .flatMap((each) => folderOf.get(each) ?? [])
        .map((to) => ({ from: folder, to })),
    ),
  };
}
