import type { PatternNode } from './parsePattern';
import { getCharacters, getChildren, getStart, isNullable } from './slowness';
import type { CharacterSet } from './characterSet';

/**
 * In how many ways a pattern may match one text, at most. An engine that finds none goes through all of them:
 * `a?` thirty times over has a billion. Counts too many rather than too few.
 */
export function countWays(node: PatternNode): number {
  switch (node.kind) {
    case 'sequence':
      return product(node.parts.map(countWays)) * waysToShare(node.parts);
    case 'choice': {
      const ways = node.branches.map(countWays);
      return isClear(node.branches) ? Math.max(...ways) : ways.reduce((sum, each) => sum + each, 0);
    }
    case 'repeat':
      // A loop without end has a body with a single way; see `slownessOfLoop`.
      return countWays(node.body) ** Math.min(node.most, 1000);
    case 'look':
      return countWays(node.body);
    default:
      return 1;
  }
}

/** Neighbouring repeats that match the same characters can share them out in many ways. */
function waysToShare(parts: readonly PatternNode[]): number {
  let ways = 1;
  let before: { readonly characters: CharacterSet; ways: number }[] = [];
  for (const part of parts) {
    const characters = getCharacters(part);
    const own = waysToRepeat(part);
    if (own > 1) {
      const rivals = before.filter((other) => other.characters.meets(characters));
      for (const rival of rivals) {
        ways *= rival.ways;
        rival.ways = 1;
      }
      if (rivals.length > 0) ways *= own;
      before.push({ characters, ways: rivals.length > 0 ? 1 : own });
    } else if (!isNullable(part)) {
      before = before.filter((other) => other.characters.contains(characters));
    }
  }
  return ways;
}

/** In how many lengths a part can match, if it's bounded; loops without end are judged by `findSlowness`. */
function waysToRepeat(node: PatternNode): number {
  const own = node.kind === 'repeat' && node.most <= 1000 ? node.most - node.least + 1 : 1;
  return own * product(getChildren(node).map(waysToRepeat));
}

/** Whether at most one branch can match at any place. */
function isClear(branches: readonly PatternNode[]): boolean {
  return branches.every((branch, index) =>
    branches.slice(0, index).every((other) => {
      if (!getStart(branch).meets(getStart(other))) return true;
      const [one, two] = [literal(branch), literal(other)];
      return one !== undefined && two !== undefined && !one.startsWith(two) && !two.startsWith(one);
    }),
  );
}

function literal(node: PatternNode): string | undefined {
  if (node.kind === 'char') return node.char.toLowerCase();
  if (node.kind !== 'sequence') return undefined;
  const parts = node.parts.map(literal);
  return parts.includes(undefined) ? undefined : parts.join('');
}

function product(numbers: readonly number[]): number {
  return numbers.reduce((all, each) => all * each, 1);
}
