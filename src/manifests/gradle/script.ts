import type { Scope } from '../../core/packages/package';
import { notationsIn, type Notation } from './notations';
import {
  isAboutTests,
  parseStatements,
  type StatementPlace,
  type GradleStatement,
  type GradleTarget,
} from './statements';
import { tokenize, type Token } from './tokens';

/** What can be read from a build script, which is a program that we never run. */
export interface Script {
  /** What it declares, by the projects it applies to. */
  readonly said: ReadonlyMap<GradleTarget, Said>;
  /** String variables by name; the first one wins. */
  readonly variables: ReadonlyMap<string, string>;
}

export interface Said {
  readonly requests: readonly Request[];
  readonly settings: ReadonlyMap<SettingKey, string>;
}

export interface Request {
  readonly scope: Scope;
  readonly notation: Notation;
}

/** `group = "…"` and `version = "…"`; the last one wins. */
export type SettingKey = 'group' | 'version';

export function readScript(text: string): Script {
  const variables = new Map<string, string>();
  const byTarget = new Map<GradleTarget, GradleStatement[]>();
  for (const statement of parseStatements(tokenize(text))) {
    const named = assigned(statement.tokens);
    if (named && !variables.has(named.name)) variables.set(named.name, named.value);
    const { target } = statement.place;
    const others = byTarget.get(target);
    if (others) others.push(statement);
    else byTarget.set(target, [statement]);
  }
  const said = [...byTarget].map(([target, statements]) => [target, saidIn(statements)] as const);
  return { said: new Map(said), variables };
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

function saidIn(statements: readonly GradleStatement[]): Said {
  return {
    requests: unique(statements.flatMap(requestsIn)),
    settings: new Map(statements.flatMap((statement) => settingIn(statement) ?? [])),
  };
}

function settingIn({ tokens, place }: GradleStatement): [[key: SettingKey, value: string]] | undefined {
  const key = tokens[0]?.value;
  if (!place.isOuter || (key !== 'group' && key !== 'version')) return undefined;
  const value = tokens[1]?.value === '=' ? tokens[2] : tokens[1];
  const isAll = tokens.at(-1) === value;
  return isAll && value?.kind === 'text' ? [[key, value.value]] : undefined;
}

function requestsIn({ tokens, place }: GradleStatement): Request[] {
  if (!place.isInDependencies) return [];
  const configuration = findConfiguration(tokens);
  const scope = configuration && toScope(configuration, place);
  return scope ? notationsIn(tokens.slice(1)).map((notation) => ({ scope, notation })) : [];
}

/** `api(…)` or `api …`; in Kotlin, before that name is defined, `"api"(…)` or `add("api", …)`. */
function findConfiguration([first, second, third]: readonly Token[]): string | undefined {
  const isCall = second?.value === '(';
  if (first?.kind === 'word' && first.value === 'add') return isCall ? third?.value : undefined;
  if (first?.kind === 'text') return isCall ? first.value : undefined;
  const isOther = second?.kind === 'mark' && !isCall;
  return first?.kind === 'word' && !isOther ? first.value : undefined;
}

/** Determined by the last word, which follows source sets and build variants: `debugImplementation`. */
function toScope(configuration: string, { isForTests }: StatementPlace): Scope | undefined {
  const isBuild = /^(?:kapt|ksp)(?![a-z])|(?:^a|A)nnotationProcessor$|^classpath$/.test(configuration);
  const isDev = /(?:^d|D)evelopmentOnly$/.test(configuration);
  if (!isBuild && !isDev && !runtime.test(configuration)) return undefined;
  if (isDev || isForTests || isAboutTests(configuration)) return 'dev';
  return isBuild ? 'build' : 'runtime';
}

const runtime = /(?:(?:^i|I)mplementation|(?:^a|A)pi|(?:^c|C)ompile(?:Only)?|(?:^r|R)untime(?:Only)?)$/;

function unique(requests: readonly Request[]): readonly Request[] {
  return [...new Map(requests.map((request) => [JSON.stringify(request), request])).values()];
}
