import type { Package } from '../../core/packages/package';
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
  const { parsed, problems } = parseEach(
    own.filter((file) => !isTooLarge(file)),
    (text, path) => (isYaml(path) ? parseYaml(text) : parseJson(text)),
  );
  const unread = [
    ...own.filter(isTooLarge).map(([path]): Problem => ({ path, why: 'tooLarge' })),
    ...problems,
  ];
  const folders = placed(toPlaces(parsed, unread));
  const kept = new Set(folders.map(({ place }) => place.folder));
  return {
    packages: folders.flatMap(packageIn),
    // Tools that read manifests have broken ones among their fixtures; losing those doesn't matter.
    problems: unread.filter(({ path }) => kept.has(getFolder(path))),
  };
}

const installed = /(?:^|\/)node_modules\//;

// Hostile YAML takes the parser a second for each 70,000 characters; a catalog of 1,000 packages has 30,000.
const largestYaml = 50_000;

function isTooLarge([path, text]: readonly [path: string, text: string]): boolean {
  return isYaml(path) && text.length > largestYaml;
}

function isYaml(path: string): boolean {
  return path.endsWith('.yaml');
}

function toPlaces(parsed: ReadonlyMap<string, Fields>, unread: readonly Problem[]): Place[] {
  const folders = new Map<string, Map<string, Fields>>();
  for (const [path, fields] of [...parsed, ...unread.map(({ path }) => [path, {}] as const)]) {
    const inFolder = folders.get(getFolder(path)) ?? new Map<string, Fields>();
    folders.set(getFolder(path), inFolder.set(getFileName(path), fields));
  }
  return [...folders].map(([folder, texts]) => {
    const manifest = texts.get('package.json') ?? {};
    const declaration = readDeclaration(manifest, texts.get('pnpm-workspace.yaml'), texts.get('lerna.json'));
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
      manifest: folder === '' ? 'package.json' : `${folder}/package.json`,
      dependencies: readDependencies(manifest, folder, catalogIn(workspaces)),
    },
  ];
}
