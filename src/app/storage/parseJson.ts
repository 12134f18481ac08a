import { JsonSize } from './jsonSize';

/**
 * Returns undefined for invalid JSON, and for what nests deeper or has more values than anything of ours: its
 * objects would take a hundred times the memory of the text, and parsing it seconds. The caller must check the
 * result against a schema.
 */
export function parseJson(text: string): unknown {
  return isMonstrous(text) ? undefined : parseMeasured(text);
}

/** Like `parseJson`, for a text whose size was looked at before. */
export function parseMeasured(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const mostLevels = 100;
/** Ten times those of the largest list. */
const mostValues = 3_000_000;
/** Letters looked at together. */
const slice = 65_536;

function isMonstrous(text: string): boolean {
  const size = new JsonSize();
  const units = new Uint16Array(Math.min(slice, text.length));
  for (let from = 0; from < text.length; from += slice) {
    const length = Math.min(slice, text.length - from);
    for (let at = 0; at < length; at++) units[at] = text.charCodeAt(from + at);
    size.add(units.subarray(0, length));
    if (size.deepest > mostLevels || size.values > mostValues) return true;
  }
  return false;
}
