import { day, type Instant } from '../../core/model/instant';

/** Number of files set aside that are kept of each kind and account, for whoever looks into the damage. */
const mostKept = 5;
/** Most files removed at once: removing one looks at the names of all. The rest follow the next time. */
export const mostRemoved = 100;
const longestKeptDays = 30;
/** While a file is this new, its window may still move it back. */
const settledDays = 2;

/** Returns the suffix of a file that is set aside now. */
export function asideSuffix(now: Instant): string {
  return `.aside-${Math.floor(now / day)}`;
}

/** Returns those of the files set aside that are old, or older than enough others. Names no other file. */
export function outdatedAsides(names: readonly string[], now: Instant): string[] {
  const asides = names
    .flatMap((name) => {
      const [, setAside] = /\.json\.aside-(\d{1,7})(?:-[^.]+)?$/.exec(name) ?? [];
      return setAside === undefined ? [] : [{ name, age: Math.floor(now / day) - Number(setAside) }];
    })
    .sort((a, b) => a.age - b.age);
  return asides
    .filter(({ age }, index) => age > longestKeptDays || (index >= mostKept && age >= settledDays))
    .map(({ name }) => name);
}
