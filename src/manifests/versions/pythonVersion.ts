/** A version by PEP 440: `1!2.0rc1.post2.dev3+local`. */
export interface PythonVersion {
  readonly epoch: bigint;
  readonly release: readonly bigint[];
  readonly pre: readonly [kind: string, number: bigint] | undefined;
  readonly post: bigint | undefined;
  readonly dev: bigint | undefined;
  readonly local: readonly (string | bigint)[];
}

/** Undefined if it isn't a version. */
export function parseVersion(text: string): PythonVersion | undefined {
  const match = pattern.exec(text.trim());
  if (!match?.groups) return undefined;
  const { epoch, release = '', kind, pre, post, postWord, postNumber, dev, devNumber, local } = match.groups;
  return {
    epoch: BigInt(epoch ?? '0'),
    release: release.split('.').map(BigInt),
    pre:
      kind === undefined ? undefined : [kinds.get(kind.toLowerCase()) ?? kind.toLowerCase(), numberOf(pre)],
    post: post === undefined && postWord === undefined ? undefined : numberOf(post ?? postNumber),
    dev: dev === undefined ? undefined : numberOf(devNumber),
    local: (local?.toLowerCase().split(/[-_.]/) ?? []).map((each) =>
      /^\d+$/.test(each) ? BigInt(each) : each,
    ),
  };
}

const pattern =
  /^v?(?:(?<epoch>\d+)!)?(?<release>\d+(?:\.\d+)*)(?:[-_.]?(?<kind>alpha|a|beta|b|preview|pre|c|rc)[-_.]?(?<pre>\d+)?)?(?:-(?<post>\d+)|[-_.]?(?<postWord>post|rev|r)[-_.]?(?<postNumber>\d+)?)?(?:[-_.]?(?<dev>dev)[-_.]?(?<devNumber>\d+)?)?(?:\+(?<local>[a-z0-9]+(?:[-_.][a-z0-9]+)*))?$/i;

const kinds: ReadonlyMap<string, string> = new Map([
  ['alpha', 'a'],
  ['beta', 'b'],
  ['c', 'rc'],
  ['pre', 'rc'],
  ['preview', 'rc'],
]);

function numberOf(text: string | undefined): bigint {
  return BigInt(text ?? '0');
}

export function isPrerelease({ pre, dev }: PythonVersion): boolean {
  return pre !== undefined || dev !== undefined;
}

export function withoutLocal(version: PythonVersion): PythonVersion {
  return { ...version, local: [] };
}

/** Negative if the first is older. */
export function compareVersions(a: PythonVersion, b: PythonVersion): number {
  return (
    compare(a.epoch, b.epoch) ||
    compareReleases(a.release, b.release) ||
    comparePre(a, b) ||
    compare(a.post ?? -1n, b.post ?? -1n) ||
    // A development release comes before what it leads to.
    (a.dev === undefined || b.dev === undefined
      ? Number(a.dev === undefined) - Number(b.dev === undefined)
      : compare(a.dev, b.dev)) ||
    compareLocals(a.local, b.local)
  );
}

function compare<T extends bigint | string>(a: T, b: T): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function compareReleases(a: readonly bigint[], b: readonly bigint[]): number {
  for (let index = 0; index < Math.max(a.length, b.length); index++) {
    const order = compare(a[index] ?? 0n, b[index] ?? 0n);
    if (order !== 0) return order;
  }
  return 0;
}

function comparePre(a: PythonVersion, b: PythonVersion): number {
  const [kindA, numberA] = preOf(a);
  const [kindB, numberB] = preOf(b);
  return compare(kindA, kindB) || compare(numberA, numberB);
}

/** `1.0.dev1` comes before `1.0a1`, and `1.0` after `1.0rc1`. */
function preOf({ pre, post, dev }: PythonVersion): readonly [string, bigint] {
  return pre ?? [post === undefined && dev !== undefined ? '' : 'z', 0n];
}

function compareLocals(a: readonly (string | bigint)[], b: readonly (string | bigint)[]): number {
  for (let index = 0; index < Math.max(a.length, b.length); index++) {
    const [one, other] = [a[index], b[index]];
    if (one === undefined || other === undefined) return one === undefined ? -1 : 1;
    // Numbers come after words.
    if (typeof one !== typeof other) return typeof one === 'bigint' ? 1 : -1;
    const order = one < other ? -1 : one > other ? 1 : 0;
    if (order !== 0) return order;
  }
  return 0;
}
