import type { BuildSources, Build } from './builds';
import { pluginIn } from './catalogue';
import type { Context } from './context';
import type { Catalogues, GradlePlugin, Plugins } from './extensions';
import type { Applied } from './plugins';

/** The name under which Gradle looks for a plugin in a registry. */
export function markerOf(id: string): string {
  return `${id}:${id}.gradle.plugin`;
}

/** All plugins: what an id that isn't known can mean. */
export const anyPlugin = '*:*.gradle.plugin';

export type PluginTarget =
  /** Of this repository, as turns out when the id's variables are known. */
  | { readonly kind: 'ours'; readonly plugin: GradlePlugin }
  /** Of another repository, or of nobody's that we read. */
  | { readonly kind: 'theirs'; readonly name: string; readonly range: string | undefined }
  /** Gradle's own, whose ids have no dots. */
  | { readonly kind: 'gradles' }
  | { readonly kind: 'unknown' };

/** Returns what is applied, where that wasn't clear by the id as it's written. */
export function meaningOf(
  applied: Applied,
  { fill }: Pick<Context, 'fill'>,
  {
    catalogues,
    plugins,
    versions,
  }: {
    readonly catalogues: Catalogues;
    readonly plugins: Plugins;
    readonly versions: ReadonlyMap<string, string>;
  },
): PluginTarget {
  const entry = applied.kind === 'alias' ? pluginIn(catalogues, applied.parts) : applied;
  if (!entry || !('id' in entry)) return { kind: 'unknown' };
  const id = fill(entry.id);
  if (id === undefined) return { kind: 'unknown' };
  const plugin = plugins.find({ kind: 'id', id }, catalogues);
  if (plugin) return { kind: 'ours', plugin };
  if (!isForeign(id)) return { kind: 'gradles' };
  return { kind: 'theirs', name: markerOf(id), range: fill(entry.version) ?? versions.get(id) };
}

/** Gradle's own have no dots. */
export function isForeign(id: string): boolean {
  return /^[\w-]{1,200}(?:\.[\w-]{1,200}){1,20}$/.test(id);
}

/**
 * Versions that the settings manage, those of plugins that the root puts on the classpath of all, and those in
 * the catalogs, through which it usually does.
 */
export function versionsIn(
  build: Build,
  sources: BuildSources,
  catalogues: Catalogues,
): ReadonlyMap<string, string> {
  const root = build.projects.get(':')?.script?.said.values() ?? [];
  const applied = [
    ...[...root].flatMap((said) => said.applied),
    ...(sources.settings.get(build.folder)?.value.applied ?? []),
  ].flatMap((each) => (each.kind === 'id' ? each : []));
  const listed = [...catalogues.values()].flatMap(({ plugins }) => [...plugins.values()]);
  const found = [...applied, ...listed].flatMap(({ id, version }) =>
    version !== undefined && !version.includes('$') ? [[id, version] as const] : [],
  );
  return new Map(found.reverse());
}
