import { strict as assert } from 'node:assert';
import { finish } from '../../../src/core/model/slices';
import type { Problem } from '../../../src/manifests/manifestReader';
import { npm } from '../../../src/manifests/npm/npm';
import { asTexts, read, type Files } from './npmFiles';

suite('npm, of bad input', () => {
  suite('problems', () => {
    const bomb = 'bcdefghij'
      .split('')
      .reduce(
        (text, next, i) => `${text}\n${next}: &${next} [${Array(9).fill(`*${'abcdefghi'[i]!}`).join()}]`,
        `a: &a [${Array(9).fill('lol').join()}]`,
      );
    const yaml = (text: string): Files => ({ 'pnpm-workspace.yaml': text });
    const cases: [name: string, files: Files, problems: Problem[]][] = [
      ['no JSON', { 'a/package.json': '{' }, [{ path: 'a/package.json', why: 'syntax' }]],
      ['an empty file', { 'a/package.json': '' }, [{ path: 'a/package.json', why: 'syntax' }]],
      ['a list', { 'a/package.json': '[]' }, [{ path: 'a/package.json', why: 'syntax' }]],
      ['null', { 'a/package.json': 'null' }, [{ path: 'a/package.json', why: 'syntax' }]],
      [
        'open without end',
        { 'a/package.json': '['.repeat(200_000) },
        [{ path: 'a/package.json', why: 'syntax' }],
      ],
      ['deep', { 'a/package.json': `{"name":"a","x":${'['.repeat(200_000)}${']'.repeat(200_000)}}` }, []],
      ['large', { 'a/package.json': ' '.repeat(2_000_000) }, [{ path: 'a/package.json', why: 'tooLarge' }]],
      ['Lerna', { 'lerna.json': '{{}}' }, [{ path: 'lerna.json', why: 'syntax' }]],
      ['no YAML', yaml('packages: [a'), [{ path: 'pnpm-workspace.yaml', why: 'syntax' }]],
      ['YAML that is a list', yaml('- a'), [{ path: 'pnpm-workspace.yaml', why: 'syntax' }]],
      [
        'deep YAML, where the process would end',
        yaml('- '.repeat(2000)),
        [{ path: 'pnpm-workspace.yaml', why: 'syntax' }],
      ],
      ['deeper YAML', yaml('['.repeat(9000)), [{ path: 'pnpm-workspace.yaml', why: 'syntax' }]],
      ['YAML just deep enough', yaml(`x: ${'['.repeat(90)}${']'.repeat(90)}`), []],
      [
        'YAML of many signs',
        yaml(`a: [${','.repeat(40_000)}`),
        [{ path: 'pnpm-workspace.yaml', why: 'tooLarge' }],
      ],
      ['large YAML', yaml('#'.repeat(60_000)), [{ path: 'pnpm-workspace.yaml', why: 'tooLarge' }]],
      ['a bomb of aliases', yaml(bomb), [{ path: 'pnpm-workspace.yaml', why: 'syntax' }]],
      ['a mark of byte order is none', { 'package.json': '\uFEFF{}', ...yaml('\uFEFFpackages: []') }, []],
      ['none among the fixtures', { 'c/package.json': { name: 'c' }, 'c/test/package.json': '{' }, []],
    ];
    for (const [name, files, problems] of cases) {
      test(name, () => {
        const reading = read({ ...files, 'b/package.json': { name: 'b' } });
        assert.deepEqual(reading.problems, problems);
        assert.ok(reading.packages.some((each) => each.name === 'b'));
      });
    }

    test('a broken declaration of a workspace counts as none', () => {
      const files = { 'a/package.json': { name: 'a' }, 'a/b/package.json': { name: 'b' } };
      assert.deepEqual(read({ ...yaml('packages: ["**"'), ...files }).packages, read(files).packages);
    });
  });

  suite('in time', () => {
    const repository = (count: number, workspaces: string[], folder: (i: number) => string): Files => ({
      'package.json': { name: 'top', workspaces },
      ...Object.fromEntries(
        Array.from({ length: count }, (_, i) => [
          `${folder(i)}/package.json`,
          { name: `p${i}`, dependencies: { [`p${(i + 1) % count}`]: '^1' } },
        ]),
      ),
    });
    const many = 'ab'.repeat(100);
    const cases: [name: string, files: Files, packages: number][] = [
      ['5,000 packages in a circle', repository(5000, ['packages/*'], (i) => `packages/p${i}`), 5001],
      [
        '5,000 within each other',
        repository(
          5000,
          ['**'],
          (i) =>
            Array(i % 1000)
              .fill('a')
              .join('/') + `/${i}`,
        ),
        5001,
      ],
      ['patterns of many stars', repository(500, [`${'*a'.repeat(200)}c`, '*'], (i) => `${many}${i}`), 501],
      ['of many folders', repository(500, [`${'**/a/'.repeat(90)}c`], (i) => `${'a/'.repeat(500)}${i}`), 501],
      [
        'of repetitions',
        repository(99, ['+(a|ab|b)c', '(a|ab|b)+c', '@(a*b*)*c', '?(a)?(a)c'], (i) => `${many}${i}`),
        100,
      ],
      [
        'of choices',
        repository(99, ['{a,b}'.repeat(90), '{'.repeat(400), '{,'.repeat(99)], (i) => `${many}${i}`),
        100,
      ],
      [
        'very many',
        repository(
          500,
          Array.from({ length: 40_000 }, (_, i) => `*/*${i}`),
          (i) => `a/x${i}y`,
        ),
        501,
      ],
    ];
    for (const [name, files, packages] of cases) {
      test(name, () => {
        const texts = asTexts(files);
        assert.equal(finish(npm.read(texts, 'acme/shop')).packages.length, packages);
      });
    }
  });
});
