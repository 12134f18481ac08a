import type { Sliced } from '../../core/model/slices';
import type { Package } from '../../core/packages/package';
import { collect } from '../collect';
import { limits, type Steps } from '../limits';
import type { Problem } from '../manifestReader';
import { getFileName, getFolder, joinPath } from '../paths';
import { strongest, type FoundDependency } from '../strongest';
import { hasDependencies, readDependencies } from './dependencies';
import { isFields, textsIn, type Fields } from './fields';
import { folderMatcher } from './patterns';
import type { NpmPlace } from './place';
import type { Placed } from './placed';
import { isName } from './specifier';

interface NxReading {
  /** Packages of projects that have no `package.json`. */
  readonly packages: readonly Package[];
  /** By folder: what a project depends on without importing it. */
  readonly implied: ReadonlyMap<string, readonly FoundDependency[]>;
  readonly problems: readonly Problem[];
}

/**
 * Reads the projects of Nx and Angular. Where they have no `package.json` of their own, their dependencies
 * are in their imports, which aren't read: they can only be other projects, or what the root depends on.
 */
export function* readNx(
  parsed: ReadonlyMap<string, Fields>,
  folders: readonly Placed<NpmPlace>[],
  steps: Steps,
): Sliced<NxReading> {
  const manifests = new Map(
    folders.filter(({ place }) => place.texts.has('package.json')).map(({ place }) => [place.folder, place]),
  );
  const roots = [...parsed].filter(
    ([path]) =>
      /^(?:nx|angular|workspace)\.json$/.test(getFileName(path)) && isOurs(getFolder(path), manifests),
  );
  const all: NxReading[] = [];
  for (const root of new Set(roots.map(([path]) => getFolder(path))))
    all.push(yield* readRoot(root, parsed, manifests, steps));
  return {
    packages: all.flatMap(({ packages }) => packages),
    implied: new Map(all.flatMap(({ implied }) => [...implied])),
    problems: all.flatMap(({ problems }) => problems),
  };
}

/** A root inside of a folder that doesn't count is test data. */
function isOurs(root: string, manifests: ReadonlyMap<string, NpmPlace>): boolean {
  return root === '' || manifests.has(root);
}

interface Project {
  readonly name: string;
  readonly folder: string;
  readonly manifest: string;
  readonly settings: Fields;
}

function* readRoot(
  root: string,
  parsed: ReadonlyMap<string, Fields>,
  manifests: ReadonlyMap<string, NpmPlace>,
  steps: Steps,
): Sliced<NxReading> {
  const projects = projectsBelow(root, parsed, manifests);
  // Nx takes any package for a project; only those with settings imply something.
  const plain = [...manifests].flatMap(([folder, { name }]): Project[] =>
    name !== undefined && folder !== root && (root === '' || folder.startsWith(`${root}/`))
      ? [{ name, folder, manifest: join(folder, 'package.json'), settings: {} }]
      : [],
  );
  const taken = new Set(projects.flatMap(({ name, folder }) => [name, folder]));
  const others = plain.filter(({ name, folder }) => !taken.has(name) && !taken.has(folder));
  const byName = new Map([...projects, ...others].map((project) => [project.name, project]));
  const implied = new Map(
    yield* collect(projects, (project): [string, FoundDependency[]][] => [
      [project.folder, impliedBy(project, byName, steps)],
    ]),
  );
  const bare = projects.filter(({ folder }) => !manifests.has(folder));
  const packages = bare.map(({ name, folder, manifest }): Package => ({
    ecosystem: 'npm',
    name,
    folder,
    manifest,
    nameCounts: 'nowhere',
    dependencies: strongest(implied.get(folder) ?? []),
  }));
  const isUnread = ({ folder }: Project): boolean => {
    const manifest = manifests.get(folder)?.manifest;
    return folder !== root && (manifest === undefined || !hasDependencies(manifest));
  };
  const own = projects.map(({ name, folder }) => manifests.get(folder)?.name ?? name);
  const ofRoot = manifests.get(root);
  const shared = ofRoot ? readDependencies(ofRoot.manifest, root, () => undefined) : [];
  const names = [...new Set([...own, ...shared.map(({ name }) => name)])];
  const [first] = projects.filter(isUnread);
  // With too many steps, what is implied may be missing too.
  const problem: Problem[] = first ? [{ path: first.manifest, why: 'partial', names }] : [];
  if (steps.left < 0) problem.push({ path: join(root, 'nx.json'), why: 'tooLarge' });
  return { packages, implied, problems: problem };
}

function projectsBelow(
  root: string,
  parsed: ReadonlyMap<string, Fields>,
  manifests: ReadonlyMap<string, NpmPlace>,
): Project[] {
  const found = new Map<string, Project>();
  const add = (folder: string | undefined, given: unknown, manifest: string, settings: Fields): void => {
    if (folder === undefined || found.has(folder)) return;
    const name = isName(given) ? given : (manifests.get(folder)?.name ?? getFileName(folder));
    if (isName(name)) found.set(folder, { name, folder, manifest, settings });
  };
  for (const [path, fields] of parsed) {
    const folder = getFolder(path);
    if (getFileName(path) !== 'project.json' || !(root === '' || `${folder}/`.startsWith(`${root}/`)))
      continue;
    // `project.json` is a name that others use too.
    if (isFields(fields['targets']) || isName(fields['name'])) add(folder, fields['name'], path, fields);
  }
  for (const file of ['workspace.json', 'angular.json']) {
    const path = join(root, file);
    const projects = parsed.get(path)?.['projects'];
    for (const [name, value] of isFields(projects) ? Object.entries(projects) : []) {
      const settings = isFields(value) ? value : {};
      const folder = isFields(value) ? value['root'] : value;
      if (typeof folder === 'string') add(joinPath(root, folder), name, path, settings);
    }
  }
  for (const [folder, { manifest }] of manifests) {
    const settings = manifest['nx'];
    if (isFields(settings)) add(folder, settings['name'], join(folder, 'package.json'), settings);
  }
  return [...found.values()];
}

/** `*` stands for all others; `!` leaves one out. */
function impliedBy(
  { settings, folder }: Project,
  byName: ReadonlyMap<string, Project>,
  steps: Steps,
): FoundDependency[] {
  const patterns = textsIn(settings['implicitDependencies']);
  if (patterns.length === 0) return [];
  const isPlain = patterns.every((each) => byName.has(each));
  if (isPlain) steps.left -= patterns.length;
  else steps.left -= byName.size;
  if (steps.left < 0) return [];
  const matching = folderMatcher(patterns.map(asOneSegment), { left: limits.work });
  const targets = isPlain
    ? patterns.flatMap((name) => byName.get(name) ?? [])
    : [...byName.values()].filter(({ name }) => matching.covers(asOneSegment(name)));
  return targets
    .filter((target) => target.folder !== folder)
    .map((target) => ({ name: target.name, scope: 'runtime', folder: target.folder }));
}

/** In project names, a slash is a sign like others. */
function asOneSegment(name: string): string {
  return name.replaceAll('/', ':');
}

function join(folder: string, file: string): string {
  return folder === '' ? file : `${folder}/${file}`;
}
