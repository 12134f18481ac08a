import type { Scope } from '../../core/packages/package';
import { imagesIn, type ImageSetting } from './images';
import { findConfiguration, toScope } from './configurations';
import { notationsIn, parseModule, type Notation } from './notations';
import { appliedIn, definitionsIn, type Applied, type Definition } from './plugins';
import { parseStatements, type GradleStatement, type GradleTarget } from './statements';
import { tokenize, type Token } from './tokens';

/** What can be read from a build script, which is a program that we never run. */
export interface Script {
  /** What it declares, by the projects it applies to. */
  readonly said: ReadonlyMap<GradleTarget, Said>;
  /** String variables by name; the first one wins. */
  readonly variables: ReadonlyMap<string, string>;
  /** Plugins that it says are implemented by a class. */
  readonly definitions: readonly Definition[];
  /** All strings in it that look like `group:name`. */
  readonly modules: ReadonlySet<string>;
  /** Whether it makes a library for many platforms, of which each has an artifact of its own. */
  readonly isMultiplatform: boolean;
  /** Folders of sources, as written, and `:projects` whose sources it takes. */
  readonly sources: readonly string[];
  /** Names of types that it uses. */
  readonly types: ReadonlySet<string>;
  /** The package of a precompiled script, which is part of its plugin's name. */
  readonly packageName: string | undefined;
  /** Whether it publishes under coordinates of its own, which aren't read. */
  readonly hasCoordinates: boolean;
}

export interface Said {
  readonly requests: readonly Request[];
  readonly settings: ReadonlyMap<SettingKey, string>;
  /** Settings that are computed, so that others can't know the project's name. */
  readonly computed: ReadonlySet<SettingKey>;
  readonly applied: readonly Applied[];
  readonly images: readonly ImageSetting[];
}

export interface Request {
  readonly scope: Scope;
  readonly notation: Notation;
}

/** `group = "…"` and `version = "…"`; the last one wins. */
export type SettingKey = 'group' | 'version' | 'name';

const coordinates =
  /\b(?:artifactId|groupId)\s{0,9}(?:=|\(|\.set)|\bcoordinates\s{0,9}\(|\bPOM_ARTIFACT_ID\b/;

const multiplatform =
  /\bkotlin\s{0,9}\(\s{0,9}["']multiplatform["']|\borg\.jetbrains\.kotlin\.multiplatform\b|\bplugins\.[\w.]{0,99}multiplatform\b/i;

export function readScript(text: string): Script {
  const tokens = tokenize(text);
  const variables = new Map<string, string>();
  const byTarget = new Map<GradleTarget, GradleStatement[]>();
  const statements = parseStatements(tokens);
  for (const statement of statements) {
    const named = assigned(statement.tokens);
    if (named && !variables.has(named.name)) variables.set(named.name, named.value);
    const { target } = statement.place;
    const others = byTarget.get(target);
    if (others) others.push(statement);
    else byTarget.set(target, [statement]);
  }
  const said = [...byTarget].map(([target, each]) => [target, saidIn(each)] as const);
  return {
    said: new Map(said),
    variables,
    definitions: definitionsIn(statements),
    modules: modulesIn(tokens),
    sources: sourcesIn(text),
    isMultiplatform: multiplatform.test(text),
    types: new Set(
      tokens.flatMap(({ kind, value }) => (kind === 'word' && /^[A-Z]\w*$/.test(value) ? [value] : [])),
    ),
    packageName: /^\s*package\s+([\w.]+)/m.exec(text.slice(0, 5000))?.[1],
    hasCoordinates: coordinates.test(text),
  };
}

/**
 * Returns the name that a string is assigned to, however it's declared: `val a: String = "…"`, `ext["a"] =
 * "…"`.
 */
export function assigned(
  tokens: readonly Token[],
): { readonly name: string; readonly value: string } | undefined {
  const equals = tokens.slice(0, 8).findIndex(({ kind, value }) => kind === 'mark' && value === '=');
  const value = tokens[equals + 1];
  if (equals < 1 || value?.kind !== 'text' || tokens.length > equals + 2) return undefined;
  const before = tokens[equals - 1];
  if (before?.value === ']') return { name: tokens[equals - 2]?.value ?? '', value: value.value };
  const name = tokens[equals - 2]?.value === ':' ? tokens[equals - 3] : before;
  return name?.kind === 'word' ? { name: name.value, value: value.value } : undefined;
}

/** `srcDir("../a/src")`, `srcDirs += project(":a").file("src")`. */
function sourcesIn(text: string): string[] {
  const lines = text.match(/^[^\n]{0,300}\bsrcDirs?\b[^\n]{0,300}/gm) ?? [];
  return lines
    .slice(0, 100)
    .filter((line) => !/^\s*\/\//.test(line))
    .flatMap((line) => {
      const isOfRoot = /\brootProject\.file\b|\bFile\s{0,9}\(\s{0,9}rootDir\b/.test(line);
      return [...line.matchAll(/["']([^"'\n]{1,200})["']/g)].map(([, path = '']) =>
        isOfRoot && /^[\w.]/.test(path) ? `$rootDir/${path}` : path,
      );
    });
}

function modulesIn(tokens: readonly Token[]): ReadonlySet<string> {
  const modules = new Set<string>();
  for (const { kind, value } of tokens) {
    const module = kind === 'text' && modules.size < mostModules ? parseModule(value) : undefined;
    if (module?.kind === 'module') modules.add(`${module.group}:${module.name}`);
  }
  return modules;
}

const mostModules = 5000;

export function saidIn(statements: readonly GradleStatement[]): Said {
  const settings = statements.flatMap((statement) => settingIn(statement) ?? []);
  return {
    requests: unique(statements.flatMap(requestsIn)),
    settings: new Map(
      settings.flatMap(([key, value]) => (value === undefined ? [] : [[key, value] as const])),
    ),
    computed: new Set(settings.flatMap(([key, value]) => (value === undefined ? [key] : []))),
    applied: unique(statements.flatMap(appliedIn)),
    images: imagesIn(statements),
  };
}

/** A value of undefined is one that's computed. */
function settingIn({ tokens, place }: GradleStatement): [[SettingKey, string | undefined]] | undefined {
  const [first, second] = tokens;
  // The published name may be stated in a block that is about publishing.
  if (first?.value === 'artifactId') {
    const id = tokens[tokens.length - 1];
    return tokens.length <= 3 && id?.kind === 'text' ? [['name', id.value]] : undefined;
  }
  const isProject = first?.value === 'project' && second?.value === '.';
  const [key, sign, ...rest] = isProject ? tokens.slice(2) : tokens;
  if (!place.isOuter || (key?.value !== 'group' && key?.value !== 'version')) return undefined;
  const value = sign?.value === '=' ? rest[0] : sign;
  if (tokens.at(-1) === value && value?.kind === 'text') return [[key.value, value.value]];
  return sign?.value === '=' ? [[key.value, undefined]] : undefined;
}

function requestsIn({ tokens, place }: GradleStatement): Request[] {
  // Spring's plugin imports bills of materials: only what's stated counts, as its own are constants.
  if (tokens[0]?.kind === 'word' && tokens[0].value === 'mavenBom')
    return notationsIn(tokens.slice(1))
      .filter(({ kind }) => kind === 'module')
      .map((notation) => ({ scope: 'runtime', notation }));
  const configured = findConfiguration(tokens, place.isInDependencies);
  if (!configured) return [];
  const scope = toScope(configured.name, place);
  return notationsIn(tokens.slice(configured.end)).map((notation) => ({ scope, notation }));
}

function unique<T>(all: readonly T[]): readonly T[] {
  return [...new Map(all.map((each) => [JSON.stringify(each), each])).values()];
}
