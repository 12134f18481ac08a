import { parse, Parser, type CST } from 'yaml';
import { isFields, type Fields } from './fields';

/** Throws on what is not YAML, or no object; an empty file is an empty object. */
export function parseYaml(text: string): Fields {
  if (isDeep(text)) throw new RangeError('nested too deeply');
  // Looking for keys that are given twice takes the square of their number.
  const value: unknown = parse(text, { uniqueKeys: false, prettyErrors: false, logLevel: 'error' }) ?? {};
  if (!isFields(value)) throw new SyntaxError('no object');
  return value;
}

/**
 * Asked first, since `parse` calls itself for each level: where that exhausts the stack while V8 compiles a
 * regular expression, the whole process ends, and no `catch` is reached. A thousand times `- ` is enough.
 */
function isDeep(text: string): boolean {
  let level: CST.Token[] = [...new Parser().parse(text)];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > deepest) return true;
    level = level.flatMap(tokensIn);
  }
  return false;
}

const deepest = 100;

function tokensIn(token: CST.Token): CST.Token[] {
  if (token.type === 'document') return token.value ? [token.value] : [];
  if (!('items' in token)) return [];
  return token.items
    .flatMap(({ key, value }) => [key, value])
    .filter((each) => each !== undefined && each !== null);
}
