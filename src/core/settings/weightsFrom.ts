import type { EffortSettings } from './effortSettings';
import type { OrderSettings } from './orderSettings';
import { defaultWeights, type Weights } from './weights';

/** The minimum and maximum of each setting. */
type Limits<T> = Readonly<Record<keyof T, readonly [least: number, most: number]>>;

const effortLimits: Limits<EffortSettings> = {
  switchMinutes: [0, 120],
  linesPerHour: [50, 5000],
  mostMinutes: [15, 480],
};

const orderLimits: Limits<OrderSettings> = {
  longestWaitEvery: [0, 100],
  longestWaitAfterTargets: [1, 50],
  goneQuietAfterDays: [0, 1000],
};

type Warn = (name: string, value: unknown, used: unknown) => void;

/** Settings that must be whole numbers: there's no half answer. */
const whole: ReadonlySet<string> = new Set(['order.longestWaitEvery']);

/**
 * Returns the weights as the user set them. A missing part gets its default. So does an invalid one (not a
 * number, outside its limits, or not whole where it must be), and `warn` is called; so do both minutes of the
 * effort if they contradict each other. Parts of the effort and the order are separate settings, `effort.…`
 * and `order.…`.
 */
export function weightsFrom(value: unknown, warn: Warn): Weights {
  const given = isObject(value) ? value : {};
  if (!isObject(value)) warn('weights', value, {});
  const part = (name: string, usual: number, least = 0, most = 1): number => {
    const chosen = given[name];
    if (chosen === undefined) return usual;
    const fits = typeof chosen === 'number' && chosen >= least && chosen <= most;
    if (fits && (Number.isInteger(chosen) || !whole.has(name))) return chosen;
    warn(/^(?:effort|order)\./.test(name) ? name : `weights.${name}`, chosen, usual);
    return usual;
  };
  const within = <T extends object>(prefix: string, usual: T, limits: Limits<T>): T =>
    Object.fromEntries(
      Object.entries(usual).map(([name, worth]) => [
        name,
        part(`${prefix}${name}`, worth as number, ...limits[name as keyof T]),
      ]),
    ) as T;
  const parts = <T extends Readonly<Record<string, number>>>(prefix: string, usual: T): T =>
    Object.fromEntries(
      Object.entries(usual).map(([name, worth]) => [name, part(`${prefix}${name}`, worth)]),
    ) as T;

  const { edges, changeWeights, responseTarget, effort, order, ...shares } = defaultWeights;
  return {
    ...parts('', shares),
    edges: {
      shares: parts('edge.', edges.shares),
      notAccepted: part('edge.notAccepted', edges.notAccepted),
    },
    changeWeights: parts('material.', changeWeights),
    responseTarget: part('responseTarget', responseTarget, 1, 80),
    effort: consistent(within('effort.', effort, effortLimits), warn),
    order: within('order.', order, orderLimits),
  };
}

/** A review can't take longer than the most it's assumed to take, so its switch can't either. */
function consistent(effort: EffortSettings, warn: Warn): EffortSettings {
  if (effort.switchMinutes <= effort.mostMinutes) return effort;
  const { switchMinutes, mostMinutes } = defaultWeights.effort;
  warn('effort.switchMinutes', effort.switchMinutes, switchMinutes);
  warn('effort.mostMinutes', effort.mostMinutes, mostMinutes);
  return { ...effort, switchMinutes, mostMinutes };
}

/** Returns whether a part with this name exists. */
export function isPart(name: string): boolean {
  const { edges, changeWeights, effort, order, ...plain } = defaultWeights;
  const names = [
    ...Object.keys(plain),
    ...Object.keys(edges.shares).map((each) => `edge.${each}`),
    'edge.notAccepted',
    ...Object.keys(changeWeights).map((each) => `material.${each}`),
    ...Object.keys(effort).map((each) => `effort.${each}`),
    ...Object.keys(order).map((each) => `order.${each}`),
  ];
  return names.includes(name);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
