import { getFileName, getFolder, joinPath } from '../paths';
import type { Catalogue } from './catalogue';
import type { Script } from './script';
import type { Settings } from './settings';

/** Everything of Gradle in a repository, by folder. */
export interface Sources {
  readonly settings: ReadonlyMap<string, Located<Settings>>;
  readonly scripts: ReadonlyMap<string, Located<Script>>;
  /** By the folder that `gradle/libs.versions.toml` lies in. */
  readonly catalogues: ReadonlyMap<string, Located<Catalogue>>;
  readonly properties: ReadonlyMap<string, Located<ReadonlyMap<string, string>>>;
}

export interface Located<T> {
  readonly path: string;
  readonly value: T;
}

/** A settings script and its projects; without any in the repository, all scripts make one at the top. */
export interface Build {
  readonly folder: string;
  readonly rootName: string | undefined;
  /** By path, `:` for the root. */
  readonly projects: ReadonlyMap<string, Project>;
}

export interface Project {
  readonly path: string;
  readonly folder: string;
  readonly script: Script | undefined;
  readonly manifest: string;
}

/**
 * Which projects there are. A script that no `include` leads to counts as well, with the path that its folder
 * suggests: large builds like to look for their projects with a loop.
 */
export function buildsIn(sources: Sources): Build[] {
  const folders = [...sources.settings.keys()].sort();
  const projectsOf = new Map<string, Map<string, Project>>();
  const claimed = new Set<string>();

  function claim(root: string, path: string, folder: string, includedBy?: string): void {
    const projects = projectsOf.get(root) ?? new Map<string, Project>();
    projectsOf.set(root, projects);
    const script = sources.scripts.get(folder);
    const manifest = script?.path ?? includedBy;
    if (manifest === undefined || projects.has(path)) return;
    claimed.add(folder);
    projects.set(path, { path, folder, script: script?.value, manifest });
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

/** The folder itself or the first one upwards that has something. */
export function nearest(byFolder: ReadonlyMap<string, unknown>, folder: string): string | undefined {
  for (let at = folder; ; at = getFolder(at)) {
    if (byFolder.has(at)) return at;
    if (at === '') return undefined;
  }
}
