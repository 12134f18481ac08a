import type { PatternNode } from './parsePattern';

/**
 * Returns sets of words, rarest first. Any text that the pattern matches contains at least one word from each
 * set. Returns none if the pattern needs no particular word. Searching for these words in one pass avoids
 * trying each pattern on each sentence.
 */
export function neededWords(node: PatternNode): readonly (readonly string[])[] {
  const sets = listSets(node).sort((a, b) => measureFrequency(a) - measureFrequency(b));
  return sets.filter((words, index) => index === 0 || words.length <= mostMore).slice(0, mostSets);
}

/** The first set saves the most; what further sets would save is less than a long list costs. */
const mostSets = 3;
const mostMore = 60;

function listSets(node: PatternNode): (readonly string[])[] {
  switch (node.kind) {
    case 'char':
      return [[node.char]];
    case 'sequence':
      return ofSequence(node.parts);
    case 'choice':
      return ofChoice(node.branches);
    case 'repeat':
      return node.least > 0 ? listSets(node.body) : [];
    case 'list':
      return node.words ? [node.words] : [];
    case 'class':
    case 'look':
    case 'edge':
    case 'backreference':
      return [];
  }
}

function ofSequence(parts: readonly PatternNode[]): (readonly string[])[] {
  const sets: (readonly string[])[] = [];
  let run = '';
  for (const part of parts) {
    if (part.kind === 'char') {
      run += part.char;
      continue;
    }
    if (run.trim() !== '') sets.push([run]);
    run = '';
    sets.push(...listSets(part));
  }
  if (run.trim() !== '') sets.push([run]);
  return sets;
}

/** Combines one set from each branch, the rarest. */
function ofChoice(branches: readonly PatternNode[]): (readonly string[])[] {
  const all = new Set<string>();
  for (const branch of branches) {
    const [rarest] = listSets(branch).sort((a, b) => measureFrequency(a) - measureFrequency(b));
    if (!rarest) return [];
    for (const word of rarest) all.add(word);
  }
  return [[...all]];
}

/** Estimates very roughly how often any of the words occurs in ordinary text. */
function measureFrequency(words: readonly string[]): number {
  return words.reduce((sum, word) => sum + frequencyOfWord(word.trim()), 0);
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
