import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { acceptsNuget } from '../../src/manifests/versions/nuget';
import { pairsOf, printDifferences, toLines, versionArguments } from './versionPairs';

/**
 * Compares our reading of NuGet's ranges with the classes of NuGet 2.8 (Debian's `nuget` and `mono-mcs`):
 * `npx tsx scripts/oracle/nugetVersions.ts [seed] [checkout…]`. What only newer ones read is left out: ranges that
 * float, build metadata, labels that have dots or start with a digit, and versions of a single number. So is
 * `(1.0)`, which newer ones refuse.
 */
const args = versionArguments();
const { below, one } = args.chance;
const library = '/usr/lib/nuget/NuGet.Core.dll';

const numbers = ['0', '0', '1', '1', '2', '3', '9', '10', '01', '007', '20240101', '2147483647'];
const oddNumbers = ['2147483648', '9999999999', '99999999999999999999', '', '-1', 'a', 'x', ' 1', '1 '];
const labels = [
  'alpha',
  'ALPHA',
  'Alpha',
  'beta',
  'beta2',
  'beta10',
  'rc-1',
  'rc1',
  'a-b',
  'a',
  'z9',
  'preview',
];
const oddLabels = ['', 'a_b', 'ä', 'a b', '-', 'a..b', ' a'];

function number(): string {
  return one(below(200) === 0 ? oddNumbers : numbers);
}
function suffix(): string {
  return below(3) === 0 ? `-${one(below(40) === 0 ? oddLabels : labels)}` : '';
}

/** Often of the same numbers as the range, so that bounds and labels decide. */
function version(near = ''): string {
  if (below(100) === 0)
    return one(['', 'v1.0', 'V1.2.3', '=1.0', '1.2.3.4.5', '1..2', '.1', '1.2.', '1. 2', '1 .2.3']);
  const found = one(near.match(/\d+(?:\.\d+)+/g) ?? []);
  const same = found !== '' && below(3) > 0 ? found.split('.').slice(0, 1 + below(4)) : [];
  const parts = Array.from({ length: 2 + below(3) }, (_, at) => same[at] ?? number());
  const space = below(60) === 0 ? one([' ', '  ', '\t', '\u00a0']) : '';
  return space + parts.join(below(80) === 0 ? one([' .', '. ', ' . ']) : '.') + suffix() + space;
}

function bound(near?: string): string {
  const text = below(5) === 0 ? '' : below(40) === 0 ? number() + suffix() : version(near);
  return below(4) === 0 ? one([' ', '  ', '\t']) + text + one(['', ' ']) : text;
}

function range(): string {
  const space = below(30) === 0 ? one([' ', '\t']) : '';
  if (below(5) === 0) return space + version() + space;
  if (below(40) === 0)
    return one([
      '',
      ' ',
      '[]',
      '()',
      '[',
      ']',
      ',',
      '(,)',
      '( , )',
      '[,]',
      '1.0,2.0',
      '[1.0',
      '1.0]',
      '^1.0',
      '>=1.0',
    ]);
  if (below(6) === 0) return `${space}[${bound()}]${space}`;
  const open = below(60) === 0 ? one(['{', '[[', '] ']) : one(['[', '(']);
  const close = below(60) === 0 ? one(['}', '))', ' [']) : one([']', ')']);
  const from = bound();
  const to = below(8) === 0 ? from : bound(from);
  const more = below(60) === 0 ? `,${bound()}` : '';
  return `${space}${open}${from},${to}${more}${close}${space}`;
}

function isRead([range, version]: readonly [string, string]): boolean {
  const hasNewer = [...range.split(','), version].some((each) => /[*+]|-[\d-]|-[^\s\])]*\./.test(each));
  const isSingle = [...range.split(','), version].some((each) =>
    /^[\s[(]*\d+(?:-[\da-z-]*)?[\s\])]*$/i.test(each),
  );
  return !hasNewer && !isSingle && !/^\s*(?:\([^,]*[\])]|\[[^,]*\))\s*$/.test(range);
}

const all = pairsOf(args, 'nuget', { range, version });
const pairs = all.filter(isRead);
console.log(`${all.length - pairs.length} of ${all.length} pairs left out: only newer versions read them`);
const built = mkdtempSync(path.join(tmpdir(), 'oracle-'));
try {
  const program = path.join(built, 'versions.exe');
  execFileSync('mcs', [`-r:${library}`, `-out:${program}`, path.join(__dirname, 'NugetVersions.cs')]);
  const output = execFileSync('mono', [program], {
    env: { ...process.env, MONO_PATH: path.dirname(library) },
    input: toLines(pairs),
    maxBuffer: 1e9,
  }).toString();
  printDifferences('NuGet 2.8', pairs, output, acceptsNuget);
} finally {
  rmSync(built, { recursive: true });
}
