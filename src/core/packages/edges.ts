import { scopes, type Scope } from './package';

/**
 * An edge's scope, and whether the dependent would accept the next version of its dependency; unknown counts
 * as yes.
 */
export interface EdgeKind {
  readonly scope: Scope;
  readonly accepts: boolean;
}

/** Encodes an edge in one byte: its scope, plus an offset if its version range can't accept the change. */
export function toCode({ scope, accepts }: EdgeKind): number {
  return codeOf(scopes.indexOf(scope), accepts);
}

/** @param scope its number */
export function codeOf(scope: number, accepts: boolean): number {
  return scope + (accepts ? 0 : scopes.length);
}

export function toEdgeKind(code: number): EdgeKind {
  return { scope: scopes[code % scopes.length] ?? 'runtime', accepts: code < scopes.length };
}

/** How much of a change an edge passes on, 0 to 1, indexed by code. */
export type EdgeWeights = Float64Array;

/**
 * Builds the weights from shares by scope; an edge that can't accept the change passes on `notAccepted` of
 * its share. 0 cuts an edge.
 */
export function edgeWeights(share: Readonly<Record<Scope, number>>, notAccepted: number): EdgeWeights {
  const weights = new Float64Array(2 * scopes.length);
  scopes.forEach((scope, index) => {
    weights[index] = share[scope];
    weights[index + scopes.length] = share[scope] * notAccepted;
  });
  return weights;
}
