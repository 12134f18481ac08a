import { chainFrom } from './notations';
import type { GradleStatement } from './statements';
import { textOf, valueOf } from './texts';
import type { Token } from './tokens';

/** A plugin or script that a script applies. */
export type Applied =
  /** An id may have placeholders. */
  | { readonly kind: 'id'; readonly id: string; readonly version?: string }
  /** `alias(libs.plugins.some)`: the parts after the catalog's plugins. */
  | { readonly kind: 'alias'; readonly parts: readonly string[] }
  /** An id that only running the script would tell. */
  | { readonly kind: 'computed' }
  | { readonly kind: 'class'; readonly name: string }
  | { readonly kind: 'file'; readonly path: string };

/** `id = "…"` and `implementationClass = "…"` of one plugin. */
export interface Definition {
  readonly plugin: Applied;
  /** Without its package; empty if it's computed. */
  readonly className: string;
}

export function appliedIn({ tokens, place }: GradleStatement): Applied[] {
  if (place.isInPlugins) return inPluginsBlock(tokens);
  const [first] = tokens;
  const at = tokens.slice(0, 6).findIndex(({ kind, value }) => kind === 'word' && value === 'apply');
  const isNested = first?.value === 'from' || first?.value === 'plugin';
  if ((at < 0 && !isNested) || tokens.length > 60) return [];
  const alias = aliasIn(tokens);
  if (alias) return [alias];
  const found = tokens.slice(at + 1).flatMap((token, index, rest): Applied[] => {
    const before = rest[index - 1]?.value;
    const isFile = rest.slice(0, index).some(({ value }) => value === 'from');
    if (token.kind === 'text') {
      // Tasks copy from folders in the same words.
      if (isNested && first.value === 'from' && !/\.gradle(?:\.kts)?$/.test(token.value)) return [];
      if (isFile) return [{ kind: 'file', path: token.value }];
      return isNested && first.value === 'from' ? [] : [{ kind: 'id', id: token.value }];
    }
    const isClass = token.kind === 'word' && /^[A-Z]\w*Plugin$/.test(token.value) && before !== 'is';
    return isClass ? [{ kind: 'class', name: token.value }] : [];
  });
  return found.length > 0 ? found : expressionIn(tokens, at);
}

/** `id("…") version "…"`, `alias(…)`, `kotlin("jvm")`, or a name alone, which may have dots. */
function inPluginsBlock(tokens: readonly Token[]): Applied[] {
  const [first] = tokens;
  if (first?.kind !== 'word') return [];
  // A catalog may have entries of that name: libs.plugins.version.check.
  const at = tokens.findIndex(
    ({ kind, value }, index) =>
      kind === 'word' && value === 'version' && !/^[.)]$/.test(tokens[index + 1]?.value ?? ')'),
  );
  const head = at < 0 ? tokens : tokens.slice(0, at);
  const version = at < 0 ? undefined : textOf(argumentAt(tokens, at + 1));
  const withVersion = (id: string): Applied[] => [
    { kind: 'id', id, ...(version !== undefined && { version }) },
  ];
  const alias = first.value === 'alias' || first.value === 'id' ? aliasIn(head) : undefined;
  if (alias) return [alias];
  if (first.value === 'alias') return [{ kind: 'computed' }];
  if (first.value === 'id' && head.length > 1) {
    const id = textOf(argumentAt(head, 1));
    return id === undefined ? [{ kind: 'computed' }] : withVersion(id);
  }
  if (first.value === 'kotlin' && head.length > 1) {
    const module = textOf(argumentAt(head, 1));
    return module === undefined ? [] : withVersion(`org.jetbrains.kotlin.${module}`);
  }
  const name = head.map(({ value }) => value).join('');
  return /^[\w-]+(?:\.[\w-]+)*$/.test(name) ? withVersion(name) : [];
}

/** What stands in parentheses, or up to `apply false`. */
function argumentAt(tokens: readonly Token[], from: number): readonly Token[] {
  const isIn = isOpening(tokens[from]);
  let depth = 0;
  const end = tokens.findIndex(({ kind, value }, at) => {
    if (at < from) return false;
    if (!isIn) return kind === 'word' && value === 'apply';
    if (kind === 'mark') depth += value === '(' ? 1 : value === ')' ? -1 : 0;
    return depth === 0;
  });
  return tokens.slice(isIn ? from + 1 : from, end < 0 ? tokens.length : end);
}

function isOpening(token: Token | undefined): boolean {
  return token?.kind === 'mark' && token.value === '(';
}

/**
 * What isn't a text: `apply plugin: x`, `apply(plugin = x)`, `pluginManager.apply(x)`, `plugin(x)`. A class of
 * another name comes with the classpath, whose modules are stated.
 */
function expressionIn(tokens: readonly Token[], at: number): Applied[] {
  const rest = tokens.slice(at + 1);
  const isNamed = rest.findIndex(({ value }) => value === 'plugin');
  const isOnContainer =
    tokens[at - 1]?.value === '.' && /^plugins$|^pluginManager$/.test(tokens[at - 2]?.value ?? '');
  let value: readonly Token[] | undefined;
  if (at >= 0 && isNamed >= 0 && isNamed < 2 && /^[:=]$/.test(rest[isNamed + 1]?.value ?? ''))
    value = isNamed === 1 ? rest.slice(isNamed + 2, -1) : rest.slice(isNamed + 2);
  else if (isOnContainer && rest[0]?.value === '(') value = rest.slice(1, -1);
  else if ((at === 0 || (at < 0 && tokens[0]?.value === 'plugin')) && isOneWord(tokens))
    value = tokens.slice(2, 3);
  if (value === undefined || value.some(({ kind, value: text }) => kind === 'word' && /^[A-Z]/.test(text)))
    return [];
  const id = textOf(value);
  return [id === undefined ? { kind: 'computed' } : { kind: 'id', id }];
}

/** `apply(x)`, but not the declaration of what a plugin does: `apply(project)`. */
function isOneWord(tokens: readonly Token[]): boolean {
  const [, open, word, close] = tokens;
  const isCall = tokens.length === 4 && open?.value === '(' && close?.value === ')' && word?.kind === 'word';
  return isCall && !/^(?:project|target|settings|gradle)$/.test(word.value);
}

/** `libs.plugins.some`, also `libs.findPlugin("some")`. */
function aliasIn(tokens: readonly Token[]): Applied | undefined {
  const start = tokens.findIndex(
    ({ value }, at) => value === 'plugins' && tokens[at - 1]?.value === '.' && tokens[at + 1]?.value === '.',
  );
  const parts = start < 0 ? [] : chainFrom(tokens, start);
  if (parts.length > 0) return { kind: 'alias', parts };
  const lookup = tokens.findIndex(({ value }) => value === 'findPlugin');
  const alias = lookup < 0 ? undefined : tokens[lookup + 2];
  return alias?.kind === 'text' ? { kind: 'alias', parts: alias.value.split(/[-_.]/) } : undefined;
}

export function definitionsIn(statements: readonly GradleStatement[]): Definition[] {
  const definitions: Definition[] = [];
  let plugin: Applied | undefined;
  let className: string | undefined;
  for (const { tokens, place } of statements) {
    if (place.isInPlugins) continue;
    const id = valueOf(tokens, 'id');
    const implementation = valueOf(tokens, 'implementationClass');
    if (id) plugin = definedAs(id);
    if (implementation) {
      const last = implementation.at(-1);
      className = last?.kind === 'text' ? last.value.slice(last.value.lastIndexOf('.') + 1) : '';
    }
    if (!plugin || className === undefined) continue;
    definitions.push({ plugin, className });
    plugin = undefined;
    className = undefined;
  }
  return definitions;
}

function definedAs(value: readonly Token[]): Applied {
  const alias = aliasIn(value);
  if (alias) return alias;
  const id = textOf(value);
  return id === undefined ? { kind: 'computed' } : { kind: 'id', id };
}
