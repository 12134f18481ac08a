import { readLocation, type Location } from './location';

/** One requirement: `Name[extra] >=1,<2; python_version < "3.12"`, or `name @ https://…`. */
export interface Requirement extends Location {
  readonly name: string;
  readonly range?: string | undefined;
}

/** Parses a PEP 508 requirement; undefined if it isn't one. Ignores extras and markers. */
export function readRequirement(text: unknown): Requirement | undefined {
  if (typeof text !== 'string') return undefined;
  const [written = ''] = nameFirst.exec(text) ?? [];
  const name = normalName(written);
  if (name === undefined) return undefined;
  const rest = withoutExtras(text.slice(written.length).trimStart());
  // A URL replaces the versions.
  if (rest.startsWith('@')) return { name, ...readLocation(rest.slice(1).split(/\s;|;\s/, 1)[0] ?? '') };
  const range = unwrapped(rest.split(';', 1)[0]?.trim() ?? '');
  if (range === '') return { name };
  if (!/^[<>=!~]/.test(range)) return undefined;
  // A template's version is known to a build only: `=={{ version }}`, `==%s`.
  return /[{}$%]/.test(range) ? { name } : { name, range };
}

/**
 * Normalizes a name as PyPI does to compare names (PEP 503); undefined if it isn't a name, such as a
 * placeholder.
 */
export function normalName(name: string): string | undefined {
  const plain = name.trim();
  if (!/^[a-z0-9](?:[a-z0-9._-]*[a-z0-9])?$/i.test(plain)) return undefined;
  return plain.toLowerCase().replace(/[-_.]+/g, '-');
}

const nameFirst = /^\s*[a-z0-9._-]*/i;

function withoutExtras(text: string): string {
  return text.startsWith('[') && text.includes(']') ? text.slice(text.indexOf(']') + 1).trimStart() : text;
}

/** Older files put versions in parentheses. */
function unwrapped(range: string): string {
  return range.startsWith('(') && range.endsWith(')') ? range.slice(1, -1).trim() : range;
}
