import { getFileName, getFolder, joinPath } from '../paths';
import { nearest, type Build, type BuildSources } from './builds';
import { pluginIn, type Catalogue } from './catalogue';
import type { Applied } from './plugins';
import type { Script } from './script';

/** A plugin of the repository: what it says to the projects that apply it, and the folder of its own project. */
export interface GradlePlugin {
  readonly script: Script | undefined;
  readonly folder: string;
}

/** Catalogs by the name that a build's scripts use. */
export type Catalogues = ReadonlyMap<string, Catalogue>;

export function cataloguesOf(build: Build, sources: BuildSources): Catalogues {
  const found = new Map<string, Catalogue>();
  const folders = new Set([...sources.catalogues.keys()].map(getFolder));
  for (let at = build.folder; ; at = getFolder(at)) {
    const folder = at === '' ? 'gradle' : `${at}/gradle`;
    if (folders.has(folder)) {
      for (const [path, catalogue] of sources.catalogues) {
        const name = getFileName(path).replace('.versions.toml', '');
        if (getFolder(path) === folder && !found.has(name)) found.set(name, catalogue);
      }
    }
    if (at === '') break;
  }
  for (const [name, relative] of sources.settings.get(build.folder)?.value.catalogues ?? []) {
    const path = joinPath(build.folder, relative.replace(/^\$\{?rootDir\}?\//, ''));
    const catalogue = path === undefined ? undefined : sources.catalogues.get(path);
    if (catalogue) found.set(name, catalogue);
  }
  for (const [name, catalogue] of sources.settings.get(build.folder)?.value.stated ?? []) {
    const known = found.get(name);
    found.set(name, {
      libraries: new Map([...(known?.libraries ?? []), ...catalogue.libraries]),
      plugins: new Map([...(known?.plugins ?? []), ...catalogue.plugins]),
    });
  }
  return found;
}

export interface Plugins {
  /** Undefined for a plugin from elsewhere. */
  readonly find: (applied: Applied, catalogues: Catalogues) => GradlePlugin | undefined;
  /** What others may apply, with the folder that it's in: an id may have placeholders, or be computed. */
  readonly defined: readonly { readonly plugin: Applied; readonly folder: string }[];
}

/**
 * Finds plugins by the id of a precompiled script, by what a build or a file of its own says of a class, and
 * applied scripts.
 */
export function pluginsIn(sources: BuildSources, allCatalogues: Iterable<Catalogues>): Plugins {
  const byId = new Map<string, GradlePlugin>();
  const byClass = new Map<string, GradlePlugin>();
  const byPathEnd = new Map<string, GradlePlugin>();
  const defined: { plugin: Applied; folder: string }[] = [];
  for (const [path, script] of sources.parts) {
    const [, folder = '', language, rest = ''] =
      /^(?:(.*)\/)?src\/main\/(kotlin|groovy|java)\/(.*)$/.exec(path) ?? [];
    const plugin = { script, folder: language === undefined ? '' : folder };
    const name = getFileName(rest);
    if (language !== undefined && /\.gradle(?:\.kts)?$/.test(name)) {
      const own = name.replace(/(?:\.(?:settings|init))?\.gradle(?:\.kts)?$/, '');
      const id = script.packageName === undefined ? own : `${script.packageName}.${own}`;
      byId.set(id, plugin);
      defined.push({ plugin: { kind: 'id', id }, folder });
    } else if (language !== undefined) {
      byClass.set(name.replace(/\.\w+$/, ''), plugin);
    }
    byPathEnd.set(path, plugin);
  }
  const catalogues = [...allCatalogues];
  const idOf = (applied: Applied, among: readonly Catalogues[]): string | undefined => {
    if (applied.kind === 'id') return applied.id;
    if (applied.kind !== 'alias') return undefined;
    for (const each of among) {
      const entry = pluginIn(each, applied.parts);
      if (entry) return entry.id;
    }
    return undefined;
  };
  for (const [path, className] of sources.pluginFiles) {
    const [, folder = '', id = ''] = /^(?:(.*)\/)?src\/main\/.*\/([^/]+)\.properties$/.exec(path) ?? [];
    byId.set(id, { script: byClass.get(className)?.script, folder });
    defined.push({ plugin: { kind: 'id', id }, folder });
  }
  for (const [folder, { value }] of sources.scripts) {
    for (const { plugin, className } of value.definitions) {
      const id = idOf(plugin, catalogues);
      if (id !== undefined) byId.set(id, { script: byClass.get(className)?.script, folder });
      defined.push({ plugin: id === undefined ? { kind: 'computed' } : { kind: 'id', id }, folder });
    }
  }
  return {
    find: (applied, own) => {
      if (applied.kind === 'class') return byClass.get(applied.name);
      if (applied.kind === 'file') return findFile(applied.path, byPathEnd);
      const id = idOf(applied, [own]);
      return id === undefined ? undefined : byId.get(id);
    },
    defined,
  };
}

/** The types that the sources of each `buildSrc` define, by its folder; a file is called like its type. */
export function ownTypesIn({ parts }: BuildSources): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  for (const path of parts.keys()) {
    const [, folder = '', type = ''] =
      /^((?:.*\/)?buildSrc)\/src\/main\/(?:kotlin|groovy|java)\/(?:.*\/)?([A-Z]\w*)\.\w+$/.exec(path) ?? [];
    if (type !== '') found.set(folder, (found.get(folder) ?? new Set()).add(type));
  }
  return found;
}

/** The path may begin with a placeholder, or be relative to any folder: the last parts tell. */
function findFile(written: string, byPath: ReadonlyMap<string, GradlePlugin>): GradlePlugin | undefined {
  const plain = written.replace(/^.*\}/, '').replace(/^(?:\.{0,2}\/)+/, '');
  if (plain.length > 300 || plain === '') return undefined;
  const exact = byPath.get(plain);
  if (exact) return exact;
  for (const [path, plugin] of byPath) if (path.endsWith(`/${plain}`)) return plugin;
  return undefined;
}

/** The project that the sources of a plugin belong to. */
export function ownerOf(
  plugin: GradlePlugin,
  projectFolders: ReadonlyMap<string, unknown>,
): string | undefined {
  return nearest(projectFolders, plugin.folder);
}
