/** Long work that pauses at each `yield`, so that others can be served in between. */
export type Sliced<T> = Generator<undefined, T, undefined>;

/** Steps of a loop over numbers between two pauses: about a millisecond, where memory is slow a few. */
export const longestRun = 20_000;

/** Gives others a turn if enough time has passed: undefined if it hasn't. */
export type Breathe = () => Promise<void> | undefined;

/** Does sliced work at once. */
export function finish<T>(work: Sliced<T>): T {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}

/** Does sliced work with pauses. */
export async function inSlices<T>(work: Sliced<T>, breathe: Breathe): Promise<T> {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
    await breathe();
  }
}
