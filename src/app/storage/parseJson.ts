/** Undefined for what isn't JSON. Whatever it holds, a schema has yet to check it. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
