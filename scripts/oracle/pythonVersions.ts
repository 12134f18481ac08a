import { execFileSync } from 'node:child_process';
import { acceptsPep440 } from '../../src/manifests/versions/pep440';

/**
 * Holds our reader of version ranges against the packages `packaging` (26 or newer: older ones forget epochs)
 * and, for Poetry's own signs, `poetry-core`: `npx tsx scripts/oracle/pythonVersions.ts [python] [packaging]`,
 * or `poetry`. Prints how many pairs differ.
 */
const python = process.argv[2] ?? '/usr/bin/python3';

const releases = [
  '0',
  '0.0',
  '0.0.3',
  '0.2',
  '0.2.3',
  '1',
  '1.0',
  '1.0.0',
  '1.2',
  '1.2.3',
  '1.10',
  '2',
  '2.0',
  '2024.1',
];
const suffixes = [
  '',
  'a1',
  'b2',
  'rc1',
  '.post1',
  '.dev1',
  'rc1.dev2',
  '.post2.dev3',
  'a1.post1',
  '-alpha.3',
  '-1',
  'RC',
  '_rev2',
];
const versions = [
  ...releases.flatMap((release) => suffixes.map((suffix) => release + suffix)),
  ...[
    '1.0+local',
    '1.0+1',
    '1.2.3+a.2',
    '1.0.post1+x',
    '1!1.0',
    '1!0.2',
    'v1.2',
    ' 1.2 ',
    '1.2.3rc1+b',
    '99999999999999999999.1',
    'weird',
    '1..2',
    '',
  ],
];
const limits = [
  ...releases.flatMap((release) => ['', 'rc1', '.post1', '.dev1', 'a1.post1'].map((each) => release + each)),
  '1.0+local',
  '1.0+1',
  '1!1.0',
  '1!0.2',
  'v1.2',
  '1.0-1',
  'weird',
];
const standard = [
  ...['==', '!=', '>=', '<=', '>', '<', '~=', '==='].flatMap((sign) => limits.map((each) => sign + each)),
  ...releases.flatMap((each) => [
    `==${each}.*`,
    `!=${each}.*`,
    `== ${each} , <3`,
    `>=${each},!=1.2`,
    `>=0,<${each},`,
  ]),
  '==1!1.*',
  '>=1.*',
  '~=1.0.*',
  '==1.0rc1.*',
  '',
  ',',
  '>= 1.0 , < 2',
  '==',
  '===weird',
];
const poetry = ['^', '~', ''].flatMap((sign) => releases.map((each) => sign + each));
poetry.push('=1', '*', '1.*', '1.2.*', '>=1.0,<2.0', '>=1.0 <2.0');
const combined = ['^1.0 || ^2.0', '^1.2,!=1.2.3', '~1.2 | ~2.0', '^1.2 !=1.2.3', '<1.0 || >=2.0,<3'];

const scripts = {
  packaging: `
import json, sys
from packaging.specifiers import SpecifierSet
from packaging.version import Version
def ask(r, v):
    try: s = SpecifierSet(r); Version(v)
    except Exception: return "unknown"
    return "yes" if s.contains(v, prereleases=True) else "no"
rs, vs = json.load(sys.stdin)
print(json.dumps([[ask(r, v) for v in vs] for r in rs]))`,
  poetry: `
import json, sys
from poetry.core.constraints.version import parse_constraint, Version
def ask(r, v):
    try: c = parse_constraint(r); v = Version.parse(v)
    except Exception: return "unknown"
    return "yes" if c.allows(v) else "no"
rs, vs = json.load(sys.stdin)
print(json.dumps([[ask(r, v) for v in vs] for r in rs]))`,
};

function compare(name: string, script: string, ranges: readonly string[], versions: readonly string[]): void {
  const input = JSON.stringify([ranges, versions]);
  const output = execFileSync(python, ['-c', script], { input, maxBuffer: 100_000_000 }).toString();
  const expected = JSON.parse(output) as string[][];
  const differences = ranges.flatMap((range, row) =>
    versions.flatMap((version, column) => {
      const ours = acceptsPep440(range, version);
      const theirs = expected[row]?.[column];
      return ours === theirs ? [] : [`${range} with ${version}: ${ours}, not ${theirs ?? ''}`];
    }),
  );
  console.log(`${name}: ${ranges.length * versions.length} pairs, ${differences.length} differ`);
  for (const each of differences.slice(0, 40)) console.log(`  ${each}`);
}

// packaging compares the letter of ~=v1.2 too; nobody writes that.
const known = standard.filter((each) => !each.startsWith('~=v'));
if (process.argv[3] !== 'poetry') compare('packaging', scripts.packaging, known, versions);
// poetry-core takes 2.0.dev1 for less than its bound 2.0a0, and so within ^1; we don't follow it there.
const usual = versions.filter((each) => !/dev|RC$/.test(each));
const final = usual.filter((each) => !/[a-z]/i.test(each));
if (process.argv[3] !== 'packaging') {
  compare('poetry-core', scripts.poetry, poetry, usual);
  // Where ranges meet or leave something out, it decides on prereleases by what it has made of them.
  compare('poetry-core, combined', scripts.poetry, combined, final);
}
