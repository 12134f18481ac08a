/**
 * Returns undefined for invalid JSON, and for what nests deeper or has more values than anything of ours: its
 * objects would take a hundred times the memory of the text, and parsing it seconds. The caller must check the
 * result against a schema.
 */
export function parseJson(text: string): unknown {
  if (isMonstrous(text)) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const mostLevels = 100;
/** Ten times those of the largest list. */
const mostValues = 3_000_000;

function isMonstrous(text: string): boolean {
  let [depth, values, isInString] = [0, 0, false];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === sign.quote) isInString = !isInString;
    else if (isInString) at += code === sign.backslash ? 1 : 0;
    else if (code === sign.comma) values++;
    else if (code === sign.brace || code === sign.bracket) depth++;
    else if (code === sign.endOfBrace || code === sign.endOfBracket) depth--;
    if (depth > mostLevels || values > mostValues) return true;
  }
  return false;
}

const sign = {
  quote: 34,
  comma: 44,
  bracket: 91,
  backslash: 92,
  endOfBracket: 93,
  brace: 123,
  endOfBrace: 125,
};
