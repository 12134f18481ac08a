import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { OracleGraph } from './oracle';

/**
 * There's no MSBuild to ask, so this finds references without the reader's code: a pattern in each project's own
 * text, comments taken out. A property in a path stands for any folder. It knows no imports, no wildcards and
 * no conditions.
 */
export async function oracle(checkout: string): Promise<OracleGraph> {
  const projects = readdirSync(checkout, { withFileTypes: true, recursive: true })
    .filter((each) => each.isFile() && /\.(?:cs|fs|vb|sql|wix|sh|vcx|es)proj$/i.test(each.name))
    .map((each) => path.relative(checkout, path.join(each.parentPath, each.name)));
  const edges = projects.flatMap((project) => {
    const text = readFileSync(path.join(checkout, project), 'utf8').replace(/<!--[^]*?-->/g, '');
    const references = [...text.matchAll(/<ProjectReference\s[^>]*?Include\s*=\s*["']([^"']+)["']/g)];
    return references
      .flatMap(([, include = '']) => include.split(';'))
      .flatMap((include) => targetsOf(include.trim().replaceAll('\\', '/'), project, projects))
      .map((target) => ({ from: folderOf(project), to: folderOf(target) }));
  });
  return Promise.resolve({
    packages: projects.map((project) => ({
      name: path.parse(project).name.toLowerCase(),
      folder: folderOf(project),
    })),
    edges,
  });
}

function targetsOf(include: string, project: string, projects: readonly string[]): string[] {
  const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();
  if (!include.includes('$(')) {
    const target = path.join(path.dirname(project), include);
    return projects.filter((each) => same(each, target));
  }
  const rest = include.slice(include.lastIndexOf(')') + 1).replace(/^\/?(?:\.\.\/)*/, '/');
  return projects.filter((each) => same(`/${each}`.slice(-rest.length), rest));
}

function folderOf(file: string): string {
  const folder = path.dirname(file);
  return folder === '.' ? '' : folder;
}
