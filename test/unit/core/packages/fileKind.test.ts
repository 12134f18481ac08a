import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import {
  classifyFile,
  isGlobal,
  type FileKind,
  type ChangeWeights,
} from '../../../../src/core/packages/fileKind';
import { defaultWeights } from '../../../../src/core/settings/weights';

const files: Readonly<Record<FileKind, string>> = {
  lockfile: `package-lock.json npm-shrinkwrap.json yarn.lock web/pnpm-lock.yaml bun.lock bun.lockb Cargo.lock
    go.sum go.work.sum poetry.lock uv.lock Pipfile.lock src/App/packages.lock.json app/gradle.lockfile
    Gemfile.lock composer.lock`,
  licence: `LICENSE LICENCE LICENSE.md LICENSE.txt LICENSE-MIT LICENSE-APACHE-2.0.txt license COPYING
    COPYING.LESSER packages/a/LICENSE NOTICE NOTICE.txt UNLICENSE ThirdPartyNotices.txt LICENSES/MIT.txt`,
  changelog: `CHANGELOG.md CHANGELOG packages/a/CHANGELOG.md CHANGELOG-1.2.md CHANGES CHANGES.rst HISTORY.md
    History.txt .changeset/brave-cats-sing.md .changeset/config.json RELEASE-NOTES.md CHANGES/123.bugfix`,
  generated: `dist/index.js packages/a/dist/index.d.ts vendor.min.js public/site.min.css api/v1/a.pb.go a_pb2.py
    a_pb2_grpc.py a_pb2.pyi Views/A.g.cs lib/a.g.dart src/a.generated.ts src/__generated__/types.ts
    src/generated/client.ts dist/test/a.test.js`,
  docs: `README README.md readme.txt packages/a/README.md docs/index.html docs/src/index.ts packages/a/docs/a.ts
    guide.rst guide.adoc page.mdx CONTRIBUTING.md SECURITY.md media/logo.svg media/screen.PNG doc/a.txt
    test/README.md .github/PULL_REQUEST_TEMPLATE.md docs/CODEOWNERS docs/requirements.txt mkdocs.yml`,
  tests: `src/a.test.ts src/a.spec.tsx src/a.test.ts.snap src/__tests__/a.ts test/a.ts packages/a/tests/a.py a_test.go
    internal/a_test.go test_a.py pkg/test_a.py tests/conftest.py src/test/java/A.java src/integrationTest/kotlin/A.kt
    ATests.cs src/ATest.java App.Tests/A.cs App.UnitTests/A.csproj src/__snapshots__/a.snap src/__mocks__/fs.ts
    test/fixtures/package.json fixtures/a.json testdata/a.json e2e/a.ts spec/a_spec.rb test/tsconfig.json`,
  manifest: `package.json packages/a/package.json Cargo.toml crates/a/Cargo.toml go.mod pyproject.toml setup.py
    setup.cfg requirements.txt requirements-dev.txt requirements/base.txt Pipfile pom.xml a/pom.xml App/App.csproj
    App.fsproj App.nuspec build.gradle build.gradle.kts gradle/libs.versions.toml Directory.Packages.props
    packages.config Gemfile a.gemspec composer.json deno.json`,
  types: `index.d.ts types/a.d.mts types/a.d.cts src/style.d.css.ts a.pyi src/a/py.typed api/v1/a.proto
    schema.graphql openapi.yaml`,
  configuration: `tsconfig.json tsconfig.base.json packages/a/tsconfig.build.json jsconfig.json jest.config.js
    packages/a/vite.config.mts babel.config.json .eslintrc .eslintrc.json .gitignore packages/a/.npmignore
    .github/workflows/ci.yml .github/workflows/test.yml .github/actions/test/action.yml .github/CODEOWNERS
    .vscode/settings.json .cargo/config.toml .yarn/releases/yarn-4.cjs Dockerfile Dockerfile.dev web.Dockerfile
    docker-compose.yml compose.prod.yaml Makefile turbo.json nx.json packages/a/project.json lerna.json
    pnpm-workspace.yaml go.work settings.gradle settings.gradle.kts gradle.properties
    gradle/wrapper/gradle-wrapper.properties gradlew Directory.Build.props App.sln global.json build.rs
    rust-toolchain.toml tox.ini CMakeLists.txt BUILD.bazel Jenkinsfile CODEOWNERS`,
  source: `index.ts src/a.ts src/a.tsx lib/a.js main.go cmd/a/main.go src/lib.rs a.py pkg/__init__.py src/main/java/A.java
    src/main/resources/a.yml App/A.cs a.kt a.css index.html data.json query.sql bin/run script.sh
    src/history.ts src/license.ts src/licenseChecker.ts src/notice.py src/changes.go src/readme.ts src/app.config.ts
    src/docs/page.tsx app/docs/page.tsx internal/docs/a.go src/latest.ts src/Latest.java src/Contest.cs
    src/latest/a.kt contest.py attest.go src/testing.ts src/Unit.java distance/a.js regenerated/a.ts src/a.d.tsx
    src/minjs.js CODEOWNERS.ts`,
};

suite('The kind of a file', () => {
  for (const [kind, paths] of Object.entries(files)) {
    for (const path of paths.split(/\s+/)) {
      test(`${path}: ${kind}`, () => assert.equal(classifyFile(path), kind));
    }
  }

  test('never throws', () => {
    fc.assert(
      fc.property(fc.string(), (path) => classifyFile(path) in files && typeof isGlobal(path) === 'boolean'),
    );
  });
});

suite('How much of a file reaches dependents', () => {
  const cases: [material: number, kinds: (keyof ChangeWeights)[]][] = [
    [1, ['source', 'manifest', 'types']],
    [0.5, ['configuration']],
    [0.1, ['tests', 'generated']],
    [0, ['docs', 'licence', 'changelog']],
  ];
  for (const [material, kinds] of cases) {
    test(`${material}: ${kinds.join(', ')}`, () =>
      assert.deepEqual(
        new Set(kinds.map((kind) => defaultWeights.changeWeights[kind])),
        new Set([material]),
      ));
  }
});

suite('A file that may touch every package', () => {
  const global = `package-lock.json packages/a/yarn.lock crates/a/Cargo.lock go.sum tsconfig.json tsconfig.base.json
    turbo.json nx.json babel.config.js vite.config.ts .babelrc .npmrc .yarnrc.yml .nvmrc pnpm-workspace.yaml go.work
    settings.gradle gradle.properties gradle/libs.versions.toml Directory.Packages.props src/Directory.Build.props
    rust-toolchain.toml Makefile CMakeLists.txt lerna.json`;
  const local = `package.json Cargo.toml packages/a/package.json packages/a/tsconfig.json .github/workflows/ci.yml
    .github/CODEOWNERS CODEOWNERS .gitignore .editorconfig .eslintrc.json eslint.config.mjs .prettierrc
    jest.config.js Dockerfile docker-compose.yml renovate.json README.md LICENSE docs/tsconfig.json src/index.ts
    index.ts tests/tsconfig.json dist/index.js`;
  for (const path of global.split(/\s+/)) test(path, () => assert.ok(isGlobal(path)));
  for (const path of local.split(/\s+/)) test(`not ${path}`, () => assert.ok(!isGlobal(path)));
});
