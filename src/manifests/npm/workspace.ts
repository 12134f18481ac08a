import { extensionsIn, type Extension } from './extensions';
import { isFields, textEntries, textsIn, type Fields } from './fields';
import type { Steps } from '../limits';
import { overridesIn, type Override } from './overrides';
import { folderMatcher, type FolderMatcher } from './patterns';

/** A folder that declares which folders below it are packages, or the versions they share. */
export interface NpmWorkspace extends FolderMatcher {
  /** Returns whether a folder below this one is a member, by its relative path. */
  readonly covers: (folder: string) => boolean;
  /** Ranges by catalog name, then by package name. */
  readonly catalogs: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** What is installed instead of its packages' dependencies, if it's the root. */
  readonly overrides: readonly Override[];
  /** What it adds to the dependencies of packages that it installs, if it's the root. */
  readonly extensions: readonly Extension[];
}

/** What the files of one folder declare; undefined for an ordinary folder. */
export interface Declaration {
  readonly hasMembers: boolean;
  readonly workspace: NpmWorkspace;
}

/** @param texts The parsed files of one folder, by name. */
export function readDeclaration(texts: ReadonlyMap<string, Fields>, steps: Steps): Declaration | undefined {
  const [manifest = {}, pnpm, lerna, rush, yarn, deno] = [
    'package.json',
    'pnpm-workspace.yaml',
    'lerna.json',
    'rush.json',
    '.yarnrc.yml',
    texts.has('deno.json') ? 'deno.json' : 'deno.jsonc',
  ].map((name) => texts.get(name));
  const ofManifest = manifest['workspaces'];
  // Yarn and Bun also allow an object; Bun's may contain catalogs.
  const inObject = isFields(ofManifest) ? ofManifest : {};
  const patterns = [
    pnpm?.['packages'],
    ofManifest,
    inObject['packages'],
    lerna?.['packages'],
    rushFolders(rush),
    deno?.['workspace'],
    isFields(deno?.['workspace']) ? deno['workspace']['members'] : undefined,
  ]
    .map(textsIn)
    .find((texts) => texts.length > 0);
  const byDefault = lerna && Object.keys(lerna).length > 0 && !patterns ? ['packages/*'] : undefined;
  const catalogs = catalogsIn([pnpm ?? {}, yarn ?? {}, inObject, manifest]);
  const members = patterns ?? byDefault;
  const overrides = overridesIn(manifest, pnpm);
  const extensions = extensionsIn(manifest, pnpm, yarn);
  const isOrdinary = catalogs.size === 0 && overrides.length === 0 && extensions.length === 0;
  if (!members && isOrdinary) return undefined;
  return {
    hasMembers: members !== undefined,
    workspace: { ...folderMatcher(members ?? [], steps), catalogs, overrides, extensions },
  };
}

function rushFolders(rush: Fields | undefined): unknown {
  const projects = rush?.['projects'];
  if (!Array.isArray(projects)) return undefined;
  return projects.map((each: unknown) => (isFields(each) ? each['projectFolder'] : undefined));
}

export type Catalog = (name: string, catalog: string) => string | undefined;

/** Looks up a range in the nearest workspace that has it. */
export function catalogIn(nearestFirst: readonly NpmWorkspace[]): Catalog {
  return (name, catalog) => {
    for (const { catalogs } of nearestFirst) {
      const range = catalogs.get(catalog)?.get(name);
      if (range !== undefined) return range;
    }
    return undefined;
  };
}

function catalogsIn(declared: readonly Fields[]): Map<string, Map<string, string>> {
  const catalogs = new Map<string, Map<string, string>>();
  const add = (name: string, ranges: unknown): void => {
    const entries = textEntries(ranges);
    if (entries.length > 0) catalogs.set(name, new Map([...entries, ...(catalogs.get(name) ?? [])]));
  };
  for (const { catalog, catalogs: named } of declared) {
    add('default', catalog);
    if (isFields(named)) for (const [name, ranges] of Object.entries(named)) add(name, ranges);
  }
  return catalogs;
}
