import { strict as assert } from 'node:assert';
import { isGenerated, skippedLines, type GeneratedRules } from '../../../../src/core/packages/skippedLines';
import { aMap, aPackage, downstreamIn, inCore } from '../../../support/packageBuilders';

suite('Files that nobody reads', () => {
  const generated = `package-lock.json packages/a/yarn.lock pnpm-lock.yaml bun.lockb Cargo.lock go.sum poetry.lock
    uv.lock Gemfile.lock composer.lock packages.lock.json gradle.lockfile flake.lock mix.lock pubspec.lock
    ios/Podfile.lock Package.resolved .terraform.lock.hcl MODULE.bazel.lock .pnp.cjs
    dist/index.js packages/a/dist/index.d.ts src/__generated__/api.ts generated/a.ts
    web/app.min.js web/app.min.css web/app-min.js web/app.js.map
    api/v1/api.pb.go api/v1/api.pb.h api_pb2.py api_pb2_grpc.pyi api.swagger.go user.g.dart user.freezed.dart
    Form.Designer.cs Model.g.cs schema.generated.ts zz_generated.deepcopy.go parser_generated.go
    node_modules/a/index.js vendor/github.com/a/b.go third_party/a.c Pods/A/a.m`;
  for (const path of generated.split(/\s+/)) test(path, () => assert.equal(isGenerated(path), true));

  const read = `package.json src/index.ts src/lock.ts README.md docs/dist.md test/a.test.ts __snapshots__/a.snap
    yarn.lock.md min.js src/min/a.js src/distance/a.ts src/vendors/a.ts generate.ts generated.ts pb.go src/pbgo.ts
    Cargo.toml go.mod CHANGELOG.md .gitattributes a.map locks/a.ts src/generator/a.ts`;
  for (const path of read.split(/\s+/)) test(`not ${path}`, () => assert.equal(isGenerated(path), false));
});

suite('Lines that nobody reads', () => {
  const files = [
    { path: 'src/a.ts', lines: 50 },
    { path: 'dist/a.js', lines: 300 },
    { path: 'yarn.lock', lines: 4000 },
  ];
  const cases: [name: string, rules: GeneratedRules | undefined, skipped: number][] = [
    ['by their names', undefined, 4300],
    ['the repository says nothing', () => undefined, 4300],
    ['the repository says that source is generated', (path) => path === 'src/a.ts' || undefined, 4350],
    ['the repository says that dist/ is not', (path) => (path.startsWith('dist/') ? false : undefined), 4000],
    ['the repository says that nothing is', () => false, 0],
    ['the repository says that all is', () => true, 4350],
  ];
  for (const [name, rules, skipped] of cases)
    test(`${name}: ${skipped}`, () => assert.equal(skippedLines(files, rules), skipped));
  test('no files: none', () => assert.equal(skippedLines([]), 0));
  test('counts that make no sense count as 0', () =>
    assert.equal(skippedLines([-5, 0, 7].map((lines) => ({ path: 'yarn.lock', lines }))), 7));

  test('are told with what depends on a change, by the rules of its own repository', () => {
    const rules: Record<string, GeneratedRules> = {
      'acme/core': (path) => path.endsWith('.snap') || undefined,
    };
    const paths = ['packages/lib/a.snap', 'packages/lib/src/index.ts', 'yarn.lock'];
    const map = aMap([inCore(aPackage('lib'))], { generated: rules });
    assert.equal(downstreamIn(map, paths).skippedLines, 2);
    assert.equal(downstreamIn(map, paths, { repository: 'Acme/Core' }).skippedLines, 2);
    assert.equal(downstreamIn(map, paths, { repository: 'acme/shop' }).skippedLines, 1);
  });
});
