import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { acceptsCargo } from '../../src/manifests/versions/cargo';
import { pairsOf, printDifferences, toLines, versionArguments } from './versionPairs';

/**
 * Compares our reading of Cargo's version requirements with the crate `semver`, which Cargo itself uses (Debian's
 * `librust-semver-dev`, compiled by `rustc`): `npx tsx scripts/oracle/cargoVersions.ts [seed] [checkout…]`.
 */
const args = versionArguments();
const { below, one } = args.chance;
const registry = '/usr/share/cargo/registry';

const numbers = ['0', '0', '0', '1', '1', '2', '3', '10'];
const oddNumbers = ['00', '01', '18446744073709551616', '', '-1', 'a'];
const labels = [
  'alpha',
  'alpha.1',
  'beta.2',
  'rc.1',
  'rc.10',
  '0',
  '1',
  'a-b',
  'x',
  'A',
  '-',
  '0a',
  '20240101',
];
const oddLabels = ['01', '', 'a..b', 'a_b', 'ä'];
const builds = ['1', 'build.5', '001', 'a-b', '20240101'];

function number(): string {
  return one(below(200) === 0 ? oddNumbers : numbers);
}
function suffix(isOften: boolean): string {
  const label = below(isOften ? 3 : 5) === 0 ? `-${one(below(40) === 0 ? oddLabels : labels)}` : '';
  return label + (below(10) === 0 ? `+${one(below(30) === 0 ? oddLabels : builds)}` : '');
}

/** Often of the same three numbers as the range, since prereleases are only taken there. */
function version(near = ''): string {
  if (below(80) === 0)
    return one(['', '1', '1.2', 'v1.2.3', '=1.2.3', ' 1.2.3', '1.2.3 ', '1.2.3.4', '1.2.x']);
  const same = /\d+(?:\.\d+){0,2}/.exec(near)?.[0].split('.');
  if (same && below(3) > 0) return [0, 1, 2].map((at) => same[at] ?? number()).join('.') + suffix(true);
  return `${number()}.${number()}.${number()}${suffix(true)}`;
}

function comparator(): string {
  const sign = one(['', '', '^', '~', '=', '>', '>=', '<', '<=']) + one(['', '', '', ' ', '  ']);
  if (below(60) === 0)
    return one(['*', 'x', 'X', '', '=*', '>=*', '==1', '=>1', '!=1', '~>1', 'v1.2.3', '^']);
  const minor = wild(8);
  const patch = wild(/\d/.test(minor) || below(20) === 0 ? 8 : 1);
  const parts = [number(), minor, patch].slice(0, 1 + below(4));
  const isWhole = parts.length === 3 && /\d/.test(patch);
  return sign + parts.join('.') + (isWhole || below(50) === 0 ? suffix(false) : '');
}

function wild(seldom: number): string {
  return below(seldom) === 0 ? one(['*', 'x', 'X']) : number();
}

function range(): string {
  if (below(30) === 0)
    return one(['*', ' * ', 'x', '', ' ', ',', '1.0 - 2.0', '^1 || ^2', '1 2', '*, 1', '\t1']);
  if (below(400) === 0) return Array.from({ length: 31 + below(3) }, () => '>=0').join(',');
  const separator = one([',', ', ', ', ', ' , ', below(20) === 0 ? one([' ', ',,', '||', ',\t']) : ', ']);
  const clauses = Array.from({ length: 1 + below(3) }, comparator);
  const space = below(25) === 0 ? one([' ', '  ', '\t', '\u00a0']) : '';
  return space + clauses.join(separator) + (below(40) === 0 ? one([' ', ',', '\t']) : '');
}

const pairs = pairsOf(args, 'cargo', { range, version });
const built = mkdtempSync(path.join(tmpdir(), 'oracle-'));
try {
  const crate = readdirSync(registry).find((each) => /^semver-1\./.test(each)) ?? 'semver';
  const library = path.join(built, 'libsemver.rlib');
  const program = path.join(built, 'versions');
  const compile = (file: string, to: string, ...more: readonly string[]): Buffer =>
    execFileSync('rustc', ['--edition', '2021', '-O', '--cap-lints', 'allow', '-o', to, ...more, file]);
  const source = path.join(registry, crate, 'src/lib.rs');
  compile(source, library, '--crate-type', 'rlib', '--crate-name', 'semver', '--cfg', 'feature="std"');
  compile(path.join(__dirname, 'CargoVersions.rs'), program, '--extern', `semver=${library}`);
  const output = execFileSync(program, { input: toLines(pairs), maxBuffer: 1e9 }).toString();
  printDifferences(crate, pairs, output, acceptsCargo);
} finally {
  rmSync(built, { recursive: true });
}
