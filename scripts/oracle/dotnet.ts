import { readdirSync } from 'node:fs';
import path from 'node:path';
import { parse, plainReferences, possibleFiles, type Tag } from './msbuild';
import type { OracleGraph } from './oracle';

/**
 * There's no MSBuild to ask, so this reads each project a second time without the reader's code. Edges are what a
 * build without any options would have. Possible is whatever a project or a file that it may import names, under
 * any condition: a project's file, with a property in its path standing for any folder, or a package that a
 * project of the repository makes.
 */
export async function oracle(checkout: string): Promise<OracleGraph> {
  const root = path.resolve(checkout);
  const files = readdirSync(root, { withFileTypes: true, recursive: true })
    .filter((each) => each.isFile())
    .map((each) => path.join(each.parentPath, each.name));
  const projects = files.filter((each) => /\.(?:cs|fs|vb|sql|wix|sh|vcx|es)proj$/i.test(each));
  const byName = grouped(files.map((file) => [path.basename(file).toLowerCase(), file]));
  const makers = grouped(
    projects.flatMap((project) => namesOf(project).map((name): [string, string] => [name, project])),
  );
  const folderOf = (file: string): string => path.relative(root, path.dirname(file));
  const toEdges = (project: string, targets: readonly string[]): OracleGraph['edges'] =>
    targets.map((target) => ({ from: folderOf(project), to: folderOf(target) }));
  return Promise.resolve({
    packages: projects.map((project) => ({
      name: path.parse(project).name.toLowerCase(),
      folder: folderOf(project),
    })),
    edges: projects.flatMap((project) =>
      toEdges(
        project,
        plainReferences(project, root, '').flatMap((wanted) =>
          projects.filter((each) => each.toLowerCase() === wanted.toLowerCase()),
        ),
      ),
    ),
    possible: projects.flatMap((project) =>
      toEdges(
        project,
        possibleFiles(project, root, (name) => byName.get(name.toLowerCase()) ?? [])
          .flatMap(includesIn)
          .flatMap((include) => [
            ...targetsOf(include, project, projects),
            ...(makers.get(include.toLowerCase()) ?? []),
          ]),
      ),
    ),
  });
}

function grouped(pairs: readonly (readonly [key: string, value: string])[]): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const [key, value] of pairs) found.set(key, [...(found.get(key) ?? []), value]);
  return found;
}

/** What a project may be called as a package. */
function namesOf(project: string): string[] {
  const found = [path.parse(project).name.toLowerCase()];
  const visit = ({ name, text, children }: Tag): void => {
    if (/^(?:PackageId|AssemblyName)$/.test(name)) found.push(text.trim().toLowerCase());
    children.forEach(visit);
  };
  visit(parse(project));
  return [...new Set(found)];
}

/** Whatever may be a reference in the end: items of one type become those of another. */
function includesIn({ name, attributes, children }: Tag): string[] {
  const own = (attributes['Include'] ?? '').split(';').map((each) => each.trim().replaceAll('\\', '/'));
  return [
    ...own.filter((each) => /reference$/i.test(name) || /proj$/i.test(each)),
    ...children.flatMap(includesIn),
  ];
}

function targetsOf(include: string, project: string, projects: readonly string[]): string[] {
  if (!/proj$/i.test(include)) return [];
  if (!/\$\(|[*?]/.test(include)) {
    const target = path.resolve(path.dirname(project), include).toLowerCase();
    return projects.filter((each) => each.toLowerCase() === target);
  }
  const rest = include
    .slice(include.lastIndexOf(')') + 1)
    .replace(/^\/?(?:\.\.\/)*/, '/')
    .toLowerCase();
  const pattern = rest
    .split(/(\*\*\/|\*|\?)/)
    .map(
      (part) =>
        ({ '**/': '(?:.*/)?', '*': '[^/]*', '?': '[^/]' })[part] ?? part.replace(/[.+()[\]{}^$|]/g, '\\$&'),
    )
    .join('');
  const fits = new RegExp(`${pattern}$`);
  return projects.filter((each) => fits.test(each.toLowerCase()));
}
