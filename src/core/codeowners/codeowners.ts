import { readLine, type OwnerRule } from './line';
import { getKey, getPossibleKeys, matchesPattern } from './pattern';

/** A parsed CODEOWNERS file, by GitHub's rules. */
export interface Codeowners {
  /** Rules by key (see `getKey`), in file order. */
  readonly rules: ReadonlyMap<string, readonly NumberedRule[]>;
  /** Lines that GitHub skips. */
  readonly invalid: readonly { readonly line: number; readonly text: string }[];
  /** GitHub ignores files of 3 MB and more; there are no rules then. */
  readonly isTooLarge: boolean;
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
  if (isTooLarge(text)) return { rules, invalid, isTooLarge: true };

  text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\r|\n/)
    .forEach((content, index) => {
      const line = index + 1;
      const rule = readLine(content);
      if (rule === 'invalid') invalid.push({ line, text: content });
      else if (rule) add({ ...rule, line });
    });
  return { rules, invalid, isTooLarge: false };

  function add(rule: NumberedRule): void {
    const key = getKey(rule.pattern);
    const others = rules.get(key);
    if (others) others.push(rule);
    else rules.set(key, [rule]);
  }
}

/** Returns a file's owners as written, from the last rule that matches; none if that rule has none. */
export function findOwners({ rules }: Codeowners, path: string): readonly string[] {
  const folders = path.split('/');
  let found: NumberedRule | undefined;
  for (const key of getPossibleKeys(folders)) {
    const last = rules
      .get(key)
      ?.findLast(({ line, pattern }) => line > (found?.line ?? 0) && matchesPattern(pattern, folders));
    found = last ?? found;
  }
  return found?.owners ?? [];
}

const limit = 3 * 1024 * 1024;

function isTooLarge(text: string): boolean {
  // A character takes one to three bytes, so most files don't need encoding to be measured.
  return text.length * 3 >= limit && new TextEncoder().encode(text).length >= limit;
}
