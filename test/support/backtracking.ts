import type { PatternNode } from '../../src/tone/pattern/parsePattern';

type Next = (at: number) => boolean;

/** Tries a pattern at one place of a text as engines do, and counts the letters that it looks at. */
export class Backtracking {
  steps = 0;
  private readonly letters: readonly string[];
  private readonly isIn = new Map<string, boolean>();

  /** @param most of the steps; throws if there are more */
  constructor(
    text: string,
    private readonly most: number,
  ) {
    this.letters = Array.from(text);
  }

  matches(node: PatternNode, at: number): boolean {
    this.steps = 0;
    return this.try(node, at, 1, () => true);
  }

  private try(node: PatternNode, at: number, by: 1 | -1, next: Next): boolean {
    switch (node.kind) {
      case 'char':
      case 'class':
        if (++this.steps > this.most) throw new RangeError(`More than ${this.most} steps`);
        return this.fits(node, this.letters[by === 1 ? at : at - 1]) && next(at + by);
      case 'sequence': {
        const parts = by === 1 ? node.parts : [...node.parts].reverse();
        const from = (index: number, place: number): boolean => {
          const part = parts[index];
          return part ? this.try(part, place, by, (after) => from(index + 1, after)) : next(place);
        };
        return from(0, at);
      }
      case 'choice':
        return node.branches.some((branch) => this.try(branch, at, by, next));
      case 'repeat': {
        const turn = (count: number, place: number): boolean =>
          (count < node.most && this.try(node.body, place, by, (after) => turn(count + 1, after))) ||
          (count >= node.least && next(place));
        return turn(0, at);
      }
      case 'look':
        // Whether it must match or must not isn't in the tree: the slower of both is that it goes on.
        this.try(node.body, at, node.behind ? -1 : 1, () => true);
        return next(at);
      default:
        return next(at);
    }
  }

  private fits(node: Extract<PatternNode, { kind: 'char' | 'class' }>, letter: string | undefined): boolean {
    if (letter === undefined) return false;
    const source = node.kind === 'class' ? node.source : node.char.replace(/^[^\p{L}\p{N}]$/u, '\\$&');
    const key = `${source} ${letter}`;
    const known = this.isIn.get(key) ?? new RegExp(`^(?:${quoted(source)})$`, 'iu').test(letter);
    this.isIn.set(key, known);
    return known;
  }
}

/** Some signs may not be escaped outside of classes. */
function quoted(source: string): string {
  return /^\\[^\w$()*+./?[\\\]^{|}-]$/.test(source) ? source.slice(1) : source.replace(/^\\-$/, '-');
}
