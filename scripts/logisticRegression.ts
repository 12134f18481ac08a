import { featureValue } from '../src/tone/classifier/features';

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

/** A feature's examples, and its value in each. */
interface Column {
  readonly feature: string;
  readonly examples: Int32Array;
  readonly values: Float64Array;
}

/**
 * Fits an L2-regularized logistic regression by coordinate descent with Newton steps. Each example's feature
 * vector is scaled as `featureValue` says, so a long text weighs no more than a short one. The same examples
 * always produce the same model.
 */
export function fit(
  examples: readonly Example[],
  isUsed: (feature: string) => boolean,
  { strength = 8, rounds = 25 } = {},
): Model {
  const columns = toColumns(examples, isUsed);
  const weights = new Float64Array(columns.length);
  const sums = new Float64Array(examples.length);
  const ones = Float64Array.from(examples, ({ isOne }) => (isOne ? 1 : 0));
  const counts = Float64Array.from(examples, ({ weight }) => weight);
  let bias = 0;
  for (let round = 0; round < rounds; round++) {
    bias -= stepOfBias(sums, ones, counts, bias);
    for (const [at, column] of columns.entries()) {
      const step = computeStep(column, weights[at] ?? 0, strength, { sums, ones, counts, bias });
      weights[at] = (weights[at] ?? 0) + step;
      const { examples: of, values } = column;
      for (let entry = 0; entry < of.length; entry++) {
        const example = of[entry] ?? 0;
        sums[example] = (sums[example] ?? 0) + step * (values[entry] ?? 0);
      }
    }
  }
  return { bias, weights: new Map(columns.map(({ feature }, at) => [feature, weights[at] ?? 0])) };
}

interface State {
  readonly sums: Float64Array;
  readonly ones: Float64Array;
  readonly counts: Float64Array;
  readonly bias: number;
}

function stepOfBias(sums: Float64Array, ones: Float64Array, counts: Float64Array, bias: number): number {
  let [slope, curve] = [0, 1e-9];
  for (let at = 0; at < sums.length; at++) {
    const chance = 1 / (1 + Math.exp(-(sums[at] ?? 0) - bias));
    slope += (counts[at] ?? 0) * (chance - (ones[at] ?? 0));
    curve += (counts[at] ?? 0) * chance * (1 - chance);
  }
  return slope / curve;
}

/** Caps each step, because far from the optimum the curvature says little. */
const longestStep = 2;

function computeStep(
  { examples, values }: Column,
  weight: number,
  strength: number,
  { sums, ones, counts, bias }: State,
): number {
  let [slope, curve] = [weight, 1];
  for (let entry = 0; entry < examples.length; entry++) {
    const at = examples[entry] ?? 0;
    const value = (values[entry] ?? 0) * strength * (counts[at] ?? 0);
    const chance = 1 / (1 + Math.exp(-(sums[at] ?? 0) - bias));
    slope += value * (chance - (ones[at] ?? 0));
    curve += value * (values[entry] ?? 0) * chance * (1 - chance);
  }
  return Math.max(-longestStep, Math.min(longestStep, -slope / curve));
}

function toColumns(examples: readonly Example[], isUsed: (feature: string) => boolean): Column[] {
  const found = new Map<string, number[]>();
  examples.forEach(({ features }, example) => {
    for (const feature of features) {
      const column = found.get(feature);
      if (column) column.push(example);
      else if (isUsed(feature)) found.set(feature, [example]);
    }
  });
  const values = examples.map(({ features }) => featureValue(features.size));
  return [...found].map(([feature, of]) => ({
    feature,
    examples: Int32Array.from(of),
    values: Float64Array.from(of, (example) => values[example] ?? 0),
  }));
}
