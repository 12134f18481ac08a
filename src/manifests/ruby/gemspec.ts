import type { Scope } from '../../core/packages/package';
import type { FoundDependency } from '../strongest';
import { afterWord, isOwnName, type Program } from './program';
import { isSign } from './statements';
import { callOf, textsOf } from './values';

/** What a Ruby file says of dependencies, and what of it is computed. */
export interface RubyFacts {
  readonly found: readonly FoundDependency[];
  /** The only names that its computed dependencies can have; `any` if they can have all; absent if none is. */
  readonly unread?: readonly string[] | 'any';
}

export interface Gemspec extends RubyFacts {
  /** By convention, a gemspec is called as its gem. */
  readonly name: string;
  readonly version?: string;
}

/** Reads a gem's specification; `stem` is its file's name. */
export function readGemspec(program: Program, stem: string): Gemspec {
  const found: FoundDependency[] = [];
  const unread = new Computed(program);
  let name: string | undefined;
  let version: string | undefined;
  let hasVersion = false;
  for (const statement of program.statements) {
    const { tokens } = statement;
    const known = program.knownIn(statement);
    const given = afterWord(tokens, /^new$/, true);
    if (given && tokens.some(({ text }) => text === 'Specification')) {
      const { values } = callOf(given);
      name ??= textsOf(values[0] ?? [], known)?.[0];
      version ??= textsOf(values[1] ?? [], known)?.[0];
      hasVersion ||= values.length > 1;
    }
    const attribute = isSign(tokens[1], '.') && isSign(tokens[3], '=') ? tokens[2]?.text : undefined;
    const value = tokens.slice(4);
    if (attribute === 'name') name = isOwnName(value) ? stem : (textsOf(value, known)?.[0] ?? stem);
    if (attribute === 'version') {
      hasVersion = true;
      version = textsOf(value, known)?.[0];
    }
    const call = afterWord(tokens, /^add_(?:runtime_|development_)?dependency$/, true);
    if (!call) continue;
    const scope: Scope = tokens.some(({ text }) => text === 'add_development_dependency') ? 'dev' : 'runtime';
    const { values } = callOf(call);
    const names = textsOf(values[0] ?? [], known);
    if (names)
      found.push(...names.map((each) => ({ name: each, scope, range: rangeOf(values.slice(1), known) })));
    else unread.add(values[0] ?? [], statement);
  }
  // It can't be built without a version: something that isn't read here completes it.
  if (!hasVersion) unread.addAny();
  return { name: name ?? stem, found, ...(version !== undefined && { version }), ...unread.facts };
}

export function rangeOf(
  values: Parameters<typeof callOf>[0][],
  known: Parameters<typeof textsOf>[1],
): string | undefined {
  const texts = values.map((each) => textsOf(each, known));
  return texts.length > 0 && texts.every((each) => each !== undefined) ? texts.flat().join(', ') : undefined;
}

/** Collects what is computed. */
export class Computed {
  private unread: readonly string[] | 'any' | undefined;

  constructor(private readonly program: Program) {}

  get facts(): Pick<RubyFacts, 'unread'> {
    return this.unread === undefined ? {} : { unread: this.unread };
  }

  /** A name that's only passed around must be a text of the file; what's put together or read can be any. */
  add(value: Parameters<typeof callOf>[0], { around }: Program['statements'][number]): void {
    const isPassed = value.length <= 2 && value.every(({ kind }) => kind === 'word' || kind === 'sign');
    const isRead = around.some(
      ({ tokens, parameters }) =>
        parameters.length > 0 &&
        tokens.length > 0 &&
        tokens.some(
          ({ kind, text }) => kind === 'word' && (/^[A-Z]/.test(text) || /^(?:glob|read|load)/.test(text)),
        ) &&
        tokens.some(({ text }) => text.startsWith('each')),
    );
    if (!isPassed || isRead) this.addAny();
    else if (this.unread !== 'any')
      this.unread ??= this.program.texts().filter((each) => /^[\w.-]+$/.test(each));
  }

  addAny(): void {
    this.unread = 'any';
  }
}
