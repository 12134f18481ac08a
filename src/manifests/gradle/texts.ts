import type { Token } from './tokens';

/**
 * Returns the text of an expression, with a placeholder for each variable: `prefix + ".build"` is
 * `${prefix}.build`. Undefined for what would have to be run.
 */
export function textOf(tokens: readonly Token[]): string | undefined {
  const inside = withoutParentheses(tokens);
  let text = '';
  let part: Token[] = [];
  for (const token of [...inside, plus]) {
    if (token.value !== '+' || token.kind !== 'mark') {
      part.push(token);
      continue;
    }
    const next = partOf(part);
    if (next === undefined) return undefined;
    text += next;
    part = [];
  }
  return text;
}

const plus: Token = { kind: 'mark', value: '+' };

/** A text, a variable, or a property of something: `project.ext.some`. */
function partOf(tokens: readonly Token[]): string | undefined {
  const [first] = tokens;
  if (tokens.length === 1 && first?.kind === 'text') return first.value;
  const path = tokens.map(({ value }) => value).join('');
  const isPath = tokens.every(({ kind }) => kind !== 'text') && /^[a-z_]\w*(?:\.\w+)*$/i.test(path);
  // What a block calls its own things isn't what the script calls so.
  return isPath && !/^(?:it|name|id)$/.test(path) ? `\${${path}}` : undefined;
}

function withoutParentheses(tokens: readonly Token[]): readonly Token[] {
  const isWrapped = tokens[0]?.value === '(' && tokens.at(-1)?.value === ')';
  return isWrapped && tokens[0]?.kind === 'mark' ? tokens.slice(1, -1) : tokens;
}

/** Returns what a property of that name is set to: `id = …`, `this.id = …`, `id.set(…)`, Groovy's `id "…"`. */
export function valueOf(given: readonly Token[], name: string): readonly Token[] | undefined {
  const isQualified = /^(?:this|it)$/.test(given[0]?.value ?? '') && given[1]?.value === '.';
  const [first, second, third, ...rest] = isQualified ? given.slice(2) : given;
  if (first?.kind !== 'word' || first.value !== name || !second) return undefined;
  if (second.value === '=' && third) return [third, ...rest];
  if (second.kind === 'text') return third ? undefined : [second];
  return second.value === '.' && third?.value === 'set' ? withoutParentheses(rest) : undefined;
}
