import { readLine, type OwnerRule } from './line';
import { getKey, getPossibleKeys, matchesPattern } from './pattern';

/** What a CODEOWNERS file says, by GitHub's rules. */
export interface Codeowners {
  /** Of the rules with the same key (see `getKey`), later ones last. */
  readonly rules: ReadonlyMap<string, readonly NumberedRule[]>;
  /** What GitHub skips. */
  readonly invalid: readonly { readonly line: number; readonly text: string }[];
  /** GitHub ignores files of 3 MB and more: there are no rules then. */
  readonly isTooLarge: boolean;
}

interface NumberedRule extends OwnerRule {
  /** Counted from 1. */
  readonly line: number;
}

/** Where GitHub looks on the base branch; the first one found is the only one read. */
export const codeownersPaths = ['.github/CODEOWNERS', 'CODEOWNERS', 'docs/CODEOWNERS'] as const;

/** Never throws: a line that cannot be read is kept as invalid. */
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

/** The owners of a file as written, from the last rule that matches; none where that rule names none. */
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
  // A character takes one byte to three, so most files need not be encoded to be measured.
  return text.length * 3 >= limit && new TextEncoder().encode(text).length >= limit;
}
