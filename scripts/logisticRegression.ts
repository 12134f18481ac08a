/** A training example: its distinct features, whether it's a positive, and its weight. */
export interface Example {
  readonly features: ReadonlySet<string>;
  readonly isOne: boolean;
  readonly weight: number;
}

export interface Model {
  readonly bias: number;
  readonly weights: ReadonlyMap<string, number>;
}

interface Entry {
  readonly example: number;
  readonly value: number;
}

/**
 * Fits an L2-regularized logistic regression by coordinate descent with Newton steps. Each example's feature
 * vector is normalized to length 1, so a long text weighs no more than a short one. The same examples always
 * produce the same model.
 */
export function fit(
  examples: readonly Example[],
  isUsed: (feature: string) => boolean,
  { strength = 10, rounds = 25 } = {},
): Model {
  const columns = toColumns(examples, isUsed);
  const weights = new Map([...columns.keys()].map((feature) => [feature, 0]));
  const sums = new Float64Array(examples.length);
  let bias = 0;
  const getError = (at: number): { slope: number; curve: number } => {
    const { isOne = false, weight = 0 } = examples[at] ?? {};
    const chance = 1 / (1 + Math.exp(-(sums[at] ?? 0) - bias));
    return { slope: weight * (chance - (isOne ? 1 : 0)), curve: weight * chance * (1 - chance) };
  };
  for (let round = 0; round < rounds; round++) {
    let [slope, curve] = [0, 1e-9];
    for (let at = 0; at < examples.length; at++) {
      const error = getError(at);
      slope += error.slope;
      curve += error.curve;
    }
    bias -= slope / curve;
    for (const [feature, entries] of columns) {
      const weight = weights.get(feature) ?? 0;
      const step = computeStep(entries, weight, strength, getError);
      weights.set(feature, weight + step);
      for (const { example, value } of entries) sums[example] = (sums[example] ?? 0) + step * value;
    }
  }
  return { bias, weights };
}

/** Caps each step, because far from the optimum the curvature says little. */
const longestStep = 2;

function computeStep(
  entries: readonly Entry[],
  weight: number,
  strength: number,
  getError: (at: number) => { slope: number; curve: number },
): number {
  let [slope, curve] = [weight, 1];
  for (const { example, value } of entries) {
    const error = getError(example);
    slope += strength * value * error.slope;
    curve += strength * value * value * error.curve;
  }
  return Math.max(-longestStep, Math.min(longestStep, -slope / curve));
}

function toColumns(examples: readonly Example[], isUsed: (feature: string) => boolean): Map<string, Entry[]> {
  const columns = new Map<string, Entry[]>();
  examples.forEach(({ features }, example) => {
    const value = 1 / Math.sqrt(Math.max(1, features.size));
    for (const feature of features) {
      if (!isUsed(feature)) continue;
      const column = columns.get(feature);
      if (column) column.push({ example, value });
      else columns.set(feature, [{ example, value }]);
    }
  });
  return columns;
}
