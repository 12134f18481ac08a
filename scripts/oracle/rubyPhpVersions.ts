import { execFileSync } from 'node:child_process';
import { acceptsComposer } from '../../src/manifests/versions/composer';
import { acceptsGem } from '../../src/manifests/versions/gem';
import { chanceFrom } from './versionPairs';

/**
 * Holds our reading of ranges against RubyGems' and Composer's own classes (Debian's `ruby` and `composer`):
 * `npx tsx scripts/oracle/rubyPhpVersions.ts [count] [seed]`.
 */
const [count = '20000', seed = '7'] = process.argv.slice(2);
const { below: chance } = chanceFrom(Number(seed));
function one(list: readonly string[]): string {
  return list[chance(list.length)] ?? '';
}
function version(labels: readonly string[]): string {
  const numbers = Array.from({ length: 1 + chance(4) }, () => one(['0', '0', '1', '2', '3', '10']));
  return numbers.join('.') + (chance(4) === 0 ? one(labels) : '');
}

const gemLabels = ['.pre', '.rc1', '.beta.2', '-1', '.a', '.0.b', '.alpha1'];
const gemRange = (): string =>
  Array.from(
    { length: 1 + chance(2) },
    () => one(['~> ', '>= ', '!= ', '', '< ', '> ', '<= ', '= ', '~>']) + version(gemLabels),
  ).join(', ');
const phpLabels = ['-dev', '-alpha', '-beta2', '-RC1', '-beta.2', '-p1', 'a1', '-stable', '-patch2'];
const phpRange = (): string => {
  const part = (): string => {
    if (chance(6) === 0) return `${version([])} - ${version(phpLabels)}`;
    if (chance(5) === 0) return `${one(['0', '1', '1.2', '2.0', '1.0.1'])}.${one(['*', 'x', '*.*'])}`;
    return Array.from(
      { length: 1 + chance(2) },
      () => one(['^', '~', '>=', '>', '<', '<=', '!=', '', '=']) + version(phpLabels),
    ).join(one([' ', ', ', ',']));
  };
  return Array.from({ length: 1 + chance(2) }, part).join(one([' || ', '|', ' | ']));
};

type Question = readonly [range: string, version: string];
const gems: Question[] = Array.from({ length: Number(count) }, () => [gemRange(), version(gemLabels)]);
const php: Question[] = Array.from({ length: Number(count) }, () => [phpRange(), version(phpLabels)]);
const asRuby = `STDIN.each_line(chomp: true) { |line| range, version = line.split("\\t")
  puts((Gem::Requirement.new(range.split(",").map(&:strip)).satisfied_by?(Gem::Version.new(version)) ? "yes" : "no")) rescue puts("unknown") }`;
// Composer joins ranges that meet, even if one is empty (`3 - 1 | 2.*`), so each is asked for by itself, too.
const asPhp = `require "/usr/share/php/Composer/Semver/autoload.php"; while (($line = fgets(STDIN)) !== false) { [$range, $version] = explode("\\t", rtrim($line, "\\n"));
  try { $parts = [$range, ...preg_split("{\\s*\\|\\|?\\s*}", $range)]; $yes = array_filter($parts, fn ($each) => Composer\\Semver\\Semver::satisfies($version, $each));
    echo $yes ? "yes\\n" : "no\\n"; } catch (Exception $e) { echo "unknown\\n"; } }`;

function compare(
  name: string,
  questions: readonly Question[],
  answers: string,
  ours: typeof acceptsGem,
): void {
  const told = answers.trim().split('\n');
  const differences = questions.flatMap(([range, each], index) => {
    const own = ours(range, each);
    return own === told[index] ? [] : [`${name} ${range} takes ${each}: ${told[index] ?? ''}, we say ${own}`];
  });
  const kinds = ['yes', 'no', 'unknown'].map(
    (kind) => `${kind}: ${told.filter((each) => each === kind).length}`,
  );
  console.log(
    `${name}: ${questions.length} questions (${kinds.join(', ')}), ${differences.length} differences`,
  );
  console.log(differences.slice(0, 12).join('\n'));
  if (differences.length > 0) process.exitCode = 1;
}

const ask = (tool: string, flag: string, code: string, questions: readonly Question[]): string =>
  execFileSync(tool, [flag, code], {
    input: questions.map((each) => each.join('\t')).join('\n') + '\n',
    maxBuffer: 1e9,
  }).toString();
compare('RubyGems', gems, ask('ruby', '-e', asRuby, gems), acceptsGem);
compare('Composer', php, ask('php', '-r', asPhp, php), acceptsComposer);
