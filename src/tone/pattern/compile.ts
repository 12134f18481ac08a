import type { Language } from '../finding';

/**
 * Compiles a pattern of the rule tables to a regular expression. In these patterns `(…)` groups, `<name>`
 * stands for a word list, and English patterns start and end at word boundaries.
 */
export function compile(pattern: string, language: Language, lists: Lists): RegExp {
  const source = expand(pattern, lists);
  return new RegExp(language === 'en' ? `${wordStart}(?:${source})${wordEnd}` : source);
}

export type Lists = Readonly<Record<string, string>>;

/** Words don't continue across a boundary; a pattern that starts or ends with a space is already past it. */
const wordStart = "(?:(?<![a-z0-9_'\\u00c0-\\u024f])|(?![a-z0-9_\\u00c0-\\u024f]))";
const wordEnd = '(?:(?![a-z0-9_\\u00c0-\\u024f\\u0300-\\u036f])|(?<![a-z0-9_\\u00c0-\\u024f]))';

function expand(pattern: string, lists: Lists, depth = 0): string {
  if (depth > 5) throw new Error(`Circular word list: ${pattern}`);
  return pattern.replace(/\((?!\?)/g, '(?:').replace(/(?<!\(\?)<([a-z][a-z-]*)>/g, (_, name: string) => {
    const list = lists[name];
    if (list === undefined) throw new Error(`No such word list: ${name}`);
    return `(?:${expand(list, lists, depth + 1)})`;
  });
}
