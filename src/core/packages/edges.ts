import { scopes, type Scope } from './package';

/** Whether a dependent would take the next version of what it depends on; unknown counts as yes. */
export interface EdgeKind {
  readonly scope: Scope;
  readonly accepts: boolean;
}

/** An edge in one byte: its scope, and a bit for a version range that cannot take the change. */
export function toCode({ scope, accepts }: EdgeKind): number {
  return scopes.indexOf(scope) + (accepts ? 0 : scopes.length);
}

export function toEdgeKind(code: number): EdgeKind {
  return { scope: scopes[code % scopes.length] ?? 'runtime', accepts: code < scopes.length };
}

/** How much of a change an edge passes on, 0 to 1, by code. */
export type EdgeWeights = Float64Array;

/** Shares by scope; what cannot take the change passes on this share of it. 0 cuts an edge. */
export function edgeWeights(share: Readonly<Record<Scope, number>>, notAccepted: number): EdgeWeights {
  const weights = new Float64Array(2 * scopes.length);
  scopes.forEach((scope, index) => {
    weights[index] = share[scope];
    weights[index + scopes.length] = share[scope] * notAccepted;
  });
  return weights;
}
