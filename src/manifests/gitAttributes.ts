import type { Steps } from './limits';
import { pathMatcher } from './wildmatch';
import type { GeneratedRules } from '../core/packages/skippedLines';

/** Returns whether the file at a path contains attributes. */
export function isAttributes(path: string): boolean {
  return path === '.gitattributes' || path.endsWith('/.gitattributes');
}

/**
 * Collects what all `.gitattributes` of a repository say about `linguist-generated`, by Git's rules: the
 * later of two lines wins, and the nearer of two files; a pattern without a slash matches names in any folder
 * below, a pattern for a folder matches nothing inside it, and `!` patterns are invalid
 * (https://git-scm.com/docs/gitattributes). Hostile patterns terminate: after a maximum number of steps,
 * further paths get no answer, and earlier answers stay.
 */
export function generatedRules(texts: ReadonlyMap<string, string>): GeneratedRules | undefined {
  const steps: Steps = { left: mostSteps };
  const files = [...texts]
    .filter(([path]) => isAttributes(path))
    .map(([path, text]) => ({ folder: path.slice(0, -'.gitattributes'.length), rules: rulesIn(text, steps) }))
    .filter(({ rules }) => rules.length > 0)
    .sort((a, b) => b.folder.length - a.folder.length);
  if (files.length === 0) return undefined;
  const said = new Map<string, boolean | undefined>();
  return (path) => {
    if (said.has(path)) return said.get(path);
    if (steps.left < 0) return undefined;
    const found = ruleFor(path, files);
    // With no steps left, a rule may have been skipped.
    const isGenerated = steps.left < 0 ? undefined : found?.isGenerated;
    said.set(path, isGenerated);
    return isGenerated;
  };
}

/** `!linguist-generated` resets what was set further up, as though it had never been set. */
function ruleFor(
  path: string,
  files: readonly { readonly folder: string; readonly rules: readonly Rule[] }[],
): Rule | undefined {
  for (const { folder, rules } of files) {
    if (!path.startsWith(folder)) continue;
    const inside = path.slice(folder.length);
    const rule = rules.findLast(({ isFor }) => isFor(inside));
    if (rule) return rule;
  }
  return undefined;
}

interface Rule {
  readonly isFor: (path: string) => boolean;
  readonly isGenerated: boolean | undefined;
}

function rulesIn(text: string, steps: Steps): Rule[] {
  if (text.length > largest) return [];
  return text
    .replace(/^\uFEFF/, '')
    .split('\n')
    .slice(0, mostLines)
    .filter((line) => line.includes('linguist-generated'))
    .slice(0, mostRules)
    .flatMap((line) => ruleIn(trimmed(line), steps) ?? []);
}

/** Files beyond these limits weren't written by people. */
const largest = 512 * 1024;
const mostLines = 5000;
const mostRules = 1000;
/** For all paths of a repository. With a thousand simple patterns, one path takes a few thousand steps. */
const mostSteps = 10_000_000;

/** Removes blanks at both ends. A regular expression for the end would take the square of a run of blanks. */
function trimmed(line: string): string {
  let end = line.length;
  while (end > 0 && ' \t\r'.includes(line.charAt(end - 1))) end--;
  return line.slice(0, end).replace(/^[ \t\r]+/, '');
}

function ruleIn(line: string, steps: Steps): Rule | undefined {
  const [before = '', quoted, bare] =
    /^(?:"((?:[^"\\]|\\.){1,4000})"[ \t\r]*|([^# \t\r][^ \t\r]*)[ \t\r]+)/.exec(line) ?? [];
  const rest = line.slice(before.length);
  const pattern = (quoted === undefined ? undefined : unquoted(quoted)) ?? bare;
  if (pattern === undefined || /^(?:!|\[attr\])/.test(pattern) || pattern.endsWith('/')) return undefined;
  const states = rest.split(/[ \t\r]+/).flatMap((attribute) => stateIn(attribute) ?? []);
  const last = states.at(-1);
  return last && { isFor: matcher(pattern, steps), isGenerated: last.isGenerated };
}

function stateIn(attribute: string): Pick<Rule, 'isGenerated'> | undefined {
  switch (attribute) {
    case 'linguist-generated':
    case 'linguist-generated=true':
    case 'linguist-generated=1':
      return { isGenerated: true };
    case '-linguist-generated':
    case 'linguist-generated=false':
    case 'linguist-generated=0':
      return { isGenerated: false };
    case '!linguist-generated':
      return { isGenerated: undefined };
    default:
      return undefined;
  }
}

function matcher(pattern: string, steps: Steps): (path: string) => boolean {
  const hasSlash = pattern.slice(0, -1).includes('/');
  return pathMatcher(hasSlash ? pattern.replace(/^\//, '') : `**/${pattern}`, steps);
}

/**
 * Unquotes a C-style string: that's how Git writes special characters, with each UTF-8 byte as an octal
 * number.
 */
function unquoted(text: string): string {
  const parts = [...text.matchAll(/\\([0-3][0-7]{2})|\\([abfnrtv])|\\?([^])/gu)];
  const bytes = parts.flatMap(([, octal, letter, other = '']) =>
    octal !== undefined
      ? [parseInt(octal, 8)]
      : [...new TextEncoder().encode(letter === undefined ? other : escapes[letter])],
  );
  return new TextDecoder().decode(Uint8Array.from(bytes));
}

const escapes: Readonly<Record<string, string>> = {
  a: '\x07',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
};
