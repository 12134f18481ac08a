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
    if (words && frequencyOf(words) < frequencyOf(best)) best = words;
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

/** How often any of the words stands in ordinary text, very roughly; to need nothing is to be tried always. */
function frequencyOf(words: readonly string[] | undefined): number {
  return words?.reduce((sum, word) => sum + frequencyOfWord(word.trim()), 0) ?? Infinity;
}

function frequencyOfWord(word: string): number {
  if (/[\u2e80-\uffff]/.test(word)) {
    return word.length > 1 ? 0.0005 / word.length : frequentCharacters.includes(word) ? 0.02 : 0.001;
  }
  return frequentWords.has(word) ? 0.05 : 0.3 / 4 ** Math.min(word.length, 6);
}

const frequentCharacters =
  '的了是不我你这都就有个下在要也一还会上可以能没用过来看写改说当和把到么么出后时加成多';

const frequentWords = new Set(
  `the this that you and so at of for in is it to be can could would will with not if or on an are was read here line
  see his her do does your please test only just when as from have has any no but too use change time code file`.split(
    /\s+/,
  ),
);
