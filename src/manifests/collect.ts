import type { Sliced } from '../core/model/slices';

/** Like `flatMap`, with a pause after each item. */
export function* collect<T, Found>(
  items: Iterable<T>,
  find: (item: T) => Found | readonly Found[],
): Sliced<Found[]> {
  const found: Found[] = [];
  for (const item of items) {
    const next = find(item);
    if (isList(next)) for (const each of next) found.push(each);
    else found.push(next);
    yield;
  }
  return found;
}

function isList<Found>(value: Found | readonly Found[]): value is readonly Found[] {
  return Array.isArray(value);
}
