import type { Steps } from './limits';

/** Expands placeholders in a text; undefined if a value can't be determined. */
export type Fill = (text: string | undefined) => string | undefined;

/**
 * Expands `${name}` or `$(name)`, whichever the pattern matches. The result is undefined if a name has no
 * value, refers back to itself, or grows without end. Values may contain placeholders too. Each name is
 * looked up once. Counts a step for each letter, and expands nothing when none are left.
 */
export function filling(
  placeholder: RegExp,
  valueOf: (name: string) => string | undefined,
  steps: Steps,
): Fill {
  const known = new Map<string, string | undefined>();
  let depth = 0;

  function valueFor(name: string): string | undefined {
    if (known.has(name)) return known.get(name);
    // A lookup that happens again before it has a result is circular.
    known.set(name, undefined);
    depth++;
    const value = depth > deepest ? undefined : fill(valueOf(name));
    depth--;
    known.set(name, value);
    return value;
  }

  function fill(text: string | undefined): string | undefined {
    if (text === undefined || text.length > longest) return undefined;
    if (!text.includes('$')) return text;
    steps.left -= text.length;
    if (steps.left < 0) return undefined;
    // Placeholders without a value stay as they are, and so do function calls.
    const filled = text.replace(placeholder, (written, name: string) => valueFor(name.trim()) ?? written);
    return filled.length > longest || /\$[({]/.test(filled) ? undefined : filled;
  }

  return fill;
}

/** Well above any real name, version or path. */
const longest = 1000;
const deepest = 100;
