import { strict as assert } from 'node:assert';
import { finish } from '../../../src/core/model/slices';
import type { Dependency } from '../../../src/core/packages/package';
import { go } from '../../../src/manifests/go/go';
import { limits } from '../../../src/manifests/limits';

suite('Go manifests', () => {
  const read = (files: Record<string, string>) =>
    finish(go.read(new Map(Object.entries(files)), 'acme/shop'));
  const needs = (name: string, range?: string, folder?: string): Dependency => ({
    name,
    scope: 'runtime',
    ...(range !== undefined && { range }),
    ...(folder !== undefined && { folder }),
  });

  const paths: [path: string, expected: boolean][] = [
    ['go.mod', true],
    ['services/api/go.mod', true],
    ['go.work', true],
    ['services/test/go.mod', true],
    ['_examples/go.mod', false],
    ['.tools/x/go.mod', false],
    ['go.sum', false],
    ['vendor/example.com/x/go.mod', false],
    ['internal/testdata/x/go.mod', false],
  ];
  for (const [path, expected] of paths) {
    test(`${expected ? 'reads' : 'leaves'} ${path}`, () => assert.equal(go.isManifest(path), expected));
  }

  test('a package for each module, under the path it is imported by', () => {
    const files = {
      'go.mod': 'module example.com/x\n\ngo 1.24\n',
      'v2/go.mod': 'module example.com/x/v2\nrequire example.com/x v1.4.0',
      'go.work': 'go 1.24\nuse (\n\t.\n\t./v2\n)\nreplace example.com/z => ./z\n',
    };
    assert.deepEqual(read(files), {
      packages: [
        { ecosystem: 'go', name: 'example.com/x', folder: '', manifest: 'go.mod', dependencies: [] },
        {
          ecosystem: 'go',
          name: 'example.com/x/v2',
          folder: 'v2',
          manifest: 'v2/go.mod',
          dependencies: [needs('example.com/x', 'v1.4.0')],
        },
      ],
      problems: [],
    });
  });

  const dependencies: [name: string, statements: string, expected: Dependency[]][] = [
    ['one', 'require example.com/a v1.2.3', [needs('example.com/a', 'v1.2.3')]],
    [
      'a block, with comments',
      '// needed\nrequire (\n\texample.com/a v1.2.3 // why\n\n\t// alone\n\texample.com/b v0.0.0-2024-abc//tight\n)',
      [needs('example.com/a', 'v1.2.3'), needs('example.com/b', 'v0.0.0-2024-abc')],
    ],
    [
      'a block that begins tight, on Windows',
      'require(\r\n\texample.com/a v1.2.3\r\n)\r\n',
      [needs('example.com/a', 'v1.2.3')],
    ],
    ['an empty block', 'require ()\nrequire (\n)', []],
    [
      'not the indirect ones',
      [
        'require (',
        'example.com/a v1.0.0 // indirect',
        'example.com/b v1.0.0 //indirect; and why',
        'example.com/c v1.0.0 // indirectly ours',
        ')',
        'require example.com/d v1.0.0 // indirect',
      ].join('\n'),
      [needs('example.com/c', 'v1.0.0')],
    ],
    [
      'an indirect one that is replaced',
      'require example.com/a v1.0.0 // indirect\nreplace example.com/a => example.com/b v1.1.0',
      [needs('example.com/b', 'v1.1.0')],
    ],
    [
      'quoted',
      'require "example.com/a" v1.0.0\nrequire `example.com/b` `v1.0.0`',
      [needs('example.com/a', 'v1.0.0'), needs('example.com/b', 'v1.0.0')],
    ],
    [
      'replaced by a folder, which is taken whatever its version',
      'require example.com/a v1.0.0\nreplace example.com/a => ../a',
      [needs('example.com/a', undefined, 'mods/a')],
    ],
    [
      'replaced before it is required, in a block, quoted',
      'replace (\n\texample.com/a => "./in side" // here\n)\nrequire example.com/a v1.0.0',
      [needs('example.com/a', undefined, 'mods/app/in side')],
    ],
    [
      'replaced by a folder that is not in the repository',
      [
        'require (\nexample.com/a v1.0.0\nexample.com/b v1.0.0\nexample.com/c v1.0.0\n)',
        'replace example.com/a => ../../../a',
        'replace example.com/b => /home/me/b',
        'replace example.com/c => C:/c',
      ].join('\n'),
      ['a', 'b', 'c'].map((name) => needs(`example.com/${name}`, 'v1.0.0')),
    ],
    [
      'replaced by another module',
      'require example.com/a v1.0.0\nreplace example.com/a => example.com/fork v1.1.0',
      [needs('example.com/fork', 'v1.1.0')],
    ],
    [
      'replaced by a fork, which declares its own path or the one it is imported by',
      'require github.com/a/b/v2 v2.0.0\nreplace github.com/a/b/v2 => github.com/acme/b/v2 v2.1.0',
      [
        { ...needs('github.com/acme/b/v2', 'v2.1.0'), repository: 'acme/b' },
        { ...needs('github.com/a/b/v2', 'v2.1.0'), repository: 'acme/b' },
      ],
    ],
    [
      'of a folder of a repository',
      'require github.com/acme/mono/sub/v2 v2.0.0',
      [{ ...needs('github.com/acme/mono/sub/v2', 'v2.0.0'), repository: 'acme/mono' }],
    ],
    [
      'tools, which are marked as indirect where no code needs them',
      [
        'tool (\nexample.com/a/cmd/x\nexample.com/app/own\n)\ntool example.com/b/sub/cmd/y',
        'require (\nexample.com/a v1.0.0 // indirect\nexample.com/b v1.0.0\nexample.com/b/sub v1.0.0 // indirect\n)',
      ].join('\n'),
      [
        { ...needs('example.com/a', 'v1.0.0'), scope: 'dev' },
        needs('example.com/b', 'v1.0.0'),
        { ...needs('example.com/b/sub', 'v1.0.0'), scope: 'dev' },
      ],
    ],
    [
      'replaced in one version only',
      [
        'require example.com/a v1.0.0\nrequire example.com/b v1.0.0',
        'replace example.com/a v1.0.0 => ../a',
        'replace example.com/a => ../other',
        'replace example.com/b v2.0.0 => ../b',
      ].join('\n'),
      [needs('example.com/a', undefined, 'mods/a'), needs('example.com/b', 'v1.0.0')],
    ],
    [
      'each once',
      'require example.com/a v1.0.0\nrequire example.com/a v1.1.0',
      [needs('example.com/a', 'v1.0.0')],
    ],
    [
      'other statements say nothing of dependencies',
      [
        'go 1.24.1\ntoolchain go1.24.2\ngodebug default=go1.21',
        'exclude example.com/a v1.0.0\nexclude (\n\texample.com/b v1.0.0\n)',
        'retract v1.0.0 // a slip\nretract [v1.1.0, v1.2.0]\nretract (\n\t[v1.3.0, v1.4.0]\n)',
        'tool example.com/a/cmd/x\ntool (\n\texample.com/b\n)\nignore ./node_modules\nfuture (\n\twhatever\n)',
      ].join('\n'),
      [],
    ],
    ['odd names are names', 'require __proto__ v1.0.0', [needs('__proto__', 'v1.0.0')]],
  ];
  for (const [name, statements, expected] of dependencies) {
    test(`dependencies: ${name}`, () => {
      const { packages, problems } = read({ 'mods/app/go.mod': `module example.com/app\n${statements}` });
      assert.deepEqual(problems, []);
      assert.deepEqual(packages[0]!.dependencies, expected);
    });
  }

  test('a workspace replaces for its modules, before they do', () => {
    const { packages, problems } = read({
      'go.work': 'go 1.24\nuse ./a\nuse (\n\t./b\n)\nreplace example.com/x => ./x',
      'a/go.mod': 'module example.com/a\nrequire example.com/x v1.0.0\nreplace example.com/x => ../other',
      'c/go.mod': 'module example.com/c\nrequire example.com/x v1.0.0',
    });
    assert.deepEqual(problems, []);
    assert.deepEqual(
      packages.map(({ dependencies }) => dependencies),
      [[needs('example.com/x', undefined, 'x')], [needs('example.com/x', 'v1.0.0')]],
    );
  });

  test('a broken workspace confines itself to its words', () => {
    const { problems } = read({ 'go.work': 'use a b\nreplace example.com/x => ./x' });
    assert.deepEqual(problems, [
      { path: 'go.work', why: 'syntax', names: ['use', 'a', 'b', 'replace', 'example.com/x', '=>', './x'] },
    ]);
  });

  const names: [text: string, expected: string[]][] = [
    ['\uFEFFmodule example.com/x // Deprecated: use y', ['example.com/x']],
    ['module "example.com/x"', ['example.com/x']],
    ['module (\n\texample.com/x\n)', ['example.com/x']],
    ['', []],
    ['// Hides this folder from the go command.\n', []],
  ];
  for (const [text, expected] of names) {
    test(`a name from ${JSON.stringify(text)}`, () => {
      const { packages, problems } = read({ 'go.mod': text });
      assert.deepEqual(problems, []);
      assert.deepEqual(
        packages.map(({ name }) => name),
        expected,
      );
    });
  }

  const bad: [name: string, text: string, why: string][] = [
    ['not a go.mod', '<html></html>', 'syntax'],
    ['half merged', 'module a\n<<<<<<< HEAD\nrequire b v1.0.0', 'syntax'],
    ['no name', 'go 1.24\nrequire example.com/a v1.0.0', 'syntax'],
    ['two names', 'module a b', 'syntax'],
    ['a block without an end', 'module a\nrequire (\n\tb v1.0.0', 'syntax'],
    ['an end without a block', 'module a\n)', 'syntax'],
    ['no version', 'module a\nrequire b', 'syntax'],
    ['a replacement without an arrow', 'module a\nreplace b ../b', 'syntax'],
    ['a replacement by nothing', 'module a\nreplace b =>', 'syntax'],
    ['a replacement of nothing', 'module a\nreplace => b', 'syntax'],
    ['a quote without an end', 'module "a', 'syntax'],
    ['an escape that is none', 'module "\\q"', 'syntax'],
    ['too large', ' '.repeat(limits.text.letters + 1), 'tooLarge'],
  ];
  for (const [name, text, why] of bad) {
    test(`costs itself only: ${name}`, () => {
      const { packages, problems } = read({ 'bad/go.mod': text, 'go.mod': 'module example.com/x' });
      assert.deepEqual(
        problems.map((problem) => [problem.path, problem.why]),
        [['bad/go.mod', why]],
      );
      assert.deepEqual(
        packages.map(({ folder }) => folder),
        [''],
      );
    });
  }

  // Where a text takes more than linear time, the run's own limit is what fails.
  test('does not hang on odd input', () => {
    const long = 300_000;
    const odd = ['"', '\\"', '/', ' ', '(', '=>', '`', '\r', 'require (\n'].map((part) =>
      part.repeat(long / part.length),
    );
    for (const text of [...odd, `module "${'\\"'.repeat(long / 2)}`]) {
      read({ 'go.mod': text });
    }
  });
});
