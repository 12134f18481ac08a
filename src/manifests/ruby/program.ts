import { isSign, statementsOf, type RubyStatement } from './statements';
import { tokensOf, type RubyToken } from './tokens';
import { textsOf, withLoops, type Known } from './values';

/** A Ruby program as far as it's plain. */
export interface Program {
  readonly statements: readonly RubyStatement[];
  /** What names stand for in a statement. */
  readonly knownIn: (statement: RubyStatement) => Known;
  /** All texts that occur in it. */
  readonly texts: () => readonly string[];
}

export function readProgram(source: string, fileName: string): Program {
  const tokens = tokensOf(source);
  const statements = statementsOf(tokens);
  const variables = new Map<string, readonly string[] | undefined>();
  const known: Known = (name) => variables.get(name);
  for (const statement of statements) {
    const [name, equals, ...value] = statement.tokens;
    if (name?.kind !== 'word' || !isSign(equals, '=')) continue;
    // Assigned twice, it may be either.
    const texts = isOwnName(value) ? [fileName] : textsOf(value, withLoops(known, statement.around));
    variables.set(name.text, variables.has(name.text) ? undefined : texts);
  }
  return {
    statements,
    knownIn: ({ around }) => withLoops(known, around),
    texts: () => [
      ...new Set(
        tokens.flatMap(({ kind, text }) =>
          kind === 'list' ? text.split(/\s+/) : kind === 'text' ? [text] : [],
        ),
      ),
    ],
  };
}

/** `File.basename(__FILE__, '.gemspec')`. */
export function isOwnName(value: readonly RubyToken[]): boolean {
  return (
    value.length < 20 &&
    value[2]?.text === 'basename' &&
    value.some(({ text }) => /^__(?:FILE|dir)__$/.test(text)) &&
    value.some(({ text }) => /gemspec|\*/.test(text))
  );
}

/** Returns the tokens after a word, if it's called on something or for itself. */
export function afterWord(
  tokens: readonly RubyToken[],
  word: RegExp,
  isMethod: boolean,
): readonly RubyToken[] | undefined {
  if (!isMethod) {
    const [first, second] = tokens;
    return first?.kind === 'word' && word.test(first.text) && !isSign(second, '=', '.')
      ? tokens.slice(1)
      : undefined;
  }
  for (let at = 1; at < Math.min(tokens.length, 12); at++) {
    const token = tokens[at];
    if (token?.kind === 'word' && word.test(token.text) && isSign(tokens[at - 1], '.', '&.'))
      return tokens.slice(at + 1);
  }
  return undefined;
}
