import { parseCharacterSet, signs, type CharacterSet } from './characterSet';
import type { PatternNode } from './parsePattern';
import { getChildren } from './slowness';

/** More isn't counted. */
export const mostSteps = 10_000;

/** Repeats that are copied out, so that a short pattern can't take long to judge. */
const mostCopies = 100_000;

/**
 * In how many steps at most an engine that goes back and tries again finds out that a text doesn't match from
 * one place on. Supposes the worst: a text that serves each attempt with the letter that leads it furthest. So
 * it may count too many, and never too few. Returns infinity for more than `mostSteps`.
 *
 * @param node has no repeats within repeats, see `findSlowness`
 * @param letters of the longest text
 */
export function countSteps(node: PatternNode, letters: number): number {
  const counter = new StepCounter(node, letters);
  const steps = Math.max(...counter.count(node, counter.end, false));
  return counter.isTooMuch ? Infinity : steps;
}

/** Steps by the kind of the next letter. */
type Steps = readonly number[];

class StepCounter {
  isTooMuch = false;
  private copies = 0;
  private readonly sets = new Map<string, readonly boolean[]>();
  /** Where the pattern ends, it has matched, and there's nothing left to do. */
  readonly end: Steps;

  constructor(
    pattern: PatternNode,
    private readonly letters: number,
  ) {
    const sets = new Map<string, CharacterSet>();
    collect(pattern, sets);
    const kinds = new Map<string, number>();
    for (let sign = 0; sign < signs; sign++)
      kinds.set([...sets.values()].map((set) => (set.has(sign) ? 1 : 0)).join(''), sign);
    for (const [source, set] of sets)
      this.sets.set(
        source,
        [...kinds.values()].map((sign) => set.has(sign)),
      );
    this.end = Array.from(kinds, () => 0);
  }

  /**
   * @param next what comes after the node takes
   * @param isBackward in a lookbehind
   */
  count(node: PatternNode, next: Steps, isBackward: boolean): Steps {
    switch (node.kind) {
      case 'char':
        return this.step(node.char, next);
      case 'class':
        return this.step(node.source, next);
      case 'sequence': {
        const parts = isBackward ? node.parts : [...node.parts].reverse();
        return parts.reduce((after, part) => this.count(part, after, isBackward), next);
      }
      case 'choice':
        return node.branches.map((branch) => this.count(branch, next, isBackward)).reduce(sum);
      case 'repeat':
        return this.repeat(node, next, isBackward);
      case 'look': {
        const own = this.count(node.body, this.end, node.behind);
        const most = Math.max(...own);
        return sum(next, node.behind === isBackward ? own : own.map(() => most));
      }
      case 'edge':
        return next.map((steps) => steps + 1);
      case 'list':
      case 'backreference':
        return next.map(() => Infinity);
    }
  }

  private step(source: string, next: Steps): Steps {
    const most = Math.max(...next);
    if (most > mostSteps) this.isTooMuch = true;
    return (this.sets.get(source) ?? []).map((isIn) => (isIn ? 1 + most : 1));
  }

  /** Each turn either goes on or leaves, where the next letter allows both; from the last turn backward. */
  private repeat(
    { body, least, most }: Extract<PatternNode, { kind: 'repeat' }>,
    next: Steps,
    isBackward: boolean,
  ): Steps {
    let after = next;
    for (let turn = Math.min(most, Math.max(least, this.letters)); turn > 0 && !this.isTooMuch; turn--) {
      if (++this.copies > mostCopies) this.isTooMuch = true;
      const more = this.count(body, after, isBackward);
      after = turn > least ? sum(more, next) : more;
    }
    return after;
  }
}

function collect(node: PatternNode, sets: Map<string, CharacterSet>): void {
  const source = node.kind === 'char' ? node.char : node.kind === 'class' ? node.source : undefined;
  if (source !== undefined && !sets.has(source)) sets.set(source, parseCharacterSet(source));
  for (const child of getChildren(node)) collect(child, sets);
}

function sum(some: Steps, others: Steps): Steps {
  return some.map((steps, kind) => steps + (others[kind] ?? 0));
}
