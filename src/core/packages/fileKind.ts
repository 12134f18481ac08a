import { document, fits, listed, type Names } from './fileNames';

/** What a change to a file is about. */
export type FileKind =
  | 'source'
  | 'manifest'
  | 'types'
  | 'tests'
  | 'docs'
  | 'licence'
  | 'changelog'
  | 'generated'
  | 'lockfile'
  | 'configuration';

/** Classifies a file by its path in the repository alone; anything no rule matches is source. */
export function classifyFile(path: string): FileKind {
  return rules.find((rule) => fits(rule, path))?.kind ?? 'source';
}

/**
 * How much a file of each kind changes its package, 0 to 1. Lockfiles don't belong to a single package: see
 * `isGlobal`.
 */
export type ChangeWeights = Readonly<Record<Exclude<FileKind, 'lockfile'>, number>>;

/**
 * Whether a file may affect every package: lockfiles, shared versions, and the configuration everything is
 * built with.
 */
export function isGlobal(path: string): boolean {
  const kind = classifyFile(path);
  if (kind === 'lockfile' || fits(sharedVersions, path)) return true;
  return kind === 'configuration' && !path.includes('/') && !fits(idleConfiguration, path);
}

/** Whether a file only checks, ships or describes the code: it changes no package that's built from it. */
export function buildsNothing(path: string): boolean {
  return classifyFile(path) === 'configuration' && fits(idleConfiguration, path);
}

/** The first matching rule decides. */
const rules: readonly (Names & { readonly kind: FileKind })[] = [
  {
    kind: 'lockfile',
    files: listed(`package-lock.json npm-shrinkwrap.json yarn.lock pnpm-lock.yaml bun.lock bun.lockb deno.lock
      Cargo.lock go.sum go.work.sum poetry.lock uv.lock pdm.lock Pipfile.lock packages.lock.json
      gradle.lockfile buildscript-gradle.lockfile Gemfile.lock gems.locked composer.lock pubspec.lock
      Package.resolved`),
  },
  {
    kind: 'licence',
    like: [document('(?:un)?licen[cs]es?|copying|notices?|third-?party-?(?:notices?|licen[cs]es?)')],
    folder: /^LICENSES$/,
  },
  {
    kind: 'changelog',
    like: [document('changelog|changes|history|news|releases|release-notes')],
    folder: /^(?:\.changeset|\.changes|changelog\.d|newsfragments|CHANGES)$/,
  },
  {
    kind: 'generated',
    like: [
      /\.min\.(?:[cm]?js|css)$/,
      /\.generated\./,
      /\.g\.(?:cs|dart)$/,
      /\.pb\.\w+$/,
      /_pb2(?:_grpc)?\.pyi?$/,
    ],
    folder: /^(?:dist|__generated__|generated)$/,
  },
  {
    kind: 'docs',
    files: listed('mkdocs.yml .readthedocs.yml .readthedocs.yaml'),
    like: [
      document('readme|contributing|contributors|authors|maintainers'),
      /\.(?:md|mdx|markdown|rst|adoc|asciidoc|pdf)$/i,
      /\.(?:png|jpe?g|gif|svg|webp|avif|ico|bmp|mp4|webm)$/i,
    ],
    // Inside source folders, a folder with that name is part of the program: a site's pages, a Go package.
    path: /^(?:(?!src\/|app\/|lib\/|pages\/|internal\/)[^/]+\/)*docs\/|^doc\//,
  },
  // Before tests, because a workflow may be named like one.
  { kind: 'configuration', folder: /^\.(?:github|gitlab|circleci|devcontainer|vscode|husky)$/ },
  {
    kind: 'tests',
    files: listed('conftest.py'),
    like: [
      /[._](?:test|spec)\./,
      /^test_.*\.py$/,
      /(?:Tests?|[a-z]IT|Spec)\.(?:cs|fs|vb|java|kt|groovy|scala|swift)$/,
      /\.snap$/,
    ],
    folder:
      /^(?:tests?|__tests__|__mocks__|__snapshots__|(?:__)?fixtures(?:__)?|testdata|e2e|cypress)$|\.\w*Tests?$/i,
    path: /(?:^|\/)src\/(?:[a-z]+Test|testFixtures)\//,
  },
  {
    // After tests, because a fixture's manifest isn't a package.
    kind: 'manifest',
    files:
      listed(`package.json deno.json deno.jsonc jsr.json Cargo.toml go.mod pyproject.toml setup.py setup.cfg
      Pipfile pom.xml build.gradle build.gradle.kts Directory.Packages.props packages.config
      Gemfile gems.rb composer.json pubspec.yaml Package.swift`),
    like: [
      /^requirements[\w.-]*\.(?:txt|in)$/,
      /\.(?:cs|fs|vb)proj$/,
      /\.(?:nuspec|gemspec)$/,
      /\.versions\.toml$/,
      /^(?:pom[-_.][\w.-]+|\w[\w.-]*[-_.]pom)\.xml$/,
    ],
    path: /(?:^|\/)requirements\/[^/]+\.(?:txt|in)$/,
  },
  {
    kind: 'types',
    files: listed('py.typed'),
    // Formats that packages agree on without sharing code are public types too.
    like: [
      /\.d\.(?:\w+\.)?[cm]?ts$/,
      /\.pyi$/,
      /\.(?:proto|graphqls?|thrift|avsc)$/,
      /^openapi\.(?:ya?ml|json)$/,
    ],
  },
  {
    kind: 'configuration',
    files: listed(`turbo.json nx.json project.json lerna.json rush.json biome.json pnpm-workspace.yaml
      go.work settings.gradle settings.gradle.kts gradle.properties gradle-wrapper.properties gradlew gradlew.bat
      mvnw mvnw.cmd Directory.Build.props Directory.Build.targets global.json NuGet.config nuget.config
      build.rs rust-toolchain rust-toolchain.toml rustfmt.toml clippy.toml tox.ini noxfile.py pytest.ini mypy.ini
      MANIFEST.in Makefile Rakefile Justfile justfile CMakeLists.txt BUILD BUILD.bazel WORKSPACE MODULE.bazel
      gulpfile.js Gruntfile.js karma.conf.js Jenkinsfile Procfile CODEOWNERS azure-pipelines.yml codecov.yml
      renovate.json vercel.json netlify.toml`),
    like: [
      /^\./,
      /^[jt]sconfig[\w.-]*\.json$/,
      /^Dockerfile|\.Dockerfile$|^(?:docker-)?compose[\w.-]*\.ya?ml$/,
      /\.(?:slnx?|cmake|mk|bzl)$/,
    ],
    folder: /^\../,
    // Inside source folders, `app.config.ts` and similar files are part of the program.
    path: /^(?:(?!src\/|app\/|lib\/)[^/]+\/)*[^/]+\.config\.(?:[cm]?[jt]s|json)$/,
  },
];

/** Files from which a repository's packages share versions. */
const sharedVersions: Names = {
  files: listed(`pnpm-workspace.yaml go.work Directory.Packages.props Directory.Build.props
    Directory.Build.targets`),
  like: [/\.versions\.toml$/],
};

/** Configuration that checks, ships or describes the code, but doesn't change how a package is built. */
const idleConfiguration: Names = {
  folder: /^\.(?:github|gitlab|circleci|devcontainer|vscode|husky)$/,
  files: listed(`rustfmt.toml clippy.toml biome.json tox.ini noxfile.py pytest.ini mypy.ini karma.conf.js
    Jenkinsfile Procfile CODEOWNERS azure-pipelines.yml codecov.yml renovate.json vercel.json netlify.toml`),
  like: [
    /^\.(?!babelrc|swcrc|browserslistrc|npmrc|yarnrc|pnpmfile|nvmrc|node-version|python-version|tool-versions|bazelrc)/,
    /^(?:eslint|prettier|stylelint|commitlint|lint-staged|jest|vitest|playwright|cypress)\.config\./,
    /^Dockerfile|\.Dockerfile$|^(?:docker-)?compose[\w.-]*\.ya?ml$/,
  ],
};
