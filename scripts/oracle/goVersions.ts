import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { acceptsGo } from '../../src/manifests/versions/go';
import { pairsOf, printDifferences, toLines, versionArguments } from './versionPairs';

/**
 * Compares our order of Go's versions, and which of them one module path can have, with the packages `semver` and
 * `module` that the go command itself uses (Debian's `golang-go` and `golang-golang-x-mod-dev`):
 * `npx tsx scripts/oracle/goVersions.ts [seed] [checkout…]`. The go command resolves what isn't a whole version,
 * as `v1.2` or a branch, over the network; here `v1.2` is `v1.2.0`, as in those packages.
 * Numbers too large to be exact in JavaScript, which we don't read, are left out.
 */
const args = versionArguments();
const { below, one } = args.chance;

const numbers = ['0', '0', '1', '1', '2', '3', '9', '10', '11', '20240101'];
const oddNumbers = ['00', '01', '', '-1', 'a', '*'];
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
  'rc1',
  'rc10',
];
const pseudo = [
  '20161208181325-20d25e280405',
  '20230101000000-0123456789ab',
  '0.20230101000000-0123456789ab',
  'rc.1.0.20230101000000-abcdef012345',
];
const oddLabels = ['01', '', 'a..b', 'a_b', 'ä', 'a b', 'a.'];
const builds = ['1', 'build.5', '001', 'a-b', 'meta', 'dirty'];

function number(): string {
  return one(below(150) === 0 ? oddNumbers : numbers);
}
function suffix(): string {
  const label = below(50) === 0 ? one(oddLabels) : one([...labels, ...pseudo]);
  const build = below(30) === 0 ? one([...builds, ...oddLabels]) : 'incompatible';
  return (below(3) === 0 ? `-${label}` : '') + (below(5) === 0 ? `+${build}` : '');
}

/** Often of the same numbers as the other, so that labels decide. */
function version(near = ''): string {
  if (below(100) === 0)
    return one([
      '',
      'v',
      '1.2.3',
      'V1.2.3',
      ' v1.2.3',
      'v1.2.3 ',
      'v1.2.3.4',
      'vv1',
      'latest',
      'main',
      '>=v1.2',
      '^1',
    ]);
  const written = /^v\d+(?:\.\d+){0,2}/.exec(near)?.[0].split('.') ?? [];
  const same = below(3) > 0 ? written.slice(0, 1 + below(3)) : [];
  const [major = `v${number()}`, minor = number(), patch = number()] = same;
  if (below(25) === 0) return one([major, `${major}.${minor}`]) + (below(4) === 0 ? suffix() : '');
  return `${major}.${minor}.${patch}${suffix()}`;
}

const pairs = pairsOf(args, 'go', { range: version, version });
const answers = execFileSync('go', ['run', path.join(__dirname, 'GoVersions.go')], {
  env: { ...process.env, GO111MODULE: 'off', GOFLAGS: '', GOPATH: '/usr/share/gocode' },
  input: toLines(pairs),
  maxBuffer: 1e9,
}).toString();
printDifferences('golang.org/x/mod', pairs, answers, acceptsGo);
