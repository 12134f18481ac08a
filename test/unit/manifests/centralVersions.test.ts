import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { textBefore } from '../../../src/core/packages/patch/before';
import { readHunks } from '../../../src/core/packages/patch/hunks';
import { changedCentralNames, hasCentralVersions } from '../../../src/manifests/centralVersions';
import { aPatch } from '../../support/patches';

suite('Central versions', () => {
  const catalogue = (
    more: { spring?: string; plugin?: string; a?: string; bundle?: string } = {},
  ): string => `
[versions]
spring = "${more.spring ?? '6.0'}"
kotlin = "${more.plugin ?? '2.0'}"
[libraries]
spring-core = { module = "org.spring:core", version.ref = "spring" }
spring-web = { group = "org.spring", name = "web", version.ref = "spring" }
a = "g:a:${more.a ?? '1'}"
[bundles]
all = ["a"${more.bundle ?? ''}]
[plugins]
kotlin = { id = "org.kotlin", version.ref = "kotlin" }
`;
  const cargo = (more: { serde?: string; edition?: string; patch?: string } = {}): string => `
[workspace]
members = ["a"]
[workspace.package]
edition = "${more.edition ?? '2021'}"
[workspace.dependencies]
serde = "${more.serde ?? '1'}"
tokio1 = { package = "tokio", version = "1", features = [] }
${more.patch ?? ''}`;
  const npm = (more: object): string => JSON.stringify({ private: true, workspaces: ['a'], ...more });

  const cases: [name: string, path: string, before: string, after: string, names: string[] | undefined][] = [
    [
      'a version that two libraries refer to',
      'gradle/libs.versions.toml',
      catalogue(),
      catalogue({ spring: '6.1' }),
      ['org.spring:core', 'org.spring:web'],
    ],
    ['a library', 'gradle/libs.versions.toml', catalogue(), catalogue({ a: '2' }), ['g:a']],
    ['a comment', 'gradle/libs.versions.toml', catalogue(), `# why\n${catalogue()}`, []],
    [
      'a plugin: anybody may apply it',
      'gradle/libs.versions.toml',
      catalogue(),
      catalogue({ plugin: '3' }),
      undefined,
    ],
    [
      'a version that only scripts read',
      'gradle/libs.versions.toml',
      '[versions]\nsdk = "34"\n',
      '[versions]\nsdk = "35"\n',
      undefined,
    ],
    [
      'a bundle',
      'gradle/libs.versions.toml',
      catalogue(),
      catalogue({ bundle: ', "spring-web"' }),
      undefined,
    ],
    ['a second catalog', 'tools.versions.toml', catalogue(), catalogue({ a: '2' }), ['g:a']],
    ['a crate of the workspace', 'Cargo.toml', cargo(), cargo({ serde: '2' }), ['serde']],
    [
      'a crate under another name',
      'Cargo.toml',
      cargo(),
      cargo().replace('features = []', 'features = ["rt"]'),
      ['tokio'],
    ],
    [
      'a patched crate',
      'Cargo.toml',
      cargo(),
      cargo({ patch: '[patch.crates-io]\nlog = { path = "log" }' }),
      ['log'],
    ],
    ['an edition of all members', 'Cargo.toml', cargo(), cargo({ edition: '2024' }), undefined],
    [
      'overrides',
      'package.json',
      npm({}),
      npm({ overrides: { 'a@^1': '2', b: { '@s/c': '1' } } }),
      ['@s/c', 'a', 'b'],
    ],
    [
      'resolutions',
      'package.json',
      npm({ resolutions: { '**/a': '1' } }),
      npm({ resolutions: { 'b/@s/a': '1' } }),
      ['@s/a', 'a'],
    ],
    ['overrides of pnpm', 'package.json', npm({}), npm({ pnpm: { overrides: { 'a@1>b@^2': '3' } } }), ['b']],
    [
      'catalogs',
      'package.json',
      npm({ catalogs: { x: { a: '1' } } }),
      npm({ catalogs: { x: { a: '2' } } }),
      ['a'],
    ],
    ['another order of keys', 'package.json', npm({ a: 1, b: 2 }), npm({ b: 2, a: 1 }), []],
    ['a script', 'package.json', npm({}), npm({ scripts: { build: 'x' } }), undefined],
    ['what is broken', 'Cargo.toml', cargo(), '[', undefined],
    ['no object', 'package.json', '[]', '[]', undefined],
    ['what is too large', 'package.json', '{}', `{"a":"${'a'.repeat(300_000)}"}`, undefined],
    [
      'names of built-in properties',
      'package.json',
      npm({}),
      '{"private":true,"workspaces":["a"],"overrides":{"__proto__":"1","constructor":"1"}}',
      ['__proto__', 'constructor'],
    ],
  ];
  for (const [name, path, before, after, names] of cases)
    test(`${path}: ${name}`, () => {
      assert.ok(hasCentralVersions(path));
      assert.deepEqual(changedCentralNames(path, before, after), names);
    });

  test('an inner manifest holds no central versions', () => {
    for (const path of ['a/package.json', 'a/Cargo.toml', 'versions.toml'])
      assert.ok(!hasCentralVersions(path));
  });
});

suite('A text before a patch', () => {
  const text = fc.array(fc.constantFrom('a', 'b', '', 'c'), { maxLength: 12 });

  test('comes back, whatever was added, removed or kept', () => {
    fc.assert(
      fc.property(text, text, text, text, (head, removed, added, tail) => {
        const before = [...head, ...removed, ...tail].join('\n');
        const after = [...head, ...added, ...tail].join('\n');
        const lines = [...removed.map((line) => `-${line}`), ...added.map((line) => `+${line}`)];
        if (lines.length === 0) return;
        // As Git writes it: without lines around, a side without lines starts one line earlier.
        const from = head.length + (removed.length > 0 ? 1 : 0);
        const to = head.length + (added.length > 0 ? 1 : 0);
        const patch = `@@ -${from},${removed.length} +${to},${added.length} @@\n${lines.join('\n')}`;
        const hunks = readHunks({ path: 'a', patch })!;
        const isEmpty = before.split('\n').length !== head.length + removed.length + tail.length;
        if (!isEmpty && head.length + added.length + tail.length > 0)
          assert.equal(textBefore(after, hunks), before);
      }),
      { numRuns: 2000 },
    );
  });

  test('line ends of Windows do not matter', () => {
    const hunks = readHunks({ path: 'a', patch: aPatch(' x\r\n-y\r\n+z\r') })!;
    assert.equal(textBefore('x\r\nz\r\n', hunks), 'x\ny\n');
  });

  test('is unknown if the patch does not fit', () => {
    assert.equal(textBefore('other', readHunks({ path: 'a', patch: aPatch(' x\n-y\n+z') })!), undefined);
  });
});
