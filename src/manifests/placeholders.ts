/** Fills in what a text leaves open; undefined where it cannot be known. */
export type Fill = (text: string | undefined) => string | undefined;

/**
 * Fills in `${name}` or `$(name)`, whichever the pattern finds: undefined where a name has no value, leads back
 * to itself, or grows without end. Values may leave open more. Each name is asked for once.
 */
export function filling(placeholder: RegExp, valueOf: (name: string) => string | undefined): Fill {
  const known = new Map<string, string | undefined>();
  let depth = 0;

  function valueFor(name: string): string | undefined {
    if (known.has(name)) return known.get(name);
    // Whoever asks again before there is an answer has been led in a circle.
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
    // What has no value stays, and so does a call of a function.
    const filled = text.replace(placeholder, (written, name: string) => valueFor(name.trim()) ?? written);
    return filled.length > longest || /\$[({]/.test(filled) ? undefined : filled;
  }

  return fill;
}

/** No name, version or path written by people comes near. */
const longest = 1000;
const deepest = 100;
