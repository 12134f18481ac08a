import type { PatternNode } from './parsePattern';

/**
 * Words of which one must be in every text that the pattern fits; nothing if there are none. Looking for these in
 * one pass spares trying each pattern on each sentence.
 */
export function neededWords(node: PatternNode): readonly string[] | undefined {
  switch (node.kind) {
    case 'char':
      return [node.char];
    case 'sequence':
      return ofSequence(node.parts);
    case 'choice':
      return ofChoice(node.branches);
    case 'repeat':
      return node.least > 0 ? neededWords(node.body) : undefined;
    case 'list':
      return node.words;
    case 'class':
    case 'look':
    case 'edge':
    case 'backreference':
      return undefined;
  }
}

function ofSequence(parts: readonly PatternNode[]): readonly string[] | undefined {
  let best: readonly string[] | undefined;
  let run = '';
  const offer = (words: readonly string[] | undefined): void => {
    if (words && worth(words) > worth(best)) best = words;
  };
  for (const part of parts) {
    if (part.kind === 'char') {
      run += part.char;
      continue;
    }
    if (run !== '') offer([run]);
    run = '';
    offer(neededWords(part));
  }
  if (run !== '') offer([run]);
  return best;
}

function ofChoice(branches: readonly PatternNode[]): readonly string[] | undefined {
  const all = new Set<string>();
  for (const branch of branches) {
    const words = neededWords(branch);
    if (!words) return undefined;
    for (const word of words) all.add(word);
  }
  return [...all];
}

/** Long words are rare, and a Chinese character says as much as three letters; few words are cheaper than many. */
function worth(words: readonly string[] | undefined): number {
  if (!words) return -1;
  const shortest = Math.min(
    ...words.map((word) => word.trim().length * (/[\u4e00-\u9fff]/.test(word) ? 3 : 1)),
  );
  return Math.min(shortest, 6) - words.length / 1000;
}
