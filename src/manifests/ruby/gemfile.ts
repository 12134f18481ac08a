import { joinPath } from '../paths';
import { isRepository, parseRepositoryUrl } from '../repositoryUrl';
import type { FoundDependency } from '../strongest';
import { Computed, rangeOf, type RubyFacts } from './gemspec';
import { afterWord, type Program } from './program';
import type { Opening } from './statements';
import { callOf, textsOf, type Call, type Known } from './values';

export interface Gemfile extends RubyFacts {
  /** Gems by a folder, in which or below which their gemspecs are. */
  readonly local: readonly { readonly dependency: FoundDependency; readonly below: string }[];
  /** Folders whose gemspecs it takes in. */
  readonly gemspecs: readonly string[];
  /** Files that it evaluates as parts of itself. */
  readonly includes: readonly string[];
}

/** Reads Bundler's list. */
export function readGemfile(program: Program, folder: string): Gemfile {
  const found: FoundDependency[] = [];
  const local: { dependency: FoundDependency; below: string }[] = [];
  const gemspecs: string[] = [];
  const includes: string[] = [];
  const unread = new Computed(program);
  const sources = sourcesIn(program);
  for (const statement of program.statements) {
    const { tokens, around } = statement;
    const known = program.knownIn(statement);
    const spec = afterWord(tokens, /^gemspec$/, false);
    if (spec) {
      const path = callOf(spec).options.get('path');
      const texts = path ? textsOf(path, known) : ['.'];
      if (texts) gemspecs.push(...texts.flatMap((each) => joinPath(folder, each) ?? []));
      else unread.addAny();
    }
    const file = afterWord(tokens, /^eval_gemfile$/, false);
    if (file || /^(?:instance_)?eval$/.test(tokens[0]?.text ?? '')) {
      const paths = file && pathsOf(callOf(file).values[0] ?? [], known);
      if (paths) includes.push(...paths.flatMap((each) => joinPath(folder, each) ?? []));
      else unread.addAny();
    }
    const gem = afterWord(tokens, /^(?:gem|plugin)$/, false);
    if (!gem) continue;
    const call = callOf(gem);
    const names = textsOf(call.values[0] ?? [], known);
    if (!names) {
      if (!isMethod(around)) unread.add(call.values[0] ?? [], statement);
      continue;
    }
    const isDev =
      tokens[0]?.text === 'plugin' || groupsOf(call, around, known).every((each) => dev.test(each));
    const place = placeOf(call, around, known, sources);
    const shared = { scope: isDev ? 'dev' : 'runtime', range: rangeOf(call.values.slice(1), known) } as const;
    for (const name of names) {
      const below =
        place.path === undefined ? undefined : joinPath(folder, place.path.replaceAll('\0', name));
      if (below !== undefined) local.push({ dependency: { name, ...shared }, below });
      else found.push({ name, ...shared, repository: place.repository?.replaceAll('\0', name) });
    }
  }
  return { found, local, gemspecs, includes, ...unread.facts };
}

const dev =
  /^(?:development|test|tests?_\w+|\w*_test|dev|ci|docs?|doc|lint|rubocop|guard|debug|tools|benchmarks?)$/;

/** A method of the Gemfile's own that wraps `gem`: its calls aren't read, but Bundler's own words are. */
function isMethod(around: readonly Opening[]): boolean {
  return around.some(
    ({ tokens }) => tokens[0]?.text === 'def' && /^(?:gem|self)$/.test(tokens[1]?.text ?? ''),
  );
}

/** Returns its groups; one of an unknown kind if none is stated. */
function groupsOf({ options }: Call, around: readonly Opening[], known: Known): readonly string[] {
  const own = textsOf(options.get('group') ?? options.get('groups') ?? [], known) ?? [];
  const outer = around.flatMap(({ tokens }) => {
    const call = afterWord(tokens, /^group$/, false);
    return call ? callOf(call).values.flatMap((each) => textsOf(each, known) ?? []) : [];
  });
  const all = [...own, ...outer];
  return all.length > 0 ? all : ['default'];
}

interface Place {
  readonly path?: string | undefined;
  readonly repository?: string | undefined;
}

/** From its own options, or else from the nearest block around it. */
function placeOf(
  call: Call,
  around: readonly Opening[],
  known: Known,
  sources: ReadonlyMap<string, string>,
): Place {
  const own = placeIn(call.options, known, sources);
  if (own) return own;
  for (const { tokens } of [...around].reverse()) {
    const block = afterWord(tokens, /^(?:path|git|github|source)$/, false);
    const text = block && textsOf(callOf(block).values[0] ?? [], known)?.[0];
    if (text === undefined) continue;
    const kind = tokens[0]?.text;
    if (kind === 'path') return { path: text };
    if (kind === 'github') return { repository: shortened(text) };
    if (kind === 'git') return { repository: parseRepositoryUrl(text)?.repository };
    return {};
  }
  return {};
}

function placeIn(
  options: Call['options'],
  known: Known,
  sources: ReadonlyMap<string, string>,
): Place | undefined {
  const textIn = (key: string): string | undefined => {
    const value = options.get(key);
    return value && textsOf(value, known)?.[0];
  };
  if (options.has('path')) {
    const path = options.get('path') ?? [];
    return { path: pathsOf(path, known)?.[0] };
  }
  if (options.has('git')) return { repository: parseRepositoryUrl(textIn('git') ?? '')?.repository };
  if (options.has('github')) return { repository: shortened(textIn('github') ?? '') };
  for (const [key, template] of sources) {
    const name = textIn(key);
    if (name === undefined) continue;
    const url = template.replace(/#\{[^}]*\}/, () => name);
    return { repository: parseRepositoryUrl(url)?.repository };
  }
  return undefined;
}

/** `rails` is `rails/rails`. */
function shortened(text: string): string | undefined {
  if (text.includes(':')) return parseRepositoryUrl(text)?.repository;
  const whole = text.includes('/') ? text : `${text}/${text}`;
  return isRepository(whole) ? whole.replace(/\.git$/, '') : undefined;
}

/** `git_source(:acme) { |name| "https://github.com/acme/#{name}.git" }`. */
function sourcesIn({ statements }: Program): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { tokens, around } of statements) {
    const opening = around.at(-1)?.tokens ?? [];
    const [text] = tokens;
    if (opening[0]?.text !== 'git_source' || tokens.length !== 1 || text?.kind !== 'text') continue;
    const key = opening.find(({ kind }) => kind === 'symbol')?.text;
    if (key !== undefined && key !== 'github' && found.size < 20) found.set(key, text.text);
  }
  return found;
}

/** A path as text, also `File.expand_path('x', __dir__)` and `File.join(__dir__, 'x')`. */
function pathsOf(value: Parameters<typeof callOf>[0], known: Known): readonly string[] | undefined {
  const plain = textsOf(value, known);
  if (plain) return plain;
  const [file, , method] = value;
  const isRelative = value.length < 30 && value.some(({ text }) => /^__(?:dir|FILE)__$/.test(text));
  if (file?.text !== 'File' || !isRelative) return computedPath(value);
  const texts = value.filter(({ kind }) => kind === 'text').map(({ text }) => text);
  if (texts.some((each) => each.includes('#{'))) return undefined;
  const joined = texts.join('/');
  // Seen from the file itself, the first step leads to its folder.
  const fromFile = value.some(({ text }) => text === '__FILE__') && method?.text === 'expand_path';
  return [fromFile ? joined.replace(/^\.\.\/?/, '') : joined];
}

/** `"#{__dir__}/gems/x"`. */
function computedPath(value: Parameters<typeof callOf>[0]): readonly string[] | undefined {
  const [, rest] = /^#\{__dir__\}\/([^#]*)$/.exec(value.length === 1 ? (value[0]?.text ?? '') : '') ?? [];
  return rest === undefined ? undefined : [rest];
}
