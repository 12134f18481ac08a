/** A place in plain data: the keys that lead to it. */
export type Path = readonly (string | number)[];

/** Each place in some plain data, the root first. */
export function pathsIn(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  const inner = Array.isArray(value)
    ? value.flatMap((item, index) => pathsIn(item, [...path, index]))
    : Object.entries(value).flatMap(([key, item]) => pathsIn(item, [...path, key]));
  return [path, ...inner];
}

export type Damage = (value: unknown) => unknown;

/** What may have become of a value on a disk; undefined is removed. */
export const damages: readonly (readonly [name: string, damage: Damage])[] = [
  ['removed', (): unknown => undefined],
  ['null', (): unknown => null],
  [
    'of a wrong type',
    (value: unknown): unknown => (typeof value === 'string' ? { not: 'a text' } : 'a text'),
  ],
  ['an empty list', (): unknown => []],
  ['huge', (value: unknown): unknown => (typeof value === 'number' ? 1e300 : 'x'.repeat(300_000))],
];

/** A copy with one place damaged. */
export function damagedAt(
  value: unknown,
  [key, ...rest]: Path,
  damage: (value: unknown) => unknown,
): unknown {
  if (key === undefined) return damage(value);
  if (Array.isArray(value)) {
    const next = value.flatMap((item: unknown, index) => {
      const changed = index === key ? damagedAt(item, rest, damage) : item;
      return changed === undefined ? [] : [changed];
    });
    return next;
  }
  return { ...(value as object), [key]: damagedAt((value as Record<string, unknown>)[key], rest, damage) };
}
