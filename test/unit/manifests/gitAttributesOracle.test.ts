import { strict as assert } from 'node:assert';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { generatedRules } from '../../../src/manifests/gitAttributes';
import { patience } from '../../support/patience';

/** Lines of a `.gitattributes` in a folder of its own, and a path in that folder. */
interface Case {
  readonly lines: readonly string[];
  readonly path: string;
}

/** What Git itself says is the truth: https://git-scm.com/docs/git-check-attr. */
suite('What Git itself calls generated', () => {
  let folder: string;
  setup(() => {
    folder = mkdtempSync(join(tmpdir(), 'good-turn-attributes-'));
    git('init', '--quiet');
  });
  teardown(() => rmSync(folder, { recursive: true, force: true }));

  const git = (...args: string[]): string => run(args);
  const run = (args: readonly string[], input = ''): string =>
    execFileSync('git', ['-c', 'core.ignoreCase=false', ...args], {
      cwd: folder,
      input,
      encoding: 'utf8',
      env: {
        ...process.env,
        GIT_CONFIG_GLOBAL: '/dev/null',
        GIT_CONFIG_NOSYSTEM: '1',
        GIT_ATTR_NOSYSTEM: '1',
      },
      stdio: ['pipe', 'pipe', 'ignore'],
    });

  /** All of them at once, the hundredth in the folder "100". */
  function asked(cases: readonly Case[]): (boolean | undefined)[] {
    cases.forEach(({ lines }, index) => {
      mkdirSync(join(folder, String(index)));
      writeFileSync(join(folder, String(index), '.gitattributes'), `${lines.join('\n')}\n`);
    });
    const paths = cases.map(({ path }, index) => `${index}/${path}\0`).join('');
    const answer = run(['check-attr', '--stdin', '-z', 'linguist-generated'], paths).split('\0');
    return cases.map((_, index) => {
      const state = answer[3 * index + 2] ?? '';
      return { set: true, true: true, unset: false, false: false }[state];
    });
  }

  const ours = ({ lines, path }: Case): boolean | undefined =>
    generatedRules(new Map([['a/.gitattributes', lines.join('\n')]]))?.(`a/${path}`);

  /** The same in a process of its own, which can be ended if a pattern takes for ever. */
  function oursApart(cases: readonly Case[]): (boolean | undefined)[] {
    const script = `
      const { generatedRules } = require(${JSON.stringify(join(__dirname, '../../../src/manifests/gitAttributes.ts'))});
      const answers = JSON.parse(require('fs').readFileSync(0, 'utf8')).map(({ lines, path }) =>
        generatedRules(new Map([['a/.gitattributes', lines.join('\\n')]]))?.('a/' + path) ?? null);
      process.stdout.write(JSON.stringify(answers));`;
    const input = JSON.stringify(cases);
    const node = { input, encoding: 'utf8', timeout: patience } as const;
    const output = execFileSync(process.execPath, ['--require', 'tsx/cjs', '-e', script], node);
    return (JSON.parse(output) as (boolean | null)[]).map((answer) => answer ?? undefined);
  }

  /** Patterns and paths of few signs, so that many of them fit. */
  const textOf = (parts: readonly string[], most: number): fc.Arbitrary<string> =>
    fc.array(fc.constantFrom(...parts), { minLength: 1, maxLength: most }).map((all) => all.join(''));
  const isPath = (path: string): boolean =>
    !/^\/|\/$|\/\/|(?:^|\/)\.{1,2}(?:\/|$)|\.gitattributes|\.git(?:\/|$)/.test(path);
  const casesOf = (
    patternParts: readonly string[],
    pathParts: readonly string[],
    states: readonly string[],
  ) =>
    fc.sample(
      fc.record({
        lines: fc.array(
          fc.tuple(textOf(patternParts, 5), fc.constantFrom(...states)).map((both) => both.join(' ')),
          { minLength: 1, maxLength: 3 },
        ),
        path: textOf(pathParts, 5).filter(isPath),
      }),
      { seed: 20260819, numRuns: 1500 },
    );

  const states = [
    'linguist-generated',
    '-linguist-generated',
    '!linguist-generated',
    'linguist-generated=true',
    'linguist-generated=false',
    'text',
    'text linguist-generated',
  ];
  const plain = ['a', 'b', 'dist', '.ts', '/', '*', '**/', '/**', '/*', '*.', '?'];
  const kinds: [name: string, patterns: string[], paths: string[]][] = [
    ['everyday patterns', plain, ['a', 'b', 'dist', '.ts', '/', 'ab', '.']],
    ['stars and slashes in odd places', ['a', 'b', '*', '**', '***', '/', '.'], ['a', 'b', '/', 'ab', '.']],
    [
      'brackets',
      ['a', 'c', '[ab]', '[!a]', '[^b]', '[a-c]', '[!a-b]', '/', '*'],
      ['a', 'b', 'c', '/', '-', '!'],
    ],
    [
      'signs that mean something elsewhere',
      ['a', '{a,b}', '(a)', '+', '@', '$', '^', '|', '@(a)', '*', '*', '?'],
      ['a', 'b', '{a,b}', '(a)', '+', '@', '$', '^', '|'],
    ],
    [
      'backslashes',
      ['a', '*', '*', '\\a', '\\*', '\\?', '\\[', '\\{', '\\\\', '/'],
      ['a', '*', '?', '[', '{', '/', 'b'],
    ],
    [
      'all of these',
      ['a', '\\a', '[', ']', '[!', '-', 'b', '?', '[[:alpha:]]', '[^', '**', '*', '/', '**/', '/**'],
      ['a', 'b', 'ab', '[', ']', '!', '^', '-', '/', 'a/b'],
    ],
  ];
  for (const [name, patterns, paths] of kinds) {
    test(name, () => {
      const cases = casesOf(patterns, paths, states);
      const expected = asked(cases);
      const found = oursApart(cases);
      const wrong = cases.flatMap((each, index) =>
        found[index] === expected[index] ? [] : [{ ...each, git: expected[index], ours: found[index] }],
      );
      assert.ok(expected.filter((each) => each !== undefined).length > 100, 'many of them fit');
      assert.deepEqual(
        wrong.sort((a, b) => JSON.stringify(a).length - JSON.stringify(b).length).slice(0, 10),
        [],
      );
    });
  }

  test('quoted patterns, line ends and spaces', () => {
    const cases: Case[] = [
      ['"a b" linguist-generated', 'a b'],
      ['"a b" linguist-generated', 'c/a b'],
      ['"a\\"b" linguist-generated', 'a"b'],
      ['"a\\\\*" linguist-generated', 'a*'],
      ['"a\\tb" linguist-generated', 'a\tb'],
      ['"\\303\\244" linguist-generated', 'ä'],
      ['ä linguist-generated', 'ä'],
      ['"a linguist-generated', '"a'],
      ['"a"b linguist-generated', 'a'],
      ['a linguist-generated\r', 'a'],
      ['\ta\tlinguist-generated\t', 'a'],
      ['a\u00A0b linguist-generated', 'a\u00A0b'],
      ['a linguist-generated\u00A0', 'a'],
      ['#a linguist-generated', '#a'],
      ['\\#a linguist-generated', '#a'],
      ['\\!a linguist-generated', '!a'],
      ['!a linguist-generated', 'a'],
      ['a -linguist-generated linguist-generated', 'a'],
      ['a/ linguist-generated', 'a/b'],
      ['/ linguist-generated', 'a'],
      ['./a linguist-generated', 'a'],
    ].map(([line = '', path = '']) => ({ lines: [line], path }));
    const expected = asked(cases);
    cases.forEach((each, index) => assert.equal(ours(each), expected[index], JSON.stringify(each)));
  });
});
