import type { Package } from '../../core/packages/package';
import { limits, type Steps } from '../limits';
import type { ManifestReader, Problem, Reading } from '../manifestReader';
import { parseEach } from '../parseEach';
import { getFileName, getFolder } from '../paths';
import { readDependencies } from './dependencies';
import { parseJson, type Fields } from './fields';
import { placed, type Placed } from './placed';
import { isName } from './specifier';
import { catalogIn, readDeclaration } from './workspace';
import { parseYaml } from './yaml';

/** Reads packages of npm, Yarn, pnpm, Bun and Lerna. */
export const npm: ManifestReader = { ecosystem: 'npm', isManifest, read };

function isManifest(path: string): boolean {
  return /(?:^|\/)(?:package\.json|pnpm-workspace\.yaml|lerna\.json)$/.test(path) && !installed.test(path);
}

function read(files: ReadonlyMap<string, string>): Reading {
  const own = [...files].filter(([path]) => isManifest(path));
  const json = parseEach(
    own.filter(([path]) => !isYaml(path)),
    parseJson,
  );
  const yaml = parseEach(
    own.filter(([path]) => isYaml(path)),
    parseYaml,
    {
      most: limits.yaml,
      together: limits.yamlOfRepository,
    },
  );
  const unread = [...yaml.problems, ...json.problems];
  const parsed = new Map([...json.parsed, ...yaml.parsed]);
  const folders = placed(toPlaces(parsed, unread, { left: limits.matching }));
  const kept = new Set(folders.map(({ place }) => place.folder));
  // Members may be missing below a workspace whose patterns couldn't all be matched.
  const cut = folders.filter(({ place }) => place.declaration?.workspace.isCut() === true);
  return {
    packages: folders.flatMap(packageIn),
    problems: [
      // Tools that read manifests have broken ones among their fixtures; losing those doesn't matter.
      ...unread.filter(({ path }) => kept.has(getFolder(path))),
      ...cut.map(({ place }) => ({ path: manifestAt(place.folder), why: 'tooLarge' as const })),
    ],
  };
}

const installed = /(?:^|\/)node_modules\//;

function isYaml(path: string): boolean {
  return path.endsWith('.yaml');
}

function toPlaces(parsed: ReadonlyMap<string, Fields>, unread: readonly Problem[], steps: Steps): Place[] {
  const folders = new Map<string, Map<string, Fields>>();
  for (const [path, fields] of [...parsed, ...unread.map(({ path }) => [path, {}] as const)]) {
    const inFolder = folders.get(getFolder(path)) ?? new Map<string, Fields>();
    folders.set(getFolder(path), inFolder.set(getFileName(path), fields));
  }
  return [...folders].map(([folder, texts]) => {
    const manifest = texts.get('package.json') ?? {};
    const declaration = readDeclaration(
      manifest,
      texts.get('pnpm-workspace.yaml'),
      texts.get('lerna.json'),
      steps,
    );
    const name = manifest['name'];
    return { folder, manifest, declaration, ...(isName(name) && { name }) };
  });
}

interface Place {
  readonly folder: string;
  readonly manifest: Fields;
  readonly declaration: ReturnType<typeof readDeclaration>;
  readonly name?: string;
}

function manifestAt(folder: string): string {
  return folder === '' ? 'package.json' : `${folder}/package.json`;
}

function packageIn({ place, workspaces }: Placed<Place>): Package[] {
  const { folder, manifest, name, declaration } = place;
  if (name === undefined) return [];
  const version = manifest['version'];
  return [
    {
      ecosystem: 'npm',
      name,
      ...(typeof version === 'string' && version !== '' && version.length <= 256 && { version }),
      folder,
      ...(declaration?.hasMembers && manifest['private'] === true && { isWorkspaceRoot: true }),
      manifest: manifestAt(folder),
      dependencies: readDependencies(manifest, folder, catalogIn(workspaces)),
    },
  ];
}
