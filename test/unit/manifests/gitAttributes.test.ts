import { strict as assert } from 'node:assert';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { generatedRules, isAttributes } from '../../../src/manifests/gitAttributes';
import { patience } from '../../support/patience';

const said = (text: string | Record<string, string>, path: string): boolean | undefined =>
  generatedRules(new Map(Object.entries(typeof text === 'string' ? { '.gitattributes': text } : text)))?.(
    path,
  );

suite('What .gitattributes call generated', () => {
  const lines: [text: string, path: string, is: boolean | undefined][] = [
    ['*.snap linguist-generated', 'a/b.snap', true],
    ['*.snap linguist-generated=true', 'b.snap', true],
    ['*.snap linguist-generated=false', 'b.snap', false],
    ['*.snap -linguist-generated', 'b.snap', false],
    ['*.snap !linguist-generated', 'b.snap', undefined],
    ['*.snap linguist-generated=perhaps', 'b.snap', undefined],
    ['*.snap text', 'b.snap', undefined],
    ['*.snap linguist-vendored', 'b.snap', undefined],
    ['*.snap linguist-generated', 'b.snapshot', undefined],
    ['*.snap text eol=lf linguist-generated -diff', 'b.snap', true],
    ['*.snap linguist-generated -linguist-generated', 'b.snap', false],
    ['*.snap\tlinguist-generated', 'b.snap', true],
    ['  *.snap linguist-generated  ', 'b.snap', true],
    ['*.snap', 'b.snap', undefined],
    ['', 'b.snap', undefined],
    ['# *.snap linguist-generated', 'b.snap', undefined],
    ['a # linguist-generated', '#', undefined],
    ['!*.snap linguist-generated', 'b.snap', undefined],
    ['[attr]made linguist-generated', 'made', undefined],
    ['made linguist-generated', 'a/b/made', true],
    ['made linguist-generated', 'made/b.ts', undefined],
    ['src/made linguist-generated', 'src/made', true],
    ['src/made linguist-generated', 'a/src/made', undefined],
    ['/made linguist-generated', 'made', true],
    ['/made linguist-generated', 'a/made', undefined],
    ['made/ linguist-generated', 'made/a.ts', undefined],
    ['made/* linguist-generated', 'made/a.ts', true],
    ['made/* linguist-generated', 'made/b/a.ts', undefined],
    ['made/** linguist-generated', 'made/b/a.ts', true],
    ['made/** linguist-generated', 'a/made/b.ts', undefined],
    ['**/made/** linguist-generated', 'a/made/b.ts', true],
    ['**/made/*.ts linguist-generated', 'made/b.ts', true],
    ['src/**/*.ts linguist-generated', 'src/a.ts', true],
    ['*.{js,ts} linguist-generated', 'a.ts', undefined],
    ['*.{js,ts} linguist-generated', 'a.{js,ts}', true],
    ['+(a|b) linguist-generated', 'a', undefined],
    ['@made linguist-generated', '@made', true],
    ['a?.ts linguist-generated', 'ab.ts', true],
    ['a?b.ts linguist-generated', 'a/b.ts', undefined],
    ['[ab].ts linguist-generated', 'b.ts', true],
    ['[!ab].ts linguist-generated', 'b.ts', undefined],
    ['.* linguist-generated', '.a', true],
    ['* linguist-generated', '.a/.b', true],
    ['"with space.ts" linguist-generated', 'a/with space.ts', true],
    ['"a b/*.ts" linguist-generated', 'a b/c.ts', true],
    ['with space.ts linguist-generated', 'with space.ts', undefined],
    ['"a\\"b" linguist-generated', 'a"b', true],
    ['Made.ts linguist-generated', 'made.ts', undefined],
    ['*.snap linguist-generated\n*.snap -linguist-generated', 'b.snap', false],
    ['*.snap -linguist-generated\n* linguist-generated', 'b.snap', true],
    ['*.snap linguist-generated\n*.snap text', 'b.snap', true],
    ['*.snap linguist-generated\n*.snap !linguist-generated', 'b.snap', undefined],
    ['# a\r\n*.snap linguist-generated\r\n', 'b.snap', true],
    ['\uFEFF*.snap linguist-generated', 'b.snap', true],
  ];
  for (const [text, path, is] of lines)
    test(`${JSON.stringify(text)}: ${path} ${is ?? 'unsaid'}`, () => assert.equal(said(text, path), is));

  const files: [name: string, texts: Record<string, string>, path: string, is: boolean | undefined][] = [
    ['a folder’s own', { 'a/.gitattributes': '*.ts linguist-generated' }, 'a/b/c.ts', true],
    ['not of the folder beside', { 'a/.gitattributes': '*.ts linguist-generated' }, 'ab/c.ts', undefined],
    ['with a path from there', { 'a/.gitattributes': '/b/*.ts linguist-generated' }, 'a/b/c.ts', true],
    [
      'the nearer says otherwise',
      { '.gitattributes': '*.ts linguist-generated', 'a/.gitattributes': '*.ts -linguist-generated' },
      'a/c.ts',
      false,
    ],
    [
      'the nearer takes it back',
      { '.gitattributes': '*.ts linguist-generated', 'a/.gitattributes': '*.ts !linguist-generated' },
      'a/c.ts',
      undefined,
    ],
    [
      'the nearer says nothing of it',
      { '.gitattributes': '*.ts linguist-generated', 'a/.gitattributes': '*.ts text' },
      'a/c.ts',
      true,
    ],
    [
      'the nearest of three',
      {
        'a/b/.gitattributes': '* linguist-generated',
        '.gitattributes': '* -linguist-generated',
        'a/.gitattributes': '* !linguist-generated',
      },
      'a/b/c',
      true,
    ],
    ['a file of another name', { 'a.gitattributes': '* linguist-generated' }, 'a', undefined],
  ];
  for (const [name, texts, path, is] of files) test(name, () => assert.equal(said(texts, path), is));

  test('a repository that says nothing has no rules', () => {
    assert.equal(generatedRules(new Map()), undefined);
    assert.equal(
      generatedRules(
        new Map([
          ['.gitattributes', '* text=auto'],
          ['package.json', '{}'],
        ]),
      ),
      undefined,
    );
  });
  test('a file that is too large says nothing', () => {
    const line = '*.snap linguist-generated\n';
    assert.equal(said(line + '#'.repeat(512 * 1024), 'b.snap'), undefined);
    assert.equal(said(line + '#'.repeat(500 * 1024), 'b.snap'), true);
  });
  test('after 5,000 lines nobody looks', () => {
    assert.equal(said(`${'\n'.repeat(4999)}*.snap linguist-generated`, 'b.snap'), true);
    assert.equal(said(`${'\n'.repeat(5000)}*.snap linguist-generated`, 'b.snap'), undefined);
  });
  test('after 1,000 lines that say it nobody looks', () => {
    const other = 'a linguist-generated\n';
    assert.equal(said(`${other.repeat(999)}*.snap linguist-generated`, 'b.snap'), true);
    assert.equal(said(`${other.repeat(1000)}*.snap linguist-generated`, 'b.snap'), undefined);
    assert.equal(said(`${'* text\n'.repeat(1000)}*.snap linguist-generated`, 'b.snap'), true);
  });
  test('a pattern of more than about 1,000 signs fits nothing', () => {
    assert.equal(said(`${'a'.repeat(990)} linguist-generated`, 'a'.repeat(990)), true);
    assert.equal(said(`${'a'.repeat(1001)} linguist-generated`, 'a'.repeat(1001)), undefined);
  });
  test('costly rules say what they can, and then nothing; the same each time', () => {
    const costly = `* linguist-generated\n${'*a*b*c*d*e*f*g linguist-generated\n'.repeat(999)}`;
    const paths = Array.from({ length: 1500 }, (_, index) => `src/${'abcdef'.repeat(8)}/${index}.g`);
    const asked = (): (boolean | undefined)[] => {
      const rules = generatedRules(new Map([['.gitattributes', costly]]));
      return paths.map((path) => rules?.(path));
    };
    const answers = asked();
    assert.equal(answers[0], true);
    assert.equal(answers.at(-1), undefined);
    assert.ok(!answers.includes(false));
    assert.deepEqual(asked(), answers);
  });
  test('what was once said of a path stays', () => {
    const costly = `* linguist-generated\n${'*a*b*c*d*e*f*g linguist-generated\n'.repeat(999)}`;
    const rules = generatedRules(new Map([['.gitattributes', costly]]))!;
    assert.equal(rules('b'), true);
    for (let index = 0; index < 1500; index++) rules(`${'abcdef'.repeat(8)}/${index}.g`);
    assert.deepEqual([rules('b'), rules('c')], [true, undefined]);
  });

  // A matcher that tries every way takes minutes here, and so longer than the run lets it.
  const hostile: [pattern: string, path: string][] = [
    ['*a'.repeat(8), `${'a'.repeat(80)}b`],
    ['**/a/'.repeat(6) + 'b', 'a/'.repeat(90) + 'c'],
    ['a*'.repeat(8) + 'b', 'a'.repeat(80)],
    ['?*'.repeat(8) + 'b', 'a'.repeat(80)],
    ['*'.repeat(5000), 'a'.repeat(1000)],
    ['*'.repeat(1000), 'a'.repeat(1000)],
    ['**/'.repeat(20_000) + 'b', 'b'],
    ['**/'.repeat(333) + 'b', 'a/'.repeat(1000) + 'b'],
    ['['.repeat(500), '['.repeat(500)],
    ['(((', '((('],
    ['[', '['],
    ['[]', '[]'],
    ['[a', '[a'],
  ];
  for (const [pattern, path] of hostile) {
    test(`comes to an end: ${pattern.slice(0, 12)}`, () => {
      said(`${pattern} linguist-generated`, path);
    });
  }
  // In a process of its own, since nothing else could end it.
  test('backslashes end', () => {
    const file = JSON.stringify(join(__dirname, '../../../src/manifests/gitAttributes.ts'));
    const line = String.raw`a\\\\ linguist-generated`;
    const script = `require(${file}).generatedRules(new Map([['.gitattributes', ${JSON.stringify(line)}]]))?.('a')`;
    const { status } = spawnSync(process.execPath, ['--require', 'tsx/cjs', '-e', script], {
      timeout: patience,
    });
    assert.equal(status, 0);
  });

  const names: [path: string, is: boolean][] = [
    ['.gitattributes', true],
    ['a/b/.gitattributes', true],
    ['a.gitattributes', false],
    ['.gitattributes/a', false],
    ['.gitignore', false],
  ];
  for (const [path, is] of names)
    test(`${path} ${is ? 'holds' : 'holds no'} attributes`, () => assert.equal(isAttributes(path), is));
});
