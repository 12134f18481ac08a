import { getFileName, getFolder, joinPath } from '../paths';

/** Stands in a text for what can't be determined. */
export const hole = '\u0001';

/** What an expression may need to know. All paths begin with a slash, which is the root of the repository. */
export interface PropertyScope {
  /** Possible values of a property, by lowercase name; undefined if it can be anything. */
  valuesOf(name: string): readonly string[] | undefined;
  /** Returns the path of a file in a folder or above it. */
  findAbove(folder: string, file: string): string | undefined;
  /** The folder of the file that the expression stands in. */
  readonly folder: string;
  /** Steps that are left. */
  readonly steps: { left: number };
}

/**
 * Expands `$(Name)`, and functions that only join or take apart texts. Returns all possible values; what can't
 * be determined is a hole in them.
 */
export function expand(text: string, scope: PropertyScope, depth = 0): readonly string[] {
  if (!text.includes('$(')) return [text];
  if (depth > deepest || text.length > longest) return [hole];
  scope.steps.left -= 1 + text.length / 10;
  let found: readonly string[] = [''];
  for (let at = 0; at < text.length;) {
    const start = text.indexOf('$(', at);
    const literal = text.slice(at, start < 0 ? undefined : start);
    const end = start < 0 ? -1 : closing(text, start + 1);
    const values =
      start < 0 ? [''] : end < 0 ? [hole] : evaluate(text.slice(start + 2, end), scope, depth + 1);
    found = found.flatMap((before) => values.map((value) => before + literal + value));
    if (found.length > most || found.some((each) => each.length > longest)) return [hole];
    at = start < 0 || end < 0 ? text.length : end + 1;
  }
  return [...new Set(found)];
}

/** Evaluates what stands between the parentheses. */
function evaluate(inner: string, scope: PropertyScope, depth: number): readonly string[] {
  const trimmed = inner.trim();
  if (/^[\w-]+$/.test(trimmed)) return scope.valuesOf(trimmed.toLowerCase()) ?? [hole];
  const [, type, method, more] =
    /^\[([\w.]+)\]::(\w+)\((.*)\)$/s.exec(trimmed) ?? /^(\w+)\.(\w+)\((.*)\)$/s.exec(trimmed) ?? [];
  if (
    type === undefined ||
    method === undefined ||
    more === undefined ||
    closing(`(${more})`, 0) !== more.length + 1
  )
    return [hole];
  let combinations: readonly (readonly string[])[] = [[]];
  for (const argument of argumentsIn(more)) {
    const values = expand(argument, scope, depth + 1);
    combinations = combinations.flatMap((before) => values.map((value) => [...before, value]));
    if (combinations.length > most) return [hole];
  }
  const name = method.toLowerCase();
  if (!trimmed.startsWith('[')) {
    const own = scope.valuesOf(type.toLowerCase()) ?? [hole];
    return own.flatMap((value) => combinations.map((given) => ofText(name, value, given)));
  }
  return combinations.map((given) => ofType(name, given, scope) ?? hole);
}

function ofText(name: string, value: string, [first = '', second = '']: readonly string[]): string {
  if (`${value}${first}${second}`.includes(hole)) return hole;
  switch (name) {
    case 'replace':
      return first === '' ? hole : value.replaceAll(first, second);
    case 'tolower':
    case 'tolowerinvariant':
      return value.toLowerCase();
    case 'trim':
      return value.trim();
    case 'startswith':
      return value.startsWith(first) ? 'True' : 'False';
    case 'endswith':
      return value.endsWith(first) ? 'True' : 'False';
    case 'contains':
      return value.includes(first) ? 'True' : 'False';
    default:
      return hole;
  }
}

function ofType(name: string, given: readonly string[], scope: PropertyScope): string | undefined {
  const [first = '', second] = given;
  switch (name) {
    case 'combine':
    case 'normalizepath':
    case 'getfullpath':
      return joined(given, scope);
    case 'normalizedirectory':
    case 'ensuretrailingslash':
      return `${joined(given, scope).replace(/\/$/, '')}/`;
    case 'getdirectoryname':
      return first.includes('/') ? first.slice(0, first.lastIndexOf('/')) : '';
    case 'getfilename':
      return getFileName(first);
    case 'getfilenamewithoutextension':
      return getFileName(first).replace(/\.[^.]*$/, '');
    case 'getpathoffileabove':
      return scope.findAbove(second ?? scope.folder, first);
    case 'getdirectorynameoffileabove': {
      const found = scope.findAbove(first, second ?? '');
      return found === undefined ? undefined : `/${getFolder(found.slice(1))}`;
    }
    case 'valueordefault':
      return first.includes(hole) ? undefined : first || second;
    default:
      return undefined;
  }
}

/** A path with a slash in front starts anew, and so does one that can't be determined. */
function joined(parts: readonly string[], { folder }: PropertyScope): string {
  const slashed = parts.map((part) => part.replaceAll('\\', '/'));
  const start = Math.max(
    slashed.findLastIndex((part) => part.startsWith('/')),
    slashed.findLastIndex((part) => part.startsWith(hole)),
  );
  const path = slashed.slice(Math.max(0, start)).join('/');
  if (path.startsWith(hole)) return path;
  return `/${joinPath(start < 0 ? folder : '', path) ?? hole}`;
}

function closing(text: string, open: number): number {
  let depth = 0;
  for (let at = open; at < text.length; at++) {
    if (text[at] === '(') depth++;
    else if (text[at] === ')' && --depth === 0) return at;
  }
  return -1;
}

/** Splits at commas that aren't in quotes or parentheses, and takes the quotes away. */
function argumentsIn(text: string): string[] {
  const found: string[] = [];
  let [depth, start, quote] = [0, 0, ''];
  for (let at = 0; at <= text.length; at++) {
    const sign = text[at] ?? ',';
    if (quote !== '') quote = sign === quote ? '' : quote;
    else if (/['"`]/.test(sign) && depth === 0) quote = sign;
    else if (sign === '(') depth++;
    else if (sign === ')') depth--;
    else if (sign === ',' && (depth <= 0 || at === text.length)) {
      found.push(
        text
          .slice(start, at)
          .trim()
          .replace(/^(['"`])(.*)\1$/s, '$2'),
      );
      start = at + 1;
    }
  }
  if (start < text.length) found.push(text.slice(start).trim());
  return text.trim() === '' ? [] : found;
}

const deepest = 30;
const longest = 2000;
const most = 8;
