import type { Sliced } from '../../core/model/slices';
import type { Package } from '../../core/packages/package';
import { collect } from '../collect';
import type { Problem } from '../manifestReader';
import { joinPath } from '../paths';
import { strongest, type FoundDependency } from '../strongest';
import { isFields, textEntries, type Fields } from './fields';
import { importTarget } from './importTarget';
import { isVersion, nameOf, type NpmPlace } from './place';
import type { Placed } from './placed';
import { isName } from './specifier';

/**
 * Adds Deno's packages to those of `package.json`. JSR's names live in npm's name space: `@scope/name`. A
 * folder with both files and one name is one package.
 *
 * Members of a workspace import each other, and what the root imports, without saying so in a file; and a
 * source may name a package itself (`jsr:@scope/name`). Only the lockfile tells, and not which member.
 */
export function* readDeno(
  folders: readonly Placed<NpmPlace>[],
  parsed: ReadonlyMap<string, Fields>,
  packages: readonly Package[],
  repository: string,
): Sliced<{ readonly packages: readonly Package[]; readonly problems: readonly Problem[] }> {
  const projects = yield* collect(folders, (each) => projectIn(each, parsed, repository));
  if (projects.length === 0) return { packages, problems: [] };
  const byFolder = new Map([...packages, ...projects].map((each) => [each.folder, each.name]));
  const atFolder = new Map([...packages].reverse().map((each) => [each.folder, each]));
  const merged = new Map(packages.map((each) => [`${each.folder}\n${each.name}`, each]));
  for (const project of projects) {
    yield;
    if (!project.isPackage) continue;
    const dependencies = dependenciesOf(project, byFolder);
    const beside = project.isNameless
      ? atFolder.get(project.folder)
      : merged.get(`${project.folder}\n${project.name}`);
    const key = `${project.folder}\n${beside?.name ?? project.name}`;
    merged.set(
      key,
      beside
        ? { ...beside, dependencies: strongest([...beside.dependencies, ...dependencies]) }
        : toPackage(project, dependencies),
    );
  }
  return { packages: [...merged.values()], problems: problemsOf(projects) };
}

interface Project {
  readonly name: string;
  readonly isNameless: boolean;
  readonly folder: string;
  readonly manifest: string;
  readonly fields: Fields;
  readonly imports: Fields;
  /** Whether the import map that it names was read, if it names one. */
  readonly isWhole: boolean;
  /** What the lockfile beside it lists. */
  readonly locked: readonly string[] | undefined;
  readonly isPackage: boolean;
  readonly isRoot: boolean;
  readonly isMember: boolean;
  readonly isFixture: boolean;
  readonly hasPackageJson: boolean;
}

function projectIn(
  { place, workspaces, isFixture }: Placed<NpmPlace>,
  parsed: ReadonlyMap<string, Fields>,
  repository: string,
): Project[] {
  const { folder, texts, declaration } = place;
  const file = ['deno.json', 'deno.jsonc', 'jsr.json'].find((each) => texts.has(each));
  if (file === undefined) return [];
  const fields = { ...texts.get('jsr.json'), ...texts.get(file) };
  const at = (path: string): string => (folder === '' ? path : `${folder}/${path}`);
  const mapPath = typeof fields['importMap'] === 'string' ? joinPath(folder, fields['importMap']) : undefined;
  const map = mapPath === undefined ? undefined : parsed.get(mapPath);
  const imports = [map, fields].flatMap((each) => [each?.['imports'], scopesIn(each)]).filter(isFields);
  const name = fields['name'];
  const isNameless = !isName(name);
  const all = Object.fromEntries(imports.flatMap((each) => textEntries(each)));
  const isRoot = declaration?.hasMembers === true;
  return [
    {
      name: isNameless ? nameOf(folder, repository) : name,
      isNameless,
      folder,
      manifest: at(file),
      fields,
      imports: all,
      isWhole: fields['importMap'] === undefined || map !== undefined,
      locked: lockedIn(parsed.get(at('deno.lock'))),
      isPackage: !isNameless || Object.keys(all).length > 0 || isFields(fields['tasks']),
      isRoot,
      isMember: workspaces.length > (declaration ? 1 : 0),
      isFixture,
      hasPackageJson: texts.has('package.json'),
    },
  ];
}

function scopesIn(fields: Fields | undefined): Fields {
  const scopes = fields?.['scopes'];
  return Object.fromEntries(
    isFields(scopes) ? Object.values(scopes).flatMap((each) => textEntries(each)) : [],
  );
}

function lockedIn(lock: Fields | undefined): string[] | undefined {
  if (!lock) return undefined;
  const packages = lock['packages'];
  const specifiers = lock['specifiers'] ?? (isFields(packages) ? packages['specifiers'] : undefined);
  return isFields(specifiers) ? Object.keys(specifiers) : [];
}

function dependenciesOf(
  { folder, imports, locked, isRoot, isMember }: Project,
  byFolder: ReadonlyMap<string, string>,
): FoundDependency[] {
  const own = textEntries(imports).flatMap(
    ([key, value]) => importTarget(key, value, folder, byFolder) ?? [],
  );
  // In a workspace, the lockfile doesn't say whose they are.
  const alone = isRoot || isMember ? [] : (locked ?? []);
  return [...own, ...alone.flatMap((each) => importTarget(each, each, folder, byFolder) ?? [])];
}

function toPackage(project: Project, dependencies: readonly FoundDependency[]): Package {
  const { name, folder, manifest, fields, isNameless, isRoot, isFixture } = project;
  const version = fields['version'];
  return {
    ecosystem: 'npm',
    name,
    ...(isVersion(version) && { version }),
    folder,
    ...(isRoot && isNameless && { isWorkspaceRoot: true }),
    ...(isNameless ? { nameCounts: 'nowhere' } : isFixture && { nameCounts: 'fixtures' }),
    manifest,
    dependencies: strongest(dependencies),
  };
}

function problemsOf(projects: readonly Project[]): Problem[] {
  const roots = projects.filter(({ isRoot, isFixture }) => isRoot && !isFixture);
  const ofWorkspaces = roots.map((root): Problem => {
    const below = projects.filter(({ folder }) => root.folder === '' || folder.startsWith(`${root.folder}/`));
    const none = new Map<string, string>();
    const named = [...textEntries(root.imports), ...(root.locked ?? []).map((each) => [each, each] as const)]
      .flatMap(([key, value]) => importTarget(key, value, root.folder, none) ?? [])
      .map(({ name }) => name);
    const names = new Set([
      ...below.filter(({ isNameless }) => !isNameless).map(({ name }) => name),
      ...named,
    ]);
    return { path: root.manifest, why: 'partial', names: [...names] };
  });
  const alone = projects
    .filter(
      ({ isRoot, isMember, isPackage, isFixture, isWhole, imports, locked, hasPackageJson }) =>
        !isRoot &&
        !isMember &&
        isPackage &&
        !isFixture &&
        (!isWhole || (locked === undefined && !hasPackageJson && Object.keys(imports).length === 0)),
    )
    .map(({ manifest }): Problem => ({ path: manifest, why: 'partial' }));
  return [...ofWorkspaces, ...alone];
}
