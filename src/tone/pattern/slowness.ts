import { parseCharacterSet, type CharacterSet } from './characterSet';
import type { PatternNode } from './parsePattern';

export type Slowness = 'nested' | 'ambiguous' | 'backreference' | 'lookbehind';

/**
 * Returns why a pattern may take time out of all proportion to its text: a part that repeats matches in several
 * ways. Errs on the side of rejecting a fast pattern over accepting a slow one. What parts that don't contain
 * each other take together, `countSteps` tells.
 */
export function findSlowness(node: PatternNode): Slowness | undefined {
  switch (node.kind) {
    case 'backreference':
      return 'backreference';
    case 'sequence':
      return first(node.parts);
    case 'choice':
      return first(node.branches);
    case 'repeat':
      return findSlowness(node.body) ?? (node.most > 1 ? slownessOfLoop(node.body) : undefined);
    case 'look':
      return (
        findSlowness(node.body) ?? (node.behind && hasLoop(node.body, Infinity) ? 'lookbehind' : undefined)
      );
    case 'char':
    case 'class':
    case 'edge':
    case 'list':
      return undefined;
  }
}

function first(nodes: readonly PatternNode[]): Slowness | undefined {
  for (const node of nodes) {
    const slowness = findSlowness(node);
    if (slowness) return slowness;
  }
  return undefined;
}

/**
 * A loop's body must match in only one way: it must not contain a repeat or choice that could also match
 * differently.
 */
function slownessOfLoop(body: PatternNode): Slowness | undefined {
  if (hasLoop(body, 2) || isNullable(body)) return 'nested';
  return hasUnclearChoice(body) ? 'ambiguous' : undefined;
}

/** Returns whether the node contains a variable repeat with a maximum of at least `often`. */
function hasLoop(node: PatternNode, often: number): boolean {
  if (node.kind === 'repeat')
    return (node.most >= often && node.most > node.least) || hasLoop(node.body, often);
  return getChildren(node).some((child) => hasLoop(child, often));
}

function hasUnclearChoice(node: PatternNode): boolean {
  if (node.kind === 'choice') {
    const starts = node.branches.map(getStart);
    if (starts.some((start, index) => starts.slice(0, index).some((other) => start.meets(other))))
      return true;
  }
  if (node.kind === 'repeat' && node.least !== node.most) return true;
  return getChildren(node).some(hasUnclearChoice);
}

/** Returns every character that the node may match. */
function getCharacters(node: PatternNode): CharacterSet {
  if (node.kind === 'char') return parseCharacterSet(node.char);
  if (node.kind === 'class') return parseCharacterSet(node.source);
  return getChildren(node).reduce((all, child) => all.with(getCharacters(child)), parseCharacterSet(''));
}

/** Returns every character that the node may start with. */
function getStart(node: PatternNode): CharacterSet {
  if (node.kind !== 'sequence') {
    return node.kind === 'choice'
      ? node.branches.reduce((all, branch) => all.with(getStart(branch)), parseCharacterSet(''))
      : getCharacters(node);
  }
  let all = parseCharacterSet('');
  for (const part of node.parts) {
    all = all.with(getStart(part));
    if (!isNullable(part)) break;
  }
  return all;
}

function isNullable(node: PatternNode): boolean {
  switch (node.kind) {
    case 'sequence':
      return node.parts.every(isNullable);
    case 'choice':
      return node.branches.some(isNullable);
    case 'repeat':
      return node.least === 0 || isNullable(node.body);
    case 'look':
    case 'edge':
      return true;
    case 'char':
    case 'class':
    case 'list':
    case 'backreference':
      return false;
  }
}

export function getChildren(node: PatternNode): readonly PatternNode[] {
  switch (node.kind) {
    case 'sequence':
      return node.parts;
    case 'choice':
      return node.branches;
    // What is looked at takes time too, wherever it's tried.
    case 'look':
    case 'repeat':
      return [node.body];
    case 'char':
    case 'class':
    case 'edge':
    case 'list':
    case 'backreference':
      return [];
  }
}
