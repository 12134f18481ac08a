import type { Catalogue } from './catalogue';
import { notationsIn, type Notation } from './notations';
import type { Applied } from './plugins';
import { assigned, saidIn, type Request } from './script';
import { StatedCatalogue } from './statedCatalogues';
import { parseStatements } from './statements';
import { tokenize, type Token } from './tokens';

/** What can be read from a settings script: the projects of a build. */
export interface Settings {
  readonly rootName: string | undefined;
  /** The projects' folders by path (`:a:b`), relative to the script's folder. */
  readonly folders: ReadonlyMap<string, string>;
  /** Paths of catalogs by name, relative to the script's folder. */
  readonly catalogues: ReadonlyMap<string, string>;
  /** Catalogs whose entries it states itself, by name. */
  readonly stated: ReadonlyMap<string, Catalogue>;
  /** Names of catalogs that another repository publishes, whose entries nobody knows here. */
  readonly foreignCatalogues: ReadonlySet<string>;
  /** Whether it calls build scripts otherwise than `build.gradle`. */
  readonly namesScripts: boolean;
  /** Whether it finds some projects by running code. */
  readonly isComputed: boolean;
  /** Plugins of the settings themselves, and those that it states a version for. */
  readonly applied: readonly Applied[];
  /** What the settings have on their own classpath, and modules that it takes for plugins. */
  readonly requests: readonly Request[];
}

export function readSettings(text: string): Settings {
  let rootName: string | undefined;
  const folders = new Map<string, string>();
  const catalogues = new Map<string, string>();
  const foreignCatalogues = new Set<string>();
  const stated = new Map<string, Catalogue>();
  let entries = new StatedCatalogue();
  let isComputed = false;
  let isForeign = false;
  let file: string | undefined;
  const statements = parseStatements(tokenize(text));
  const modules: Request[] = [];
  for (const { tokens, place } of statements) {
    const [first, ...rest] = tokens;
    const used = tokens.findIndex(({ value }) => value === 'useModule');
    if (used >= 0 && modules.length < mostProjects)
      modules.push(...notationsIn(tokens.slice(used + 1)).map(toBuild));
    // Inner statements come first: create("libs") { from(files("…")) }, or libs { … } in Groovy.
    const name = first?.value === 'create' ? textsIn(rest)[0] : rest.length === 0 ? first?.value : undefined;
    if (file !== undefined && name !== undefined && catalogues.size < mostProjects)
      catalogues.set(name, file);
    if (isForeign && name !== undefined && foreignCatalogues.size < mostProjects) foreignCatalogues.add(name);
    const all = name === undefined ? undefined : entries.all;
    if (name !== undefined && all && stated.size < mostProjects) {
      stated.set(name, all);
      entries = new StatedCatalogue();
    }
    file = undefined;
    isForeign = false;
    if (/(?:^|\.)versionCatalogs\./.test(place.path) && entries.take(tokens)) continue;
    switch (first?.kind === 'word' ? first.value : undefined) {
      case 'rootProject':
        if (rest[0]?.value === '.' && rest[1]?.value === 'name') rootName = nameIn(tokens) ?? rootName;
        break;
      case 'from':
        file = textsIn(rest).find((path) => path.endsWith('.toml'));
        if (file === undefined && /(?:^|\.)versionCatalogs\./.test(place.path)) {
          const published = notationsIn(rest).filter(({ kind }) => kind === 'module');
          isForeign = published.length > 0;
          modules.push(...published.map(toBuild));
        }
        break;
      case 'include':
        isComputed ||= rest.some(
          ({ kind, value }) => kind === 'word' || (kind === 'text' && value.includes('$')),
        );
        for (const name of textsIn(rest)) include(folders, name);
        break;
      case 'includeFlat':
        for (const name of textsIn(rest)) include(folders, name, `../${name}`);
        break;
      case 'project': {
        const path = textsIn(rest)[0];
        if (path?.startsWith(':') !== true || path.length > longestPath) break;
        move(folders, path, rest);
        rename(folders, path, rest);
        break;
      }
      case 'projectDir':
        // project(":a").apply { projectDir = file("b") }
        if (place.target.startsWith(':')) move(folders, place.target, tokens);
        break;
      default:
    }
  }
  const { applied, requests } = saidIn(statements);
  return {
    rootName,
    folders,
    catalogues,
    stated,
    foreignCatalogues,
    namesScripts: /\bbuildFileName\b/.test(text),
    isComputed,
    applied,
    requests: [...requests, ...modules],
  };
}

function toBuild(notation: Notation): Request {
  return { scope: 'build', notation };
}

/** Well above any real build. */
const mostProjects = 10_000;
const longestPath = 500;

/**
 * Handles `include(":a:b")`, also without the first colon. The `:a` in between isn't added, because no one
 * declared it.
 */
function include(folders: Map<string, string>, name: string, folder?: string): void {
  if (name.length > longestPath || name.includes('$')) return;
  const parts = name.split(':').filter((part) => part !== '');
  const path = `:${parts.join(':')}`;
  if (parts.length > 0 && !folders.has(path) && folders.size < mostProjects)
    folders.set(path, folder ?? parts.join('/'));
}

/** Handles `.projectDir = file("b")`, `new File(settingsDir, "../b")` and `file("$rootDir/b")`. */
function move(folders: Map<string, string>, path: string, tokens: readonly Token[]): void {
  const at = tokens.findIndex(({ kind, value }) => kind === 'word' && value === 'projectDir');
  if (at < 0 || tokens[at + 1]?.value !== '=' || folders.size >= mostProjects) return;
  const written = textsIn(tokens.slice(at + 2)).at(-1);
  const folder = written?.replace(/^\$\{(?:rootDir|settingsDir|rootProject\.projectDir)\}/, '.');
  const isUsable = folder !== undefined && folder.length <= longestPath && !folder.includes('$');
  if (isUsable && path.length <= longestPath) folders.set(path, folder);
}

/** Handles `.name = "b"`, which replaces the last part of the path. */
function rename(folders: Map<string, string>, path: string, tokens: readonly Token[]): void {
  const at = tokens.findIndex(({ kind, value }) => kind === 'word' && value === 'name');
  const name = at < 0 ? undefined : nameIn(tokens.slice(at));
  const folder = folders.get(path);
  if (name === undefined || folder === undefined) return;
  folders.delete(path);
  folders.set(`${path.slice(0, path.lastIndexOf(':'))}:${name}`, folder);
}

function textsIn(tokens: readonly Token[]): string[] {
  return tokens.filter(({ kind }) => kind === 'text').map(({ value }) => value);
}

function nameIn(tokens: readonly Token[]): string | undefined {
  const name = assigned(tokens)?.value;
  return name === undefined || name === '' || name.includes('$') ? undefined : name;
}
