import { defaultWeights, type Weights } from './weights';

/**
 * Weights as the user set them, part by part: a part that is left out keeps its default, and one that is no
 * number within its limits too, with a word to `warn`.
 */
export function weightsFrom(
  value: unknown,
  warn: (name: string, value: unknown, used: unknown) => void,
): Weights {
  const given = isObject(value) ? value : {};
  if (!isObject(value)) warn('weights', value, {});
  const part = (name: string, usual: number, least = 0, most = 1): number => {
    const chosen = given[name];
    if (chosen === undefined) return usual;
    if (typeof chosen === 'number' && chosen >= least && chosen <= most) return chosen;
    warn(`weights.${name}`, chosen, usual);
    return usual;
  };
  const parts = <T extends Readonly<Record<string, number>>>(prefix: string, usual: T): T =>
    Object.fromEntries(
      Object.entries(usual).map(([name, worth]) => [name, part(`${prefix}${name}`, worth)]),
    ) as T;

  const { edges, materials, responseTarget, fairAfterTargets, ...shares } = defaultWeights;
  return {
    ...parts('', shares),
    edges: {
      shares: parts('edge.', edges.shares),
      notAccepted: part('edge.notAccepted', edges.notAccepted),
    },
    materials: parts('material.', materials),
    responseTarget: part('responseTarget', responseTarget, 1, 80),
    fairAfterTargets: part('fairAfterTargets', fairAfterTargets, 1, 50),
  };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
