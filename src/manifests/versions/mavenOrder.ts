/**
 * Compares versions as Maven does (`ComparableVersion`), which no package on npm does exactly.
 * https://maven.apache.org/pom.html#version-order-specification
 */
export function compareMavenVersions(a: string, b: string): number {
  return compareItems(parse(a), parse(b));
}

/** Lists begin at dashes and where digits meet letters. Numbers are digits without leading zeros. */
type Item =
  | { readonly kind: 'number'; readonly value: string }
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'list'; readonly items: Item[] };

function parse(version: string): Item {
  const text = version.toLowerCase();
  const root: Item = { kind: 'list', items: [] };
  const lists = [root.items];
  let items = root.items;
  let start = 0;
  let isNumber = false;

  function nest(): void {
    const inner: Item = { kind: 'list', items: [] };
    items.push(inner);
    lists.push(inner.items);
    items = inner.items;
  }

  for (let at = 0; at < text.length; at++) {
    const char = text.charAt(at);
    if (char === '.' || char === '-') {
      items.push(at === start ? zero : toItem(isNumber, text.slice(start, at), false));
      start = at + 1;
      if (char === '-') nest();
      continue;
    }
    const isDigit = char >= '0' && char <= '9';
    if (isDigit !== isNumber && at > start) {
      // A dot before a word is a dash.
      if (!isNumber && items.length > 0) nest();
      items.push(toItem(isNumber, text.slice(start, at), isDigit));
      start = at;
      nest();
    }
    isNumber = isDigit;
  }
  if (text.length > start && !isNumber && items.length > 0) nest();
  if (text.length > start) items.push(toItem(isNumber, text.slice(start), false));
  for (const list of lists.reverse()) dropTrailingNulls(list);
  return root;
}

function dropTrailingNulls(items: Item[]): void {
  for (let at = items.length - 1; at >= 0; at--) {
    const item = items[at];
    if (item && isNull(item)) items.splice(at, 1);
    else if (item?.kind !== 'list') return;
  }
}

const zero: Item = { kind: 'number', value: '0' };

function toItem(isNumber: boolean, text: string, isBeforeDigit: boolean): Item {
  if (isNumber) return { kind: 'number', value: text.replace(/^0+(?=\d)/, '') };
  const whole = (isBeforeDigit && beforeDigit.get(text)) || text;
  return { kind: 'text', value: aliases.get(whole) ?? whole };
}

const beforeDigit: ReadonlyMap<string, string> = new Map([
  ['a', 'alpha'],
  ['b', 'beta'],
  ['m', 'milestone'],
]);
const aliases: ReadonlyMap<string, string> = new Map([
  ['ga', ''],
  ['final', ''],
  ['release', ''],
  ['cr', 'rc'],
]);

/** Whatever isn't listed comes after all that is, by its letters. */
const qualifiers = ['alpha', 'beta', 'milestone', 'rc', 'snapshot', '', 'sp'];

function rank(text: string): string {
  const known = qualifiers.indexOf(text);
  return known < 0 ? `${qualifiers.length}-${text}` : String(known);
}

function isNull(item: Item): boolean {
  if (item.kind === 'list') return item.items.length === 0;
  return item.value === (item.kind === 'number' ? '0' : '');
}

function compareItems(a: Item | undefined, b: Item | undefined): number {
  if (!a) return b ? -compareItems(b, a) : 0;
  switch (a.kind) {
    case 'number':
      if (!b) return a.value === '0' ? 0 : 1;
      return b.kind === 'number' ? compareNumbers(a.value, b.value) : 1;
    case 'text':
      if (!b) return byLetters(rank(a.value), rank(''));
      return b.kind === 'text' ? byLetters(rank(a.value), rank(b.value)) : -1;
    case 'list': {
      if (b && b.kind !== 'list') return b.kind === 'number' ? -1 : 1;
      const others = b?.items ?? [];
      for (let at = 0; at < Math.max(a.items.length, others.length); at++) {
        const result = compareItems(a.items[at], others[at]);
        if (result !== 0) return result;
      }
      return 0;
    }
  }
}

function compareNumbers(a: string, b: string): number {
  return a.length - b.length || byLetters(a, b);
}

function byLetters(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
