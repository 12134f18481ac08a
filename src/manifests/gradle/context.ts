import type { Steps } from '../limits';
import { filling, type Fill } from '../placeholders';
import type { Build, Project, Sources } from './builds';
import type { Said, SettingKey } from './script';

/** A project and everything in its build that affects it. */
export interface Context {
  readonly build: Build;
  readonly project: Project;
  /** The project itself, then its ancestors, nearest first, because their scripts may configure it. */
  readonly lineage: readonly Project[];
  readonly fill: Fill;
  /** A setting from its script, an ancestor's script or `gradle.properties`. */
  readonly setting: (key: SettingKey) => string | undefined;
}

export function contextsIn(build: Build, sources: Sources, steps: Steps): Context[] {
  return [...build.projects.values()].map((project) => {
    const lineage = getLineage(project, build);
    const properties = [project.folder, build.folder].flatMap(
      (at) => sources.properties.get(at)?.value ?? [],
    );
    const variables = [...lineage.flatMap(({ script }) => script?.variables ?? []), ...properties];
    const fill = filling(
      placeholder,
      (name) => builtIn(name, project, build) ?? firstIn(variables, plain(name)),
      steps,
    );
    return {
      build,
      project,
      lineage,
      fill,
      setting: (key) =>
        fill(settingFor(project, lineage, key)) || fill(firstIn(properties, key)) || undefined,
    };
  });
}

/** Returns what a project's own script or an ancestor's says about it, the most specific first. */
export function collectSaid(project: Project, speaker: Project): Said[] {
  const said = speaker.script?.said;
  const targets = [`:${project.path.slice(1)}`, speaker === project ? 'self' : 'below', 'all'] as const;
  return targets.flatMap((target) => said?.get(target) ?? []);
}

const placeholder = /\$\{([^{}]*)\}/g;

function getLineage(project: Project, build: Build): Project[] {
  const lineage = [project];
  for (let { path } = project; path !== ':';) {
    path = path.slice(0, path.lastIndexOf(':')) || ':';
    const around = build.projects.get(path);
    if (around) lineage.push(around);
  }
  return lineage;
}

function settingFor(project: Project, lineage: readonly Project[], key: SettingKey): string | undefined {
  for (const speaker of lineage) {
    const said = collectSaid(project, speaker).find(({ settings }) => settings.has(key));
    if (said) return said.settings.get(key);
  }
  return undefined;
}

function builtIn(name: string, project: Project, build: Build): string | undefined {
  if (name === 'rootProject.name') return build.rootName;
  return name === 'project.name' ? project.path.slice(project.path.lastIndexOf(':') + 1) : undefined;
}

/** `project.ext.version` is the same as `version`. */
function plain(name: string): string {
  return name.replace(/^(?:(?:rootProject|project|ext|extra)\.)+/, '');
}

function firstIn(maps: readonly ReadonlyMap<string, string>[], key: string): string | undefined {
  return maps.find((each) => each.has(key))?.get(key);
}
