import { strict as assert } from 'node:assert';
import { finish } from '../../../src/core/model/slices';
import { actions } from '../../../src/manifests/actions/actions';
import { yamlLines } from '../../../src/manifests/yamlLines';
import { readPackages } from '../../../src/manifests/manifestReaders';
import { aMap, downstreamIn } from '../../support/packageBuilders';
import { shown } from './surroundings';

suite('Actions and workflows', () => {
  const files: [path: string, expected: boolean][] = [
    ['action.yml', true],
    ['tools/lint/action.yaml', true],
    ['.github/workflows/ci.yml', true],
    ['a/.github/workflows/ci.yml', false],
    ['.github/workflows/a/ci.yml', false],
    ['node_modules/a/action.yml', false],
    ['my-action.yml', false],
  ];
  for (const [path, expected] of files)
    test(`${path} is ${expected ? 'a' : 'no'} manifest`, () =>
      assert.equal(actions.isManifest(path), expected));

  const workflow = (steps: string): string => `on: push\njobs:\n  a:\n    steps:\n${steps}`;
  const composite = (steps: string): string => `runs:\n  using: composite\n  steps:\n${steps}`;
  const cases: [name: string, files: Record<string, string>, expected: string[]][] = [
    ['an action by its repository', { 'action.yml': 'runs:\n  using: node20\n' }, ['acme/shop@']],
    ['or with its folder', { 'Tools/lint/action.yaml': '' }, ['acme/shop/tools/lint@Tools/lint']],
    [
      'what a composite action uses',
      {
        'action.yml':
          'runs:\n  using: composite\n  steps:\n    - uses: Acme/Setup@v1 # pinned\n    - name: b\n      uses: "acme/mono/lint@main"\n',
      },
      ['acme/shop@ -> runtime acme/setup v1 -> runtime acme/mono/lint main'],
    ],
    [
      'a repository’s workflows are one',
      {
        '.github/workflows/a.yml': workflow('      - uses: acme/x@v1\n'),
        '.github/workflows/b.yml': workflow('      - uses: acme/x@v2\r\n      - uses: acme/y@v1\r\n'),
      },
      ['.github/workflows@.github/workflows nowhere -> build acme/x v1 -> build acme/y v1'],
    ],
    [
      'but each that others may call is one of its own',
      {
        '.github/workflows/a.yml':
          'on: workflow_call\njobs: {a: {uses: acme/ci/.github/workflows/b.yml@v1}}\n',
        '.github/workflows/b.yml': 'on: [push, workflow_call]\n',
        '.github/workflows/c.yml': '"on":\n  push:\n  workflow_call:\n    inputs: {}\n',
        '.github/workflows/d.yml': 'on:\n  - push\n  - workflow_call\n',
        '.github/workflows/e.yml': workflow('      - run: workflow_call\n'),
      },
      [
        'acme/shop/.github/workflows/a.yml@.github/workflows/a.yml -> runtime acme/ci/.github/workflows/b.yml v1',
        ...['b', 'c', 'd'].map(
          (each) => `acme/shop/.github/workflows/${each}.yml@.github/workflows/${each}.yml`,
        ),
      ],
    ],
    [
      'paths in the same repository',
      {
        '.github/workflows/a.yml': workflow(
          '      - uses: ./.github/actions/x\n  b:\n    uses: ./.github/workflows/r.yml\n',
        ),
        '.github/actions/x/action.yml': '',
        '.github/workflows/r.yml': 'on: workflow_call',
      },
      [
        '.github/workflows@.github/workflows nowhere -> build acme/shop/.github/actions/x@.github/actions/x -> build acme/shop/.github/workflows/r.yml@.github/workflows/r.yml',
        'acme/shop/.github/actions/x@.github/actions/x',
        'acme/shop/.github/workflows/r.yml@.github/workflows/r.yml',
      ],
    ],
    [
      'a path in another repository that was checked out',
      {
        '.github/workflows/a.yml': workflow(
          '      - uses: actions/checkout@v4\n        with:\n          repository: acme/tools\n          path: ./shared\n      - uses: ./shared/lint\n',
        ),
      },
      ['.github/workflows@.github/workflows nowhere -> build actions/checkout v4 -> build acme/tools/lint'],
    ],
    [
      'scripts, comments and images aren’t uses',
      {
        '.github/workflows/a.yml': workflow(
          '      - run: |\n          uses: acme/no@v1\n\n          - uses: acme/no@v2\n      # - uses: acme/no@v3\n      - uses: docker://ghcr.io/acme/no:1\n      - uses: acme/yes@v1\n',
        ),
      },
      ['.github/workflows@.github/workflows nowhere -> build acme/yes v1'],
    ],
    [
      'a path in what others may call is their own repository’s, but for our workflows it’s ours',
      {
        '.github/workflows/a.yml': workflow('      - uses: ./lint\n'),
        'lint/action.yml': composite('    - uses: ./setup\n'),
        'setup/action.yml': '',
        'other/action.yml': composite('    - uses: ./setup\n'),
        '.github/workflows/r.yml': 'on: workflow_call\njobs:\n  a:\n    uses: ./.github/workflows/s.yml\n',
        '.github/workflows/s.yml': 'on: workflow_call\njobs:\n  a:\n    steps:\n      - uses: ./setup\n',
      },
      [
        '.github/workflows@.github/workflows nowhere -> build acme/shop/lint@lint -> build acme/shop/setup@setup',
        'acme/shop/.github/workflows/r.yml@.github/workflows/r.yml -> runtime acme/shop/.github/workflows/s.yml@.github/workflows/s.yml',
        'acme/shop/.github/workflows/s.yml@.github/workflows/s.yml',
        'acme/shop/lint@lint',
        'acme/shop/other@other',
        'acme/shop/setup@setup',
      ],
    ],
    [
      'so it is where what others may call also starts by itself',
      {
        ...Object.fromEntries(
          [
            '[push, workflow_call]',
            '\n  workflow_call:\n    inputs: {}\n  schedule:\n    - cron: x',
            '\n  - workflow_call\n  - pull_request',
            '\n  workflow_call:\n    inputs:\n      push: { required: true }',
          ].map((on, index) => [
            `.github/workflows/${index}.yml`,
            `on: ${on}\njobs:\n  a:\n    steps:\n      - uses: ./${index}\n`,
          ]),
        ),
        ...Object.fromEntries([0, 1, 2, 3].map((index) => [`${index}/action.yml`, ''])),
      },
      [
        '.github/workflows@.github/workflows nowhere -> build acme/shop/0@0 -> build acme/shop/1@1 -> build acme/shop/2@2',
        ...[0, 1, 2, 3].map(
          (each) => `acme/shop/.github/workflows/${each}.yml@.github/workflows/${each}.yml`,
        ),
        ...[0, 1, 2, 3].map((each) => `acme/shop/${each}@${each}`),
      ],
    ],
    [
      'unless callers have to check this one out',
      {
        'lint/action.yml': composite('    - uses: ./.shop/setup\n'),
        'setup/action.yml': '',
        '.github/workflows/r.yml':
          'on: workflow_call\njobs:\n  a:\n    steps:\n      - uses: actions/checkout@v4\n        with:\n          repository: acme/shop\n      - uses: ./setup\n',
      },
      [
        'acme/shop/.github/workflows/r.yml@.github/workflows/r.yml -> runtime actions/checkout v4 -> runtime acme/shop/setup@setup',
        'acme/shop/lint@lint -> runtime acme/shop/setup@setup',
        'acme/shop/setup@setup',
      ],
    ],
    [
      'scripts outside of its folder are part of a composite action',
      {
        'lint/action.yml': composite(
          '    - run: |\n        "${{ github.action_path }}/../scripts/lint.sh"\n        . ${GITHUB_ACTION_PATH}/../lib\n',
        ),
        'setup/action.yml': composite(
          '    - run: ../scripts/lint.sh\n      working-directory: ${{ github.action_path }}\n    - run: $(dirname "$GITHUB_ACTION_PATH")/tools/x\n',
        ),
        'own/action.yml': composite('    - run: ${{ github.action_path }}/run.sh && ../cache.sh\n'),
        'plain/action.yml': composite('    - run: ../x.sh\n'),
      },
      [
        'acme/shop/lint@lint -> runtime scripts@scripts -> runtime lib@lib',
        'acme/shop/own@own -> runtime cache.sh@cache.sh',
        'acme/shop/plain@plain',
        'acme/shop/setup@setup -> runtime tools/x@tools/x -> runtime scripts@scripts',
        'cache.sh@cache.sh nowhere',
        'lib@lib nowhere',
        'scripts@scripts nowhere',
        'tools/x@tools/x nowhere',
      ],
    ],
    [
      'so are a bundle and an image, also of an action around them, and another action’s scripts',
      {
        'action.yml': 'runs:\n  using: node20\n  main: dist/index.js\n',
        'post/action.yml': "runs:\n  using: node20\n  main: '../dist/post/index.js'\n",
        'image/action.yml': 'runs:\n  using: docker\n  image: ../docker/Dockerfile\n',
        'lint/action.yml': composite('    - run: bash ${{ github.action_path }}/../post/x.sh\n'),
      },
      [
        'acme/shop/image@image -> runtime docker@docker',
        'acme/shop/lint@lint -> runtime post@post',
        'acme/shop/post@post -> runtime dist/post@dist/post -> runtime dist/post@dist/post',
        'acme/shop@ -> runtime dist/post@dist/post -> runtime docker@docker',
        'dist/post@dist/post nowhere',
        'docker@docker nowhere',
      ],
    ],
    ['workflows that use nothing are none', { '.github/workflows/a.yml': workflow('      - run: x\n') }, []],
  ];
  for (const [name, given, expected] of cases)
    test(name, () => {
      assert.deepEqual(shown(actions, given), [...expected].sort());
      assert.deepEqual(finish(actions.read(new Map(Object.entries(given)), 'Acme/Shop')).problems, []);
    });

  test('a change of a shared script, or of what a bundle is built from, reaches whoever uses the action', () => {
    const of = (repository: string, files: Record<string, string>) => ({
      repository,
      packages: finish(readPackages(new Map(Object.entries(files)), repository)).packages,
    });
    const map = aMap([
      of('acme/core', {
        'js/package.json': '{"name":"bundled","version":"1.0.0","dependencies":{"x":"1"}}',
        'lint/action.yml': composite('    - run: ${{ github.action_path }}/../scripts/lint.sh\n'),
        'post/action.yml': 'runs:\n  using: node20\n  main: ../js/dist/post.js\n',
      }),
      of('acme/app', { '.github/workflows/a.yml': workflow('      - uses: acme/core/lint@v1\n') }),
      of('acme/far', { '.github/workflows/a.yml': workflow('      - uses: acme/core/post@v1\n') }),
    ]);
    const usersOf = (path: string): string[] =>
      downstreamIn(map, [path]).dependents.flatMap(({ name, repository }) =>
        repository === 'acme/core' ? [name] : [repository],
      );
    assert.deepEqual(usersOf('scripts/lint.sh'), ['acme/core/lint', 'acme/app']);
    assert.deepEqual(usersOf('js/src/post.ts'), ['acme/core/post', 'acme/far']);
  });

  const checkedOut = (repository: string): string =>
    workflow(
      `      - uses: actions/checkout@v4\n        with:\n          repository: ${repository}\n          path: \${{ inputs.path }}\n      - uses: ./x/lint\n`,
    );
  const problems: [repository: string, names: string[] | undefined][] = [
    ['acme/tools', ['acme/tools/x/lint', 'acme/tools/lint', 'acme/tools']],
    ['${{ inputs.from }}', undefined],
  ];
  for (const [repository, names] of problems)
    test(`a checkout of ${repository} into a folder that is computed`, () => {
      const given = new Map([['.github/workflows/a.yml', checkedOut(repository)]]);
      assert.deepEqual(finish(actions.read(given, 'acme/shop')).problems, [
        { path: '.github/workflows/a.yml', why: 'partial', ...(names && { names }) },
      ]);
    });

  test('one line may hold several keys, and a text its own', () => {
    const lines = yamlLines('a: {b: "c", d: e}\n- - f: "g # h" # i\n"j k": l\nm: >-\n  n: o\np:\n');
    assert.deepEqual(
      lines.map(({ key, value }) => `${key}=${value}`),
      ['b=c', 'd=e', 'a={b: "c", d: e}', 'f=g # h', 'j k=l', 'm=>-', 'p='],
    );
  });
});
