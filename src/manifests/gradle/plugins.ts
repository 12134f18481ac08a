import { chainFrom } from './notations';
import type { GradleStatement } from './statements';
import type { Token } from './tokens';

/** A plugin or script that a script applies. */
export type Applied =
  | { readonly kind: 'id'; readonly id: string }
  /** `alias(libs.plugins.some)`: the catalog's name and the parts after it. */
  | { readonly kind: 'alias'; readonly parts: readonly string[] }
  | { readonly kind: 'class'; readonly name: string }
  | { readonly kind: 'file'; readonly path: string };

/** `id = "…"` and `implementationClass = "…"` of one plugin. */
export interface Definition {
  readonly plugin: Applied;
  /** Without its package. */
  readonly className: string;
}

export function appliedIn({ tokens, place }: GradleStatement): Applied[] {
  const [first, second] = tokens;
  if (place.isInPlugins) {
    if (first?.value === 'alias') return aliasIn(tokens);
    const texts = tokens.filter(({ kind }) => kind === 'text');
    const isId = first?.value === 'id' && texts[0];
    if (isId) return [{ kind: 'id', id: isId.value }];
    const isName = first?.kind === 'word' && second === undefined;
    return isName ? [{ kind: 'id', id: first.value }] : [];
  }
  const at = tokens.slice(0, 6).findIndex(({ kind, value }) => kind === 'word' && value === 'apply');
  const isNested = first?.value === 'from' || first?.value === 'plugin';
  if ((at < 0 && !isNested) || tokens.length > 60) return [];
  return tokens.slice(at + 1).flatMap((token, index, rest): Applied[] => {
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
}

function aliasIn(tokens: readonly Token[]): Applied[] {
  const start = tokens.findIndex(({ value }) => value === 'plugins');
  return start < 0 ? [] : [{ kind: 'alias', parts: chainFrom(tokens, start) }];
}

export function definitionsIn(statements: readonly GradleStatement[]): Definition[] {
  const definitions: Definition[] = [];
  let plugin: Applied | undefined;
  let className: string | undefined;
  for (const { tokens } of statements) {
    const value = tokens.at(-1);
    if (tokens[0]?.value === 'id' && tokens[1]?.value === '=')
      plugin = value?.kind === 'text' ? { kind: 'id', id: value.value } : aliasIn(tokens)[0];
    if (tokens[0]?.value === 'implementationClass' && value?.kind === 'text')
      className = value.value.slice(value.value.lastIndexOf('.') + 1);
    if (!plugin || className === undefined) continue;
    definitions.push({ plugin, className });
    plugin = undefined;
    className = undefined;
  }
  return definitions;
}
