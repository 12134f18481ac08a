import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { codeownersPaths, findOwners, parseCodeowners } from '../../../../src/core/codeowners/codeowners';
import { getPossibleKeys } from '../../../../src/core/codeowners/pattern';
import facts from '../../../support/codeownersPatterns.json';

const owners = (text: string, path: string): readonly string[] => findOwners(parseCodeowners(text), path);
const matches = (pattern: string, path: string): boolean => owners(`${pattern} @owner`, path).length > 0;

suite('Code owners: what a pattern matches', () => {
  for (const { pattern, paths } of facts.cases) {
    for (const [path, expected] of Object.entries(paths)) {
      test(`${pattern} ${expected ? 'matches' : 'leaves alone'} ${path}`, () =>
        assert.equal(matches(pattern, path), expected));
    }
  }

  const cases: [pattern: string, matching: string[], others: string[]][] = [
    ['docs/*', ['docs/a.md'], ['docs/more/a.md', 'a/docs/b.md']],
    ['/docs/*.md', ['docs/a.md'], ['docs/more/a.md', 'docs/a.txt']],
    ['docs/**', ['docs/a.md', 'docs/more/a.md'], ['docs', 'a/docs/b.md']],
    ['/**', ['a', 'a/b'], []],
    ['**', ['a', 'a/b'], []],
    ['**/', ['a/b', 'a/b/c'], []],
    ['**/logs', ['logs/a', 'build/logs/a', 'logs'], ['blogs/a']],
    ['**/src/**/test/', ['src/test/a', 'x/src/y/z/test/a/b'], ['src/test', 'test/src/a']],
    ['a/**/b/**/c', ['a/b/c', 'a/x/b/y/z/c', 'a/b/b/c/d'], ['a/c', 'b/c', 'a/b']],
    ['*.js', ['a.js', 'a/b.js', 'a.b.js', '.js'], ['a.jsx', 'a/js']],
    ['a*b*c', ['abc', 'aXbYbZc', 'abcbc'], ['ab', 'abcb', 'a/b/c']],
    ['a**c', ['ac', 'abc'], ['a/b/c']],
    ['??', ['ab', 'ab/c'], ['a', 'abc']],
    ['a?b', ['a-b'], ['a/b', 'ab']],
    ['Makefile', ['Makefile', 'a/Makefile'], ['makefile', 'a/MAKEFILE']],
    ['a.c', ['a.c'], ['abc']],
    ['(a|b){1,2}+$^', ['(a|b){1,2}+$^'], ['a', 'b']],
    ['a\\ b/', ['a b/c'], ['a/c', 'b/c']],
    ['\\a\\*', ['a*'], ['ab', '\\a*']],
    ['a\\\\', ['a\\'], ['a']],
    ['pages/\\[id\\].tsx', ['pages/[id].tsx'], ['pages/i.tsx']],
    ['\\!important', ['!important'], ['important']],
    ['a#b', ['a#b'], ['a']],
    ['a//b', [], ['a/b', 'a/c/b']],
    ['grüße/', ['grüße/a', 'x/grüße/a'], ['gruesse/a']],
    ['constructor', ['constructor/a'], ['prototype/a']],
  ];
  for (const [pattern, matching, others] of cases) {
    test(`${pattern} by table`, () => {
      assert.deepEqual(
        [...matching, ...others].filter((path) => matches(pattern, path)),
        matching,
      );
    });
  }
});

suite('Code owners: how a file is read', () => {
  const cases: [name: string, text: string, expected: string[]][] = [
    ['one owner', 'a.ts @rin', ['@rin']],
    [
      'a user, a team, an address',
      'a.ts @rin @org/team rin@example.com',
      ['@rin', '@org/team', 'rin@example.com'],
    ],
    [
      'names as written',
      'a.ts @Rin @Org/Team_1.x @rin_corp @-',
      ['@Rin', '@Org/Team_1.x', '@rin_corp', '@-'],
    ],
    ['the last rule wins', '* @all\na.ts @rin\n*.ts @ana', ['@ana']],
    ['the last rule that matches', 'a.ts @rin\nb.ts @ana', ['@rin']],
    ['a rule without owners clears', '* @all\na.ts', []],
    ['and can be cleared in turn', '* @all\na.ts\n*.ts @ana', ['@ana']],
    ['a rule with a comment for owners clears', '* @all\na.ts # nobody', []],
    ['a comment behind the owners', 'a.ts @rin # not @ana', ['@rin']],
    ['a comment that touches its sign', 'a.ts @rin #not @ana', ['@rin']],
    ['a comment line', '# a.ts @ana', []],
    ['a comment line that is set in', 'a.ts @rin\n \t# a.ts @ana', ['@rin']],
    ['spaces before the pattern', '   a.ts @rin', ['@rin']],
    ['tabs', 'a.ts\t\t@rin\t @ana\t', ['@rin', '@ana']],
    ['Windows lines', '* @all\r\na.ts @rin\r\n', ['@rin']],
    ['a byte order mark', '\uFEFFa.ts @rin', ['@rin']],
    ['no rule', '', []],
    ['an invalid pattern is skipped', 'a.ts @rin\n!a.ts @ana', ['@rin']],
    ['an invalid owner skips the whole line', 'a.ts @rin\na.ts @ana someone', ['@rin']],
  ];
  for (const [name, text, expected] of cases) {
    test(name, () => assert.deepEqual(owners(text, 'a.ts'), expected));
  }

  const skipped = [
    ...['!a @rin', '[ab].ts @rin', 'a] @rin', 'a[ @rin', '\\#a @rin', '/ @rin', '***/*.rb @rin', 'a\\'],
    ...['a user', 'a docs@', 'a @', 'a @example.com', "a @rin'", 'a @org/', 'a @org/a/b'],
  ];
  for (const line of skipped) {
    test(`skips and keeps: ${line}`, () => {
      assert.deepEqual(parseCodeowners(`* @all\n\n${line}\r\n`).invalid, [{ line: 3, text: line }]);
    });
  }

  test('nothing is wrong with a good file', () =>
    assert.deepEqual(parseCodeowners('# a\n\n* @all\n/a\\ b/ # c').invalid, []));

  test('a file of 3 MB is ignored, and said to be', () => {
    const rule = '* @all\n#';
    const room = 3 * 1024 * 1024 - rule.length;
    const most = rule + 'x'.repeat(room - 1);
    const tooMuch = rule + 'x'.repeat(room);
    const tooManyBytes = rule + 'ü'.repeat(room / 2);
    assert.deepEqual(
      [most, tooMuch, tooManyBytes].map((text) => [parseCodeowners(text).isTooLarge, owners(text, 'a')]),
      [
        [false, ['@all']],
        [true, []],
        [true, []],
      ],
    );
  });

  test('of thousands of rules a few are tried', () => {
    const text = Array.from({ length: 5000 }, (_, index) => `/packages/p${index}/ @a\nfile${index}.ts @b`);
    const { rules } = parseCodeowners(['* @all', '*.js @c', ...text].join('\n'));
    const tried = [...getPossibleKeys(['packages', 'p17', 'src', 'file18.ts'])].flatMap(
      (key) => rules.get(key) ?? [],
    );
    assert.deepEqual(
      tried.map(({ line }) => line),
      [1, 2, 37, 40],
    );
  });

  test('GitHub looks in three places', () =>
    assert.deepEqual([...codeownersPaths], ['.github/CODEOWNERS', 'CODEOWNERS', 'docs/CODEOWNERS']));
});

suite("Code owners: the example of GitHub's documentation", () => {
  const example = parseCodeowners(`# This is a comment.
*       @global-owner1 @global-owner2
*.js    @js-owner #This is an inline comment.
*.go docs@example.com
*.txt @octo-org/octocats
/build/logs/ @doctocat
docs/* docs@example.com
apps/ @octocat
/docs/ @doctocat
/scripts/ @doctocat @octocat
**/logs @octocat
/apps/ @octocat
/apps/github
/apps/gitlab @doctocat
`);
  const cases: [path: string, expected: string[]][] = [
    ['README.md', ['@global-owner1', '@global-owner2']],
    ['src/deep/index.js', ['@js-owner']],
    ['main.go', ['docs@example.com']],
    ['src/notes.txt', ['@octo-org/octocats']],
    ['build/logs/a/b.txt', ['@octocat']],
    ['build/a.md', ['@global-owner1', '@global-owner2']],
    ['docs/getting-started.md', ['@doctocat']],
    ['docs/build-app/troubleshooting.md', ['@doctocat']],
    ['src/docs/getting-started.md', ['@global-owner1', '@global-owner2']],
    ['src/apps/a.js', ['@octocat']],
    ['scripts/a.js', ['@doctocat', '@octocat']],
    ['deeply/nested/logs/a.js', ['@octocat']],
    ['apps/a/b.js', ['@octocat']],
    ['apps/github/a.js', []],
    ['apps/github', []],
    ['apps/githubby/a.js', ['@octocat']],
    ['apps/gitlab/a.js', ['@doctocat']],
  ];
  for (const [path, expected] of cases) {
    test(path, () => assert.deepEqual(findOwners(example, path), expected));
  }
});

suite('Code owners: always', () => {
  const name = fc.stringMatching(/^[ab.*?]{1,4}$/).filter((text) => !text.includes('***'));
  const pattern = fc
    .tuple(fc.constantFrom('', '/'), fc.array(name, { minLength: 1, maxLength: 3 }), fc.constantFrom('', '/'))
    .map(([before, names, after]) => before + names.join('/') + after);
  const path = fc
    .array(fc.stringMatching(/^[ab.]{1,4}$/), { minLength: 1, maxLength: 4 })
    .map((names) => names.join('/'));

  test('the last of the rules that match alone wins, whatever their keys', () => {
    fc.assert(
      fc.property(fc.array(pattern, { maxLength: 12 }), path, (patterns, file) => {
        const last = patterns.findLastIndex((each) => matches(each, file));
        const text = patterns.map((each, index) => `${each} @${index}`).join('\n');
        assert.deepEqual(owners(text, file), last < 0 ? [] : [`@${last}`]);
      }),
    );
  });

  test('a rule that matches wins at the end of any file', () => {
    fc.assert(
      fc.property(fc.string(), path, (text, file) =>
        assert.deepEqual(owners(`${text}\n/${file} @last`, file), ['@last']),
      ),
    );
  });

  test('a star matches every path', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (file) => matches('*', file)));
  });

  test('nothing throws', () => {
    const hostile = fc.string({ unit: fc.constantFrom(...Array.from('*?/\\[]!# \t\r\n@a\uFEFF\uD800')) });
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), hostile), hostile, (text, file) => {
        const { rules, invalid } = parseCodeowners(text);
        const lines = text.split(/\r\n|\r|\n/).length;
        const read = [...rules.values()].reduce((sum, { length }) => sum + length, invalid.length);
        assert.ok(read <= lines);
        findOwners(parseCodeowners(text), file);
      }),
    );
  });
});
