import type { Sliced } from '../../core/model/slices';
import { collect } from '../collect';
import type { Steps } from '../limits';
import { filling, type Fill } from '../placeholders';
import type { Build, Project, BuildSources } from './builds';
import type { Catalogues, GradlePlugin, Plugins } from './extensions';
import type { Applied } from './plugins';
import type { Request, Said, SettingKey } from './script';

/** A project and everything in its build that affects it. */
export interface Context {
  readonly build: Build;
  readonly project: Project;
  /** What its own script and its ancestors' say about it, nearest first, each before the plugins it applies. */
  readonly said: readonly { readonly said: Said; readonly isOwn: boolean }[];
  readonly plugins: readonly GradlePlugin[];
  /** Plugins that aren't of this repository, or whose id would have to be computed. */
  readonly others: readonly Applied[];
  /** What the settings need; the root stands for the whole build. */
  readonly ofBuild: OfBuild;
  /** Scripts that it applies and that weren't found, or are at an address. */
  readonly lost: readonly string[];
  readonly fill: Fill;
  /** A setting from its script, an ancestor's script, a plugin or `gradle.properties`. */
  readonly setting: (key: SettingKey) => string | undefined;
  /** Whether a setting is stated, but computed. */
  readonly isComputed: (key: SettingKey) => boolean;
}

export interface OfBuild {
  readonly requests: readonly Request[];
  readonly plugins: readonly GradlePlugin[];
  readonly others: readonly Applied[];
}

export function* contextsIn(
  build: Build,
  sources: BuildSources,
  catalogues: Catalogues,
  plugins: Plugins,
  steps: Steps,
): Sliced<Context[]> {
  return yield* collect(build.projects.values(), (project): Context => {
    const lineage = getLineage(project, build);
    const properties = [project.folder, build.folder].flatMap(
      (at) => sources.properties.get(at)?.value ?? [],
    );
    const around = gather(project, lineage, catalogues, plugins, steps);
    const variables = [
      ...lineage.flatMap(({ script }) => script?.variables ?? []),
      ...around.plugins.flatMap(({ script }) => script?.variables ?? []),
      ...properties,
    ];
    const fill = filling(
      placeholder,
      (name) => builtIn(name, project, build) ?? firstIn(variables, plain(name)),
      steps,
    );
    const stated = (key: SettingKey): Said | undefined =>
      around.said.find(({ said }) => said.settings.has(key) || said.computed.has(key))?.said;
    return {
      build,
      project,
      ...around,
      ofBuild: project.path === ':' ? gatherOfBuild(build, sources, catalogues, plugins) : nothing,
      fill,
      setting: (key) => fill(stated(key)?.settings.get(key)) || fill(firstIn(properties, key)) || undefined,
      isComputed: (key) => {
        const said = stated(key);
        return said !== undefined && fill(said.settings.get(key)) === undefined;
      },
    };
  });
}

function gather(
  project: Project,
  lineage: readonly Project[],
  catalogues: Catalogues,
  plugins: Plugins,
  steps: Steps,
): Pick<Context, 'said' | 'plugins' | 'others' | 'lost'> {
  const said: { said: Said; isOwn: boolean }[] = [];
  const found = new Set<GradlePlugin>();
  const others: Applied[] = [];
  const lost: string[] = [];

  function add(each: Said, isOwn: boolean): void {
    if (--steps.left < 0) return;
    said.push({ said: each, isOwn });
    for (const applied of each.applied) apply(applied);
  }

  function apply(applied: Applied): void {
    const plugin = plugins.find(applied, catalogues);
    if (!plugin && applied.kind === 'file') lost.push(applied.path);
    else if (!plugin && applied.kind !== 'class' && others.length < mostPlugins && --steps.left >= 0)
      others.push(applied);
    if (!plugin || found.has(plugin) || found.size >= mostPlugins) return;
    found.add(plugin);
    for (const target of ['self', 'all'] as const) {
      const more = plugin.script?.said.get(target);
      if (more) add(more, false);
    }
  }

  for (const speaker of lineage)
    for (const each of collectSaid(project, speaker)) add(each, speaker === project);
  return { said, plugins: [...found], others, lost };
}

const nothing: OfBuild = { requests: [], plugins: [], others: [] };

function gatherOfBuild(
  build: Build,
  sources: BuildSources,
  catalogues: Catalogues,
  plugins: Plugins,
): OfBuild {
  const settings = sources.settings.get(build.folder)?.value;
  if (!settings) return nothing;
  const ids = settings.applied
    .filter(({ kind }) => kind !== 'class' && kind !== 'file')
    .slice(0, mostPlugins);
  return {
    requests: settings.requests.slice(0, mostPlugins),
    plugins: ids.flatMap((applied) => plugins.find(applied, catalogues) ?? []),
    others: ids.filter((applied) => !plugins.find(applied, catalogues)),
  };
}

/** Each applies others, so this also limits how deep that goes. */
const mostPlugins = 200;

/** Returns what a project's own script or an ancestor's says about it, the most specific first. */
function collectSaid(project: Project, speaker: Project): Said[] {
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
