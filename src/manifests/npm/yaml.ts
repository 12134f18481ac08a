import { parse, Parser, type CST } from 'yaml';
import { limits } from '../limits';
import { isFields, type Fields } from './fields';

/** Parses a YAML mapping; throws if the text isn't one. An empty file is an empty object. */
export function parseYaml(text: string): Fields {
  if (isDeep(text)) throw new RangeError('Nested too deeply.');
  // Checking for duplicate keys takes quadratic time.
  const value: unknown =
    parse(text, { uniqueKeys: false, prettyErrors: false, logLevel: 'error', maxAliasCount: mostAliases }) ??
    {};
  if (!isFields(value)) throw new SyntaxError('Expected an object.');
  return value;
}

/** The library's usual limit on how much aliases may multiply; people hardly use any. */
const mostAliases = 100;

/**
 * Checked first, because `parse` recurses for each level. If that exhausts the stack while V8 is compiling a
 * regular expression, the whole process dies without reaching any `catch`. A thousand times `- ` is enough.
 */
function isDeep(text: string): boolean {
  let level: CST.Token[] = [...new Parser().parse(text)];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > limits.levels) return true;
    level = level.flatMap(tokensIn);
  }
  return false;
}

function tokensIn(token: CST.Token): CST.Token[] {
  if (token.type === 'document') return token.value ? [token.value] : [];
  if (!('items' in token)) return [];
  return token.items
    .flatMap(({ key, value }) => [key, value])
    .filter((each) => each !== undefined && each !== null);
}
