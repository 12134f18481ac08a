import type { Token } from './tokens';

/** How a script refers to a dependency. */
export type Notation =
  | { readonly kind: 'project'; readonly path: string }
  /** `projects.some.sub`, split into parts. */
  | { readonly kind: 'accessor'; readonly parts: readonly string[] }
  /** `libs.some.alias`: the parts after the catalog's name; a script may have values of that form too. */
  | { readonly kind: 'catalogue'; readonly catalogue: string; readonly parts: readonly string[] }
  /** An expression that would have to be run. */
  | { readonly kind: 'computed' }
  | {
      readonly kind: 'module';
      readonly group: string;
      readonly name: string;
      readonly version: string | undefined;
    };

/** Finds all notations in a statement's arguments, regardless of what wraps them. */
export function notationsIn(tokens: readonly Token[]): Notation[] {
  const notations: Notation[] = [];
  let isKnown = false as boolean;
  const named = namedArguments(tokens);
  if (named) notations.push(named);
  tokens.forEach((token, at) => {
    const before = tokens[at - 1]?.value;
    const next = tokens[at + 1]?.value;
    if (token.kind === 'text') {
      const isNamed = before === ':' || before === '=';
      const isProject = before === '(' && tokens[at - 2]?.value === 'project';
      const module = isNamed || isProject ? undefined : parseModule(token.value);
      const isLookup = before === '(' && /^find(?:Library|Bundle)$/.test(tokens[at - 2]?.value ?? '');
      if (isLookup) notations.push(lookedUp(token.value, tokens[at - 2]?.value === 'findBundle'));
      else if (module) notations.push(module);
      else if (/[/\\]|^\.|\.jar$/.test(token.value)) isKnown = true;
    } else if (token.kind === 'word' && token.value === 'project') {
      const path = projectPath(tokens.slice(at + 1, at + 12));
      if (path !== undefined) notations.push({ kind: 'project', path });
      else isKnown ||= next === '(' && tokens[at + 2]?.value === ')';
    } else if (token.kind === 'word' && elsewhere.has(token.value)) {
      isKnown = true;
    } else if (token.kind === 'word' && next === '.' && isStart(tokens, at)) {
      const parts = chainFrom(tokens, at);
      if (token.value === 'projects') notations.push({ kind: 'accessor', parts });
      else if (parts.length > 0) notations.push({ kind: 'catalogue', catalogue: token.value, parts });
    }
  });
  const isComputed = notations.length === 0 && !isKnown && tokens.some(({ kind }) => kind !== 'mark');
  return isComputed ? [{ kind: 'computed' }] : notations;
}

/** What these functions and properties refer to isn't a package of the repository, or is the project itself. */
const elsewhere: ReadonlySet<string> = new Set(
  (
    'files fileTree gradleApi gradleKotlinDsl gradleTestKit localGroovy kotlin embeddedKotlin npm devNpm ' +
    'peerNpm optionalNpm sourceSets output outputs layout file'
  ).split(' '),
);

/** `project.libs.a` is the same as `libs.a`. */
function isStart(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]?.value === 'project' || tokens[at]?.value === 'rootProject') return false;
  if (tokens[at - 1]?.value !== '.') return true;
  return /^(?:rootP|p)roject$/.test(tokens[at - 2]?.value ?? '') && tokens[at - 3]?.value !== '.';
}

/** `libs.findLibrary("some-alias")`, as convention plugins write it. */
function lookedUp(alias: string, isBundle: boolean): Notation {
  const parts = alias.split(/[-_.]/);
  return { kind: 'catalogue', catalogue: 'libs', parts: isBundle ? ['bundles', ...parts] : parts };
}

/** Parses `group:name`, `group:name:version`, and further parts that distinguish variants. */
export function parseModule(text: string): Notation | undefined {
  // Nested strings contain colons of their own.
  const [group = '', name = '', version] = (text.split('@', 1)[0] ?? '').split(':');
  if (![group, name].every((part) => /^[\w.\-${}]+$/.test(part))) return undefined;
  return { kind: 'module', group, name, version: version === '' ? undefined : version };
}

/** Parses `(":a")`, `":a"`, `(path: ":a", configuration: "b")` or `(path = ":a")`. */
function projectPath(tokens: readonly Token[]): string | undefined {
  if (tokens[0]?.kind !== 'text' && tokens[0]?.value !== '(') return undefined;
  const end = tokens.findIndex(({ kind, value }) => kind === 'mark' && value === ')');
  const inside = end < 0 ? tokens : tokens.slice(0, end);
  const first = inside.findIndex(({ value }) => value !== '(');
  if (inside[first]?.kind === 'text') {
    const next = inside[first + 1];
    // The path can't be determined if it's concatenated from several parts.
    return next && next.value !== ',' ? undefined : inside[first].value;
  }
  const path = inside.findIndex(({ kind, value }) => kind === 'word' && value === 'path');
  const value = inside[path + 2];
  return path >= 0 && value?.kind === 'text' ? value.value : undefined;
}

/** Parses `group: "g", name: "n", version: "v"`; Kotlin uses equals signs. */
function namedArguments(tokens: readonly Token[]): Notation | undefined {
  const said = new Map<string, string>();
  tokens.forEach((token, at) => {
    const sign = tokens[at + 1]?.value;
    const value = tokens[at + 2];
    if (token.kind === 'word' && (sign === ':' || sign === '=') && value?.kind === 'text') {
      said.set(token.value, value.value);
    }
  });
  const group = said.get('group');
  const name = said.get('name');
  if (group === undefined || name === undefined) return undefined;
  return { kind: 'module', group, name, version: said.get('version') };
}

/** Returns the dotted words after a position, without trailing calls such as `.get()`. */
export function chainFrom(tokens: readonly Token[], at: number): string[] {
  const parts: string[] = [];
  for (let next = at + 1; tokens[next]?.value === '.' && tokens[next + 1]?.kind === 'word'; next += 2) {
    if (tokens[next + 2]?.value === '(') break;
    parts.push(tokens[next + 1]?.value ?? '');
  }
  return parts;
}
