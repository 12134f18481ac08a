import { getFileName, getFolder, joinPath } from '../paths';
import type { Catalogue } from './catalogue';
import type { Script } from './script';
import type { Settings } from './settings';

/** All Gradle files in a repository, by folder. */
export interface BuildSources {
  readonly settings: ReadonlyMap<string, LocatedBuild<Settings>>;
  readonly scripts: ReadonlyMap<string, LocatedBuild<Script>>;
  /** By path. */
  readonly catalogues: ReadonlyMap<string, Catalogue>;
  readonly properties: ReadonlyMap<string, LocatedBuild<ReadonlyMap<string, string>>>;
  /** Scripts that others apply, and source files of plugins, by path. */
  readonly parts: ReadonlyMap<string, Script>;
  /** Classes of plugins, by the path of a file that is called like the plugin's id. */
  readonly pluginFiles: ReadonlyMap<string, string>;
}

export interface LocatedBuild<T> {
  readonly path: string;
  readonly value: T;
}

/** A settings script and its projects; if the repository has none, all scripts form one build at the root. */
export interface Build {
  readonly folder: string;
  readonly rootName: string | undefined;
  /** By path; `:` is the root. */
  readonly projects: ReadonlyMap<string, Project>;
}

export interface Project {
  readonly path: string;
  readonly folder: string;
  readonly script: Script | undefined;
  readonly manifest: string;
  /** Whether settings name it, rather than only its folder having a script. */
  readonly isIncluded: boolean;
}

/**
 * Finds the projects of each build. A script that no `include` refers to counts too, with a path derived from
 * its folder, because large builds often find their projects with a loop.
 */
export function buildsIn(sources: BuildSources): Build[] {
  const folders = [...sources.settings.keys()].sort();
  const projectsOf = new Map<string, Map<string, Project>>();
  const claimed = new Set<string>();

  function claim(root: string, path: string, folder: string, includedBy?: string): void {
    const projects = projectsOf.get(root) ?? new Map<string, Project>();
    projectsOf.set(root, projects);
    const script = sources.scripts.get(folder) ?? renamed(folder, path, sources.settings.get(root)?.value);
    const manifest = script?.path ?? includedBy;
    if (manifest === undefined || projects.has(path)) return;
    claimed.add(folder);
    projects.set(path, {
      path,
      folder,
      script: script?.value,
      manifest,
      isIncluded: includedBy !== undefined,
    });
  }

  /** `foo/foo.gradle`, where settings say that scripts are called like their projects. */
  function renamed(folder: string, path: string, settings?: Settings): LocatedBuild<Script> | undefined {
    if (settings?.namesScripts !== true || path === ':') return undefined;
    const name = path.slice(path.lastIndexOf(':') + 1);
    for (const each of [name, getFileName(folder), 'build'])
      for (const end of ['.gradle', '.gradle.kts']) {
        const value = sources.parts.get(`${folder}/${each}${end}`);
        if (value) return { path: `${folder}/${each}${end}`, value };
      }
    return undefined;
  }

  for (const root of folders) {
    const settings = sources.settings.get(root);
    claim(root, ':', root, settings?.path);
    for (const [path, relative] of settings?.value.folders ?? []) {
      const folder = joinPath(root, relative);
      if (folder !== undefined) claim(root, path, folder, settings?.path);
    }
  }
  for (const folder of [...sources.scripts.keys()].sort()) {
    if (claimed.has(folder)) continue;
    const root = nearest(sources.settings, folder) ?? '';
    const below = root === '' ? folder : folder.slice(root.length + 1);
    claim(root, `:${below.replaceAll('/', ':')}`, folder);
  }
  return [...projectsOf].map(([folder, projects]) => ({
    folder,
    rootName: sources.settings.get(folder)?.value.rootName ?? (getFileName(folder) || undefined),
    projects,
  }));
}

/** Returns the nearest folder with an entry: the folder itself or an ancestor. */
export function nearest(byFolder: ReadonlyMap<string, unknown>, folder: string): string | undefined {
  for (let at = folder; ; at = getFolder(at)) {
    if (byFolder.has(at)) return at;
    if (at === '') return undefined;
  }
}
