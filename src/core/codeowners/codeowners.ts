import { readLine, type OwnerRule } from './line';
import { getKey, getPossibleKeys, matchesPattern, type Steps } from './pattern';

/** A parsed CODEOWNERS file, by GitHub's rules. */
export interface Codeowners {
  /** Rules by key (see `getKey`), in file order. */
  readonly rules: ReadonlyMap<string, readonly NumberedRule[]>;
  /** Lines that GitHub skips. */
  readonly invalid: readonly { readonly line: number; readonly text: string }[];
  /** GitHub ignores files of 3 MB and more; there are no rules then. */
  readonly isTooLarge: boolean;
  /** What's left for all of its paths; when it's spent, no one is known to own a further path. */
  readonly steps: Steps;
  /** Owners found so far, by path. */
  readonly known: Map<string, readonly string[]>;
}

interface NumberedRule extends OwnerRule {
  /** Starts at 1. */
  readonly line: number;
}

/** Where GitHub looks on the base branch; it reads only the first file it finds. */
export const codeownersPaths = ['.github/CODEOWNERS', 'CODEOWNERS', 'docs/CODEOWNERS'] as const;

/** Never throws: lines that can't be parsed are kept as invalid. */
export function parseCodeowners(text: string): Codeowners {
  const rules = new Map<string, NumberedRule[]>();
  const invalid: { line: number; text: string }[] = [];
  const rest = { rules, invalid, steps: { left: mostSteps }, known: new Map<string, readonly string[]>() };
  if (isTooLarge(text)) return { ...rest, isTooLarge: true };

  text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\r|\n/)
    .forEach((content, index) => {
      const line = index + 1;
      const rule = readLine(content);
      if (rule === 'invalid') invalid.push({ line, text: content });
      else if (rule) add({ ...rule, line });
    });
  return { ...rest, isTooLarge: false };

  function add(rule: NumberedRule): void {
    const key = getKey(rule.pattern);
    const others = rules.get(key);
    if (others) others.push(rule);
    else rules.set(key, [rule]);
  }
}

/**
 * Returns a file's owners as written, from the last rule that matches; none if that rule has none, or if
 * finding out takes too long.
 */
export function findOwners(codeowners: Codeowners, path: string): readonly string[] {
  const known = codeowners.known.get(path);
  if (known) return known;
  const { steps } = codeowners;
  const before = Math.min(steps.left, mostStepsOfPath);
  const own = { left: before };
  const owners = before > 0 ? lastOwners(codeowners, path, own) : [];
  steps.left -= before - own.left;
  // With no steps left, the rule that counts may have been skipped.
  const found = own.left > 0 ? owners : [];
  if (own.left <= 0) steps.left = Math.min(steps.left, 0);
  else codeowners.known.set(path, found);
  return found;
}

/** Whether its rules were too many or too hard to match with every path that was asked for. */
export function isSpent({ steps, isTooLarge: isIgnored }: Codeowners): boolean {
  return !isIgnored && steps.left <= 0;
}

function lastOwners({ rules }: Codeowners, path: string, steps: Steps): readonly string[] {
  const folders = path.split('/');
  // Keys are made of all folders up to each.
  steps.left -= folders.length ** 2;
  if (steps.left < 0) return [];
  let found: NumberedRule | undefined;
  for (const key of getPossibleKeys(folders)) {
    const last = rules
      .get(key)
      ?.findLast(({ line, pattern }) => line > (found?.line ?? 0) && matchesPattern(pattern, folders, steps));
    found = last ?? found;
  }
  return found?.owners ?? [];
}

/** A file with a thousand wildcard rules takes about 20,000 for each path; this is for five thousand such paths. */
const mostSteps = 100_000_000;
/** A thirtieth of a second. */
const mostStepsOfPath = 3_000_000;

const limit = 3 * 1024 * 1024;

function isTooLarge(text: string): boolean {
  // A character takes one to three bytes, so most files don't need encoding to be measured.
  return text.length * 3 >= limit && new TextEncoder().encode(text).length >= limit;
}
