/**
 * Returns all words in a text that can't be parsed: the only names that its dependencies can have. Undefined
 * if there are very many, or the text may spell names in another way.
 */
export function namesInText(text: string, word: RegExp): readonly string[] | undefined {
  if (text.length > longest || text.includes('\\')) return undefined;
  return [...new Set(text.match(word) ?? [])];
}

const longest = 20_000;
