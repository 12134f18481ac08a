import type { Block, PythonToken } from './tokens';

/** A value that stands in the program as it is. */
export type Value = string | readonly Value[] | ReadonlyMap<string, Value>;

/** Names of a program, with the blocks that give each a value or change it. */
export class NameScope {
  private readonly known = new Map<string, Value | undefined>();
  private readonly bound = new Map<string, Block[]>();
  private depth = 0;

  constructor(
    blocks: readonly Block[],
    private readonly steps: { left: number },
  ) {
    for (const block of blocks) {
      for (const name of namesBoundIn(block)) {
        const others = this.bound.get(name);
        if (others) others.push(block);
        else this.bound.set(name, [block]);
      }
    }
  }

  /** Returns the value of an expression; undefined if it's computed. */
  evaluate(tokens: readonly PythonToken[]): Value | undefined {
    const reader = new Reader(tokens, (name) => this.valueOf(name), this.steps);
    this.depth++;
    const value = this.depth > deepest ? undefined : reader.whole();
    this.depth--;
    return value;
  }

  /** Returns the tokens of every block that takes part in what these compute. */
  partsOf(tokens: readonly PythonToken[]): readonly Block[] {
    const parts = new Set<Block>();
    const seen = new Set<string>();
    const open: Block[] = [tokens];
    for (let block = open.pop(); block; block = open.pop()) {
      for (const { kind, text } of block) {
        if (kind !== 'name' || seen.has(text)) continue;
        seen.add(text);
        for (const each of this.bound.get(text) ?? []) {
          if (parts.has(each)) continue;
          parts.add(each);
          open.push(each);
        }
      }
    }
    return [tokens, ...parts];
  }

  private valueOf(name: string): Value | undefined {
    if (this.known.has(name)) return this.known.get(name);
    // A name that's needed for its own value has none.
    this.known.set(name, undefined);
    const [block, ...more] = this.bound.get(name) ?? [];
    if (!block || more.length > 0 || block[0]?.text !== name) return undefined;
    const start = block.findIndex(({ kind, text }) => kind === 'sign' && text === '=');
    if (start < 1 || (start > 1 && block[1]?.text !== ':')) return undefined;
    const value = this.evaluate(block.slice(start + 1));
    this.known.set(name, value);
    return value;
  }
}

const deepest = 50;

/** Names that a block assigns, changes, defines or imports. */
function namesBoundIn(block: Block): Set<string> {
  const names = new Set<string>();
  const isImport = block[0]?.text === 'import' || block[0]?.text === 'from';
  let depth = 0;
  block.forEach(({ kind, text }, index) => {
    if (kind === 'sign' && /[([{]/.test(text)) depth++;
    if (kind === 'sign' && /[)\]}]/.test(text)) depth--;
    if (kind !== 'name') return;
    const next = block[index + 1]?.text ?? '';
    const before = block[index - 1]?.text ?? '';
    const changes = next === '.' && changing.has(block[index + 2]?.text ?? '');
    const assigns = depth === 0 && before !== '.' && /^(?:[-+*/]?=|:|\[)$/.test(next);
    if (isImport || changes || assigns || binding.has(before)) names.add(text);
  });
  return names;
}

const changing: ReadonlySet<string> = new Set([
  'append',
  'extend',
  'insert',
  'update',
  'add',
  'setdefault',
  'remove',
]);
const binding: ReadonlySet<string> = new Set(['def', 'class', 'for', 'as', 'import']);

/** Reads an expression of texts, lists, tables and names, and sums of these. */
class Reader {
  private at = 0;
  private depth = 0;

  constructor(
    private readonly tokens: readonly PythonToken[],
    private readonly valueOf: (name: string) => Value | undefined,
    private readonly steps: { left: number },
  ) {}

  whole(): Value | undefined {
    const value = this.sum();
    return this.at === this.tokens.length ? value : undefined;
  }

  private sum(): Value | undefined {
    let value = this.term();
    while (value !== undefined && this.take('+')) {
      const more = this.term();
      if (typeof value === 'string' && typeof more === 'string') value += more;
      else if (Array.isArray(value) && Array.isArray(more))
        value = [...(value as Value[]), ...(more as Value[])];
      else return undefined;
      this.steps.left -= lengthOf(value);
      if (this.steps.left < 0) return undefined;
    }
    return value;
  }

  private term(): Value | undefined {
    const token = this.tokens[this.at];
    if (!token || --this.steps.left < 0 || this.depth > deepest) return undefined;
    this.at++;
    if (token.kind === 'text') return this.texts(token.text);
    if (token.kind === 'name') return this.named(token.text);
    this.depth++;
    const value = this.bracketed(token.text);
    this.depth--;
    return value;
  }

  private texts(first: string): string {
    const parts = [first];
    for (let next = this.tokens[this.at]; next?.kind === 'text'; next = this.tokens[++this.at])
      parts.push(next.text);
    return parts.join('');
  }

  private named(name: string): Value | undefined {
    if (this.tokens[this.at]?.text !== '(') return this.valueOf(name);
    this.at++;
    if (name === 'dict') return this.table(')', '=');
    if (!/^(?:list|tuple|set|sorted)$/.test(name)) return undefined;
    const values = this.list(')');
    return values?.length === 0 ? values : Array.isArray(values?.[0]) ? values[0] : undefined;
  }

  private bracketed(sign: string): Value | undefined {
    if (sign === '[') return this.list(']');
    if (sign === '{') return this.table('}', ':');
    if (sign !== '(') return undefined;
    const values = this.list(')');
    // Without a comma, parentheses only group.
    return values?.length === 1 && this.tokens[this.at - 2]?.text !== ',' ? values[0] : values;
  }

  private list(end: string): Value[] | undefined {
    const values: Value[] = [];
    while (!this.take(end)) {
      const isSpread = this.take('*');
      const value = this.sum();
      if (value === undefined || (isSpread && !Array.isArray(value))) return undefined;
      for (const each of isSpread ? (value as Value[]) : [value]) values.push(each);
      this.steps.left -= isSpread ? lengthOf(value) : 0;
      if (!this.take(',') && this.tokens[this.at]?.text !== end) return undefined;
    }
    return values;
  }

  private table(end: string, between: string): Value | undefined {
    const entries = new Map<string, Value>();
    while (!this.take(end)) {
      if (this.take('**')) {
        const more = this.sum();
        if (!(more instanceof Map)) return undefined;
        for (const [key, value] of more as ReadonlyMap<string, Value>) entries.set(key, value);
      } else {
        const key = between === '=' ? this.tokens[this.at++]?.text : this.sum();
        if (typeof key !== 'string' || !this.take(between)) return undefined;
        const value = this.sum();
        if (value === undefined) return undefined;
        entries.set(key, value);
      }
      if (!this.take(',') && this.tokens[this.at]?.text !== end) return undefined;
    }
    return entries;
  }

  private take(sign: string): boolean {
    const token = this.tokens[this.at];
    if (token?.kind !== 'sign' || token.text !== sign) return false;
    this.at++;
    return true;
  }
}

function lengthOf(value: Value): number {
  return typeof value === 'string' || Array.isArray(value) ? value.length : 1;
}
