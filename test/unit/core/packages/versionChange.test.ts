import { strict as assert } from 'node:assert';
import { readVersionChange } from '../../../../src/core/packages/sharedVersions/versionChange';
import { aPatch } from '../../../support/patches';

/** Path, lines, the heading Git shows, and the names; undefined if they can't be told. */
const cases: readonly (readonly [string, string, string, string | undefined])[] = [
  [
    'package-lock.json',
    '     "node_modules/a/node_modules/@s/b": {\n-      "version": "1"\n+      "version": "2"',
    '',
    '@s/b',
  ],
  [
    'package-lock.json',
    '       "version": "1.0.0",\n-      "integrity": "a",\n+      "integrity": "b",',
    '',
    undefined,
  ],
  [
    'package-lock.json',
    '-      "integrity": "a",\n+      "integrity": "b",\n     },\n     "node_modules/c": {',
    '',
    undefined,
  ],
  [
    'package-lock.json',
    '-      "version": "1",\n+      "version": "2",\n       "resolved": "https://registry.npmjs.org/@s/b/-/b-1.tgz",',
    '',
    '@s/b',
  ],
  ['package-lock.json', '     "packages/own": {\n-      "version": "1"\n+      "version": "2"', '', ''],
  ['package-lock.json', '     "a": {\n-      "version": "1"\n+      "version": "2"', '', 'a'],
  ['package-lock.json', '       "dependencies": {\n-        "a": "^1"\n+        "a": "^2"', '', ''],
  [
    'yarn.lock',
    '-"@s/a@^1":\n-  version "1"\n+"@s/a@^2":\n+  version "2"\n   resolved "https://registry.yarnpkg.com/@s/a/-/a-1.tgz#f"',
    '',
    '@s/a',
  ],
  ['yarn.lock', ' "a@npm:^1":\n-  version: 1\n+  version: 2\n   resolution: "a@npm:1"', 'b@^1:', 'a'],
  ['yarn.lock', ' "a@workspace:a":\n-  version: 1\n+  version: 2', '', ''],
  [
    'pnpm-lock.yaml',
    "-  '@s/a@1.0.0':\n-    resolution: {integrity: a}\n+  '@s/a@2.0.0':\n+    resolution: {integrity: b}",
    'packages:',
    '@s/a',
  ],
  ['pnpm-lock.yaml', '-  /a/1.0.0:\n+  /a/2.0.0:', 'packages:', 'a'],
  [
    'pnpm-lock.yaml',
    '       a:\n         specifier: ^1\n-        version: 1.0.0(b@1)\n+        version: 1.0.0(b@2)',
    'importers:',
    '',
  ],
  ['pnpm-lock.yaml', '-  a@1.0.0:\n+  a@2.0.0:', '', undefined],
  ['bun.lock', '-    "a": ["a@1", "", {}, "x"],\n+    "a": ["a@2", "", {}, "y"],', '', 'a'],
  [
    'deno.lock',
    '-    "@s/a@1.0.0": {\n-      "integrity": "a"\n+    "@s/a@1.1.0": {\n+      "integrity": "b"\n     },',
    '',
    '@s/a',
  ],
  ['Cargo.lock', ' [[package]]\n name = "a"\n-version = "1"\n+version = "2"', '', 'a'],
  ['Cargo.lock', ' source = "x"\n-checksum = "1"\n+checksum = "2"\n \n [[package]]', '', undefined],
  ['Cargo.lock', ' name = "a"\n version = "1"\n dependencies = [\n+ "b",\n ]', '', ''],
  ['go.sum', '-example.com/a v1 h1:a\n+example.com/a v2 h1:b\n example.com/c v1 h1:c', '', 'example.com/a'],
  [
    'poetry.lock',
    '-    {file = "A_b-1.0-py3-none-any.whl", hash = "x"},\n+    {file = "A_b-1.1-py3-none-any.whl", hash = "y"},',
    '',
    'a-b',
  ],
  ['uv.lock', ' name = "a"\n-version = "1"\n+version = "2"', '', 'a'],
  ['pdm.lock', ' [[package]]\n-name = "a"\n-version = "1"', '', 'a'],
  [
    'Pipfile.lock',
    '         "a.b": {\n             "hashes": [\n-                "sha256:1"\n+                "sha256:2"',
    '',
    'a-b',
  ],
  [
    'packages.lock.json',
    '       "A.B": {\n         "type": "Direct",\n-        "resolved": "1",\n+        "resolved": "2",',
    '',
    'a.b',
  ],
  ['gradle.lockfile', '-g:a:1=x\n+g:a:2=x\n-g:b:1=x\n+g:b:1=x,y', '', 'g:a'],
  ['Gemfile.lock', '-    a (1.0)\n+    a (1.1)\n       b (~> 2)', '', 'a'],
  [
    'composer.lock',
    '             "name": "v/a",\n-            "version": "1",\n+            "version": "2",',
    '',
    'v/a',
  ],
  [
    'pubspec.lock',
    '       name: a\n       url: "https://pub.dev"\n     source: hosted\n-    version: "1"\n+    version: "2"',
    '',
    'a',
  ],
  [
    'Package.resolved',
    '       "location" : "https://example.com/o/A.git",\n       "state" : {\n-        "version" : "1"\n+        "version" : "2"',
    '',
    'a',
  ],
  ['pnpm-workspace.yaml', '-  a: ^1\n+  a: ^2', 'catalog:', 'a'],
  ['pnpm-workspace.yaml', '+  - packages/*', 'packages:', undefined],
  [
    'Directory.Packages.props',
    '-    <PackageVersion Include="A.B" Version="1" />\n+    <PackageVersion Include="A.B" Version="2" />',
    '',
    'a.b',
  ],
  ['Directory.Packages.props', '-    <AVersion>1</AVersion>', '', undefined],
  ['constraints.txt', '-A_b==1\n+A_b==2', '', 'a-b'],
  ['src/a.ts', '+a', '', undefined],
];

suite('Names whose versions a shared file changes', () => {
  for (const [path, lines, heading, names] of cases) {
    test(`${path}: ${lines.split('\n').join(' ⏎ ')}`, () => {
      assert.equal(readVersionChange({ path, patch: aPatch(lines, heading) })?.names.join(), names);
    });
  }

  test('an entry that only moves is no change', () => {
    const moved = '-a v1 h1:a\n b v1 h1:b\n+a v1 h1:a';
    assert.deepEqual(readVersionChange({ path: 'go.sum', patch: aPatch(moved) })?.names, []);
  });

  test('without a patch, names are unknown', () => {
    assert.equal(readVersionChange({ path: 'go.sum' }), undefined);
  });
});
