import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { isWithin, parseMavenRange } from '../../src/manifests/versions/maven';
import { compareMavenVersions } from '../../src/manifests/versions/mavenOrder';
import { chanceFrom } from './versionPairs';

/**
 * Holds our order of versions, and our ranges, against Maven's own classes (Debian's `maven`):
 * `npx tsx scripts/oracle/mavenVersions.ts [count] [seed]`.
 */
const [count = '50000', seed = '1'] = process.argv.slice(2);
const { below: chance } = chanceFrom(Number(seed));
function one<T>(list: readonly [T, ...T[]]): T {
  return list[chance(list.length)] ?? list[0];
}

const numbers = [
  '0',
  '1',
  '2',
  '9',
  '10',
  '01',
  '00',
  '2147483648',
  '99999999999999999999',
  '20240101',
] as const;
const words = [
  'alpha',
  'a',
  'beta',
  'b',
  'm',
  'milestone',
  'rc',
  'cr',
  'RC',
  'SNAPSHOT',
  'ga',
  'final',
  'Final',
  'release',
  'sp',
  'x',
  'jre',
  'android',
  'foo',
  'redhat',
  'v',
  '_',
  '+',
  'M',
] as const;
function version(): string {
  let text: string = chance(12) === 0 ? '' : one(numbers);
  for (let parts = chance(5); parts > 0; parts--)
    text += one(['.', '.', '.', '-', '-', '', '..']) + (chance(2) ? one(numbers) : one(words));
  return text || '1';
}
function range(): string {
  const bound = (): string =>
    chance(4) === 0 ? '' : one([version(), one(['1', '1.0', '2', '1.5', '3']), one(numbers)]);
  const set = (): string =>
    chance(4) === 0
      ? `${one(['[', '('])}${version()}${one([']', ']', ')'])}`
      : `${one(['[', '('])}${bound()},${one(['', ' '])}${bound()}${one([']', ')'])}`;
  if (chance(8) === 0) return version();
  return Array.from({ length: 1 + chance(2) }, set).join(one([',', ',', ' , ', '', ';']));
}

const questions = Array.from({ length: Number(count) }, () => {
  const first = version();
  return chance(2)
    ? (['C', first, chance(3) ? version() : first + one(['.0', '-0', '.final', '-ga', '-1', 'a1'])] as const)
    : (['R', range(), first] as const);
});
const answers = execFileSync(
  'java',
  ['-cp', '/usr/share/maven/lib/*', join(__dirname, 'MavenVersions.java')],
  { input: questions.map((each) => each.join('\t')).join('\n'), maxBuffer: 1e9 },
)
  .toString()
  .trim()
  .split('\n');
const differences = questions.flatMap(([kind, a, b], index) => {
  const restrictions = kind === 'R' ? parseMavenRange(a) : undefined;
  const ours =
    kind === 'C'
      ? String(Math.sign(compareMavenVersions(a, b)))
      : restrictions
        ? String(isWithin(restrictions, b))
        : 'refused';
  return ours === answers[index]
    ? []
    : [`${kind} ${a} ${b}: Maven says ${answers[index] ?? ''}, we say ${ours}`];
});
const kinds = ['-1', '0', '1', 'true', 'false', 'refused'].map(
  (kind) => `${kind}: ${answers.filter((each) => each === kind).length}`,
);
console.log(`${questions.length} questions (${kinds.join(', ')}), ${differences.length} differences`);
console.log(differences.slice(0, 20).join('\n'));
process.exitCode = differences.length > 0 ? 1 : 0;
