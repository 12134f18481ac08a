import { readdir, readFile } from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';
import type { OracleGraph } from './oracle';

/**
 * Gradle's own tool needs each build's plugins from the network, so this is no oracle but a second, plain
 * reading, written apart from the reader: every `project(":path")` and `projects.accessor` in the `dependencies`
 * part of a project's own script, by regular expressions. It knows no convention plugins and no other builds.
 */
export async function oracle(checkout: string): Promise<OracleGraph> {
  const files = (await readdir(checkout, { recursive: true, withFileTypes: true }))
    .filter((each) => each.isFile() && /^build\.gradle(\.kts)?$/.test(each.name))
    .map((each) => relative(checkout, join(each.parentPath, each.name)))
    .filter((path) => !/(^|\/)(src|build-logic|buildSrc)\//.test(path));
  const packages = files.map((path) => {
    const folder = dirname(path) === '.' ? '' : dirname(path);
    return { name: folder === '' ? ':' : folder, folder, path };
  });
  const key = (text: string): string => text.toLowerCase().replaceAll(/[^a-z0-9]/g, '');
  const folderFor = (written: string): string | undefined => {
    const exact = packages.find(({ folder }) => key(folder) === key(written));
    const last = key(written.split(/[:.]/).at(-1) ?? '');
    const named = packages.filter(({ folder }) => key(basename(folder)) === last);
    return exact?.folder ?? (named.length === 1 ? named[0]?.folder : undefined);
  };
  const edges: { from: string; to: string }[] = [];
  for (const { folder, path } of packages) {
    const text = (await readFile(join(checkout, path), 'utf8'))
      .replaceAll(/\/\*[\s\S]*?\*\//g, '')
      .replaceAll(/(^|\s)\/\/.*/g, '');
    // A root speaks for others; whatever stands before an equals sign or "dependsOn" isn't a dependency.
    if (folder === '') continue;
    const lines = text
      .split('\n')
      .filter((line) => !/dependsOn|evaluationDependsOn|tasks?\.|=\s*project/.test(line));
    for (const [, written] of lines
      .join('\n')
      .matchAll(/[\s("]project\(\s*(?:path\s*[:=]\s*)?["'](:[^"']+)["']/g)) {
      const to = folderFor(written ?? '');
      if (to !== undefined && to !== folder) edges.push({ from: folder, to });
    }
    for (const [, written] of lines.join('\n').matchAll(/[\s(]projects\.([\w.]+)/g)) {
      const to = folderFor(written ?? '');
      if (to !== undefined && to !== folder) edges.push({ from: folder, to });
    }
  }
  return { packages: packages.map(({ name, folder }) => ({ name, folder })), edges };
}
