import type { RubyToken } from './tokens';

/** A statement with the blocks around it, outermost first: the statements that open them. */
export interface RubyStatement {
  readonly tokens: readonly RubyToken[];
  readonly around: readonly Opening[];
}

export interface Opening {
  readonly tokens: readonly RubyToken[];
  /** Names between bars: `do |name|`. */
  readonly parameters: readonly string[];
}

/** Splits a program into statements; those inside of blocks, conditions and methods count too. */
export function statementsOf(tokens: readonly RubyToken[]): RubyStatement[] {
  const found: RubyStatement[] = [];
  const closers: string[] = [];
  let around: readonly Opening[] = [];
  let statement: RubyToken[] = [];
  let depth = 0;
  const finish = (): void => {
    if (statement.length > 0) found.push({ tokens: statement, around });
    statement = [];
    depth = 0;
  };
  const open = (closer: string, parameters: readonly string[]): void => {
    const opening = { tokens: statement, parameters };
    finish();
    closers.push(closer);
    // Deeper than anybody writes: what's around doesn't count any more.
    if (closers.length <= deepest) around = [...around, opening];
  };
  const close = (): void => {
    finish();
    if (closers.length <= deepest) around = around.slice(0, -1);
    closers.pop();
  };
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (!token) continue;
    const before = statement.at(-1);
    const isWord = token.kind === 'word' && before?.text !== '.';
    if (token.kind === 'line' || (token.kind === 'sign' && token.text === ';')) {
      if (depth === 0 && !continues(before, tokens, at)) finish();
    } else if (depth > 0) {
      statement.push(token);
      if (isSign(token, '(', '[', '{')) depth++;
      else if (isSign(token, ')', ']', '}')) depth--;
    } else if (isWord && token.text === 'end' && closers.at(-1) === 'end') close();
    else if (isSign(token, '}') && closers.at(-1) === '}') close();
    else if (
      (isWord && token.text === 'do' && !loops.test(statement[0]?.text ?? '')) ||
      isBlock(token, before)
    ) {
      const { names, end } = parametersAt(tokens, at + 1);
      open(token.text === 'do' ? 'end' : '}', names);
      at = end - 1;
    } else if (isWord && openers.test(token.text) && (!before || isSign(before, '=', '||'))) {
      statement.push(token);
      if (/^(?:begin|else)$/.test(token.text)) open('end', []);
      else {
        // The condition ends with its line.
        for (at++; at < tokens.length && !endsCondition(tokens[at]); at++)
          statement.push(tokens[at] ?? token);
        open('end', []);
      }
    } else if (isWord && !before && branches.test(token.text)) {
      // What follows on the same line is a condition or a statement of its own.
      finish();
    } else {
      statement.push(token);
      if (isSign(token, '(', '[', '{')) depth++;
    }
  }
  finish();
  return found;
}

const deepest = 30;
const loops = /^(?:while|until|for)$/;
const openers = /^(?:if|unless|case|while|until|for|begin|def|class|module)$/;
const branches = /^(?:else|elsif|when|in|rescue|ensure|then)$/;

function endsCondition(token: RubyToken | undefined): boolean {
  return token?.kind === 'line' || token?.text === 'then' || isSign(token, ';');
}

export function isSign(token: RubyToken | undefined, ...signs: readonly string[]): boolean {
  return token?.kind === 'sign' && signs.includes(token.text);
}

/** After an operator, a brace starts a hash. */
function isBlock(token: RubyToken, before: RubyToken | undefined): boolean {
  if (!isSign(token, '{') || !before) return false;
  return (
    before.kind === 'word' ||
    before.kind === 'text' ||
    before.kind === 'symbol' ||
    before.kind === 'list' ||
    isSign(before, ')', ']')
  );
}

/** After a comma or an operator, and before a dot, the statement goes on. */
function continues(before: RubyToken | undefined, tokens: readonly RubyToken[], at: number): boolean {
  if (isSign(before, ',', '=', '+', '||', '&&', '.', '=>', '\\') || before?.kind === 'label') return true;
  let next = at;
  while (tokens[next]?.kind === 'line') next++;
  return next < at + 100 && isSign(tokens[next], '.', '&.') && before !== undefined;
}

function parametersAt(
  tokens: readonly RubyToken[],
  from: number,
): { readonly names: readonly string[]; readonly end: number } {
  if (!isSign(tokens[from], '|')) return { names: [], end: from };
  const names: string[] = [];
  for (let at = from + 1; at < from + 40; at++) {
    const token = tokens[at];
    if (isSign(token, '|')) return { names, end: at + 1 };
    if (token?.kind === 'word') names.push(token.text);
  }
  return { names: [], end: from };
}
