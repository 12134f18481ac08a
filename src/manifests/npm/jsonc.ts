import { isFields, parseJson, type Fields } from './fields';

/** Parses a JSON object that may have comments and trailing commas; throws if the text isn't one. */
export function parseJsonc(text: string): Fields {
  try {
    return parseJson(text);
  } catch {
    const value: unknown = JSON.parse(withoutComments(text.replace(/^\uFEFF/, '')));
    if (!isFields(value)) throw new SyntaxError('Expected an object.');
    return value;
  }
}

/** Goes through the text once; a regular expression would look for each missing end again and again. */
function withoutComments(text: string): string {
  const parts: string[] = [];
  let comma = -1;
  let at = 0;
  while (at < text.length) {
    const end = endOfPart(text, at);
    const isComment = text[at] === '/' && end > at + 1;
    const part = isComment ? ' ' : text.slice(at, end);
    if (part === ',') comma = parts.length;
    else if (/^[\]}]$/.test(part) && comma >= 0) parts[comma] = '';
    if (part !== ',' && part.trim() !== '') comma = -1;
    parts.push(part);
    at = end;
  }
  return parts.join('');
}

function endOfPart(text: string, at: number): number {
  const sign = text[at];
  if (sign === '"') return endOfString(text, at);
  if (sign === '/' && text[at + 1] === '/') return endAfter(text, '\n', at);
  if (sign === '/' && text[at + 1] === '*') return endAfter(text, '*/', at + 2);
  return at + 1;
}

function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === '"') return at + 1;
  }
  return text.length;
}

function endAfter(text: string, sign: string, from: number): number {
  const at = text.indexOf(sign, from);
  return at < 0 ? text.length : at + sign.length;
}
