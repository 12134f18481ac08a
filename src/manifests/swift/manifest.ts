import { joinPath } from '../paths';
import { parseRepositoryUrl } from '../repositoryUrl';
import type { FoundDependency } from '../strongest';

/** What a `Package.swift` says plainly. */
export interface SwiftManifest {
  readonly name?: string | undefined;
  readonly found: readonly FoundDependency[];
  /** The only names that its computed dependencies can have; `any` if they can have all; absent if none is. */
  readonly unread?: readonly string[] | 'any';
}

/** Looks at each `.package(…)`, in whichever condition it stands. */
export function readPackageSwift(text: string, folder: string): SwiftManifest {
  const tokens = tokensOf(text);
  const texts = tokens.flatMap((each) => (each.startsWith('"') ? [each.slice(1)] : []));
  const constants = constantsIn(tokens);
  const valueAt = (at: number): string | undefined => {
    const token = tokens[at] ?? '';
    if (!/^[,)]$/.test(tokens[at + 1] ?? '')) return undefined;
    const value = token.startsWith('"') ? token.slice(1) : constants.get(token);
    return value?.includes('\\(') === true ? undefined : value;
  };
  const found: FoundDependency[] = [];
  let name: string | undefined;
  let unread: SwiftManifest['unread'];
  for (let at = 0; at < tokens.length; at++) {
    if (tokens[at + 1] !== '(') continue;
    const word = tokens[at];
    if (word === 'Package' && tokens[at + 2] === 'name' && tokens[at - 1] !== '.') name ??= valueAt(at + 4);
    if (word !== 'package' && !(word === 'Package' && tokens[at + 2] !== 'name')) continue;
    // `.product(name: "A", package: "a")` has no brace, and a method's own declaration isn't a call.
    if (tokens[at - 1] === 'func') continue;
    const given = new Map<string, number>();
    let depth = 0;
    let end = at + 1;
    for (; end < Math.min(tokens.length, at + 200); end++) {
      if (/^[([{]$/.test(tokens[end] ?? '')) depth++;
      else if (/^[)\]}]$/.test(tokens[end] ?? '') && --depth === 0) break;
      if (depth === 1 && tokens[end + 1] === ':' && !given.has(tokens[end] ?? ''))
        given.set(tokens[end] ?? '', end + 2);
    }
    const place = ['url', 'path', 'id'].find((key) => given.has(key));
    if (place === undefined) continue;
    const value = valueAt(given.get(place) ?? 0);
    const dependency = value === undefined ? undefined : toDependency(place, value, folder);
    if (dependency) found.push(dependency);
    else if (value === undefined) {
      const isPut =
        tokens[given.get(place) ?? 0]?.startsWith('"') === true ||
        !/^[,)]$/.test(tokens[(given.get(place) ?? 0) + 1] ?? '');
      if (isPut) unread = 'any';
      else unread ??= texts.map(identityOf);
    }
  }
  return { name, found, ...(unread !== undefined && { unread }) };
}

function toDependency(place: string, value: string, folder: string): FoundDependency | undefined {
  if (place === 'path') {
    const target = joinPath(folder, value);
    return target === undefined ? undefined : { name: identityOf(value), scope: 'runtime', folder: target };
  }
  if (place === 'id') return { name: value.toLowerCase().replace(/^[^.]*\./, ''), scope: 'runtime' };
  const repository = parseRepositoryUrl(value)?.repository;
  // On another server, a package that's called alike is another one.
  const name = repository === undefined ? value.toLowerCase() : identityOf(value);
  return { name, scope: 'runtime', repository };
}

/** The last part of an address, as SwiftPM tells packages apart. */
export function identityOf(address: string): string {
  let end = address.length;
  // A regular expression for the end would take the square of a run of slashes.
  while (end > 0 && address[end - 1] === '/') end--;
  return address
    .slice(0, end)
    .replace(/\.git$/, '')
    .replace(/^.*[/:]/s, '')
    .toLowerCase();
}

const pieces =
  /\/\/[^\n]*|\/\*[^]*?(?:\*\/|$)|"""[^]*?(?:"""|$)|#{0,9}"(?:[^"\\\n]|\\[^])*(?:"#{0,9}|$|(?=\n))|[\p{L}_][\p{L}\p{N}_]*|[^\s]/gu;

/** Texts start with a quotation mark and have no other. */
function tokensOf(text: string): string[] {
  return [...text.matchAll(pieces)].flatMap(([piece]) => {
    if (piece.startsWith('//') || piece.startsWith('/*')) return [];
    if (/^#{0,9}"/.test(piece)) return [`"${piece.replace(/^#{0,9}"+|"+#{0,9}$/g, '')}`];
    return [piece];
  });
}

/** `let url = "…"`; assigned twice, it may be either. */
function constantsIn(tokens: readonly string[]): ReadonlyMap<string, string | undefined> {
  const found = new Map<string, string | undefined>();
  for (let at = 2; at < tokens.length; at++) {
    const name = tokens[at - 2] ?? '';
    if (tokens[at - 1] !== '=' || !/^\w+$/.test(name)) continue;
    const value = tokens[at] ?? '';
    found.set(
      name,
      value.startsWith('"') && !found.has(name) && tokens[at + 1] !== '+' ? value.slice(1) : undefined,
    );
  }
  return found;
}
