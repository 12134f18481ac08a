import '../support/fakeVsCode';
import { strict as assert } from 'node:assert';
import { execFileSync } from 'node:child_process';
import {
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createBreathe } from '../../src/app/breathe';
import { connect } from '../../src/github/client';
import { BatchedQuery } from '../../src/github/packages/batchedQuery';
import { listRepositories } from '../../src/github/packages/listRepositories';
import { parsed, readRepositories } from '../../src/github/packages/readRepositoryFiles';
import type { StoredRepository } from '../../src/github/packages/storedPackages';
import { RequestUsage } from '../../src/github/requestUsage';
import { unpack } from '../../src/core/packages/packed';
import { wantedFiles } from '../../src/manifests/wantedFiles';
import { readFiles } from '../../src/vscode/workTrees';
import { FakeUri } from '../support/fakeDisk';
import type { WorldContent } from '../support/github/world';
import { serverAt, withGitHub } from '../support/readThrough';
import { worldOfOne } from '../support/worldOfOne';

type Tree = Readonly<Record<string, WorldContent>>;

/** A repository that's open in the window is read from the disk; every other one from the server. */
suite('The same packages from the disk and over the wire', () => {
  const made: string[] = [];
  suiteTeardown(() => made.forEach((folder) => rmSync(folder, { recursive: true })));

  suite('of this repository', () => {
    const root = join(__dirname, '../..');
    const tree: Record<string, WorldContent> = {};
    let copy: string;
    suiteSetup(() => {
      const files = trackedIn(root);
      const wanted = new Set(wantedFiles(files));
      for (const path of files) tree[path] = contentAt(root, path, wanted.has(path));
      // Its own index may be in the middle of a merge.
      copy = checkedOut(tree);
    });

    for (const listing of ['whole', 'cut'] as const)
      test(`as it stands, where the list of files is ${listing}`, async () => {
        const found = await fromDisk(copy);
        assertSame(found, await fromWire(tree, listing));
        assert.ok(found.manifests.includes('package.json'));
        assert.ok(found.manifests.includes('test/support/crash/host/package.json'));
      });
  });

  /** Writes a tree to a folder of its own, as a checkout has it. */
  function checkedOut(tree: Tree): string {
    const folder = mkdtempSync(join(tmpdir(), 'good-turn-tree-'));
    made.push(folder);
    for (const [path, content] of Object.entries(tree)) write(folder, path, content);
    track(folder, tree);
    return folder;
  }

  // Only every other file is asked about, by the order of their paths.
  const owned = Object.fromEntries(
    Array.from({ length: 80 }, (_, index) => [`z/${100 + index}${index % 2 === 0 ? 'a' : 'b'}.ts`, '']),
  );
  const trees: [name: string, tree: Tree, onDisk?: Tree][] = [
    ['families side by side', families()],
    ['line ends of Windows', mapped(families(), (text) => text.replace(/\n/g, '\r\n'))],
    ['byte order marks', mapped(families(), (text) => `\uFEFF${text}`)],
    [
      'line ends of Windows on the disk alone',
      families(),
      mapped(families(), (text) => text.replace(/\n/g, '\r\n')),
    ],
    [
      'symbolic links to a manifest and to a folder',
      {
        ...families(),
        'a-link/package.json': { link: '../package.json' },
        again: { link: 'js' },
        lost: { link: 'x' },
      },
    ],
    [
      'a submodule with manifests',
      { ...families(), lib: { submodule: '0123456789012345678901234567890123456789' } },
      {
        'lib/.git': 'gitdir: ../.git/modules/lib\n',
        'lib/package.json': '{"name":"theirs"}',
        'lib/mix.exs': '',
      },
    ],
    [
      'what was installed and is kept in Git',
      { ...families(), 'node_modules/x/package.json': '{"name":"x"}', 'Pods/x/mix.exs': '' },
    ],
    [
      'two packages with one name',
      {
        'b/package.json': '{"name":"x","version":"1.0.0"}',
        'a/c/package.json': '{"name":"x","version":"2.0.0"}',
        'a-b/package.json': '{"name":"x"}',
      },
    ],
    [
      'a family without a reader',
      { 'mix.exs': 'defmodule A do end', 'a/b/mix.exs': '', 'c/BUILD.bazel': '' },
    ],
    [
      'broken manifests',
      { 'b/package.json': '{', 'a/package.json': '[', 'a/pom.xml': '<a', 'c/Cargo.toml': '=' },
    ],
    [
      'owners by a share of many files',
      {
        ...owned,
        'z/package.json': '{"name":"z"}',
        CODEOWNERS: '*a.ts @acme/search\n*b.ts @acme/payments\n',
      },
    ],
    [
      'owners and families, beside what was built',
      { 'a.ts': '', 'package.json': '{"name":"a"}', CODEOWNERS: '*.ts @acme/search\n*.js @acme/payments\n' },
      { 'out/a.js': '', 'out/b.js': '', 'log/mix.exs': '', 'new/package.json': '{"name":"new"}' },
    ],
  ];
  for (const [name, tree, onDisk = {}] of trees)
    for (const listing of ['whole', 'cut'] as const)
      test(`${name}, where the list of files is ${listing}`, async () => {
        const folder = checkedOut(tree);
        for (const [path, content] of Object.entries(onDisk)) write(folder, path, content);
        assertSame(await fromDisk(folder), await fromWire(tree, listing));
      });
});

function assertSame(disk: StoredRepository, wire: StoredRepository): void {
  assert.deepEqual(unpack(disk.packages), unpack(wire.packages));
  assert.deepEqual(withPlainLineEnds(disk), withPlainLineEnds(wire));
}

/** These texts are kept as they are: whoever parses them takes either line end. */
function withPlainLineEnds(stored: StoredRepository): object {
  const { codeowners, attributes, ...rest } = stored;
  const texts = JSON.stringify({ codeowners, attributes }).replaceAll('\\r\\n', '\\n');
  return { ...rest, texts };
}

const at = { repository: 'acme/core', head: '', tree: '' };

async function fromDisk(folder: string): Promise<StoredRepository> {
  const found = await readFiles(FakeUri.file(folder) as never, wantedFiles);
  assert.ok(found);
  return parsed(at, found.paths, found.texts, createBreathe());
}

/** A tree that GitHub cuts is listed folder by folder: one folder alone is never cut here. */
function fromWire(files: Tree, listing: 'whole' | 'cut'): Promise<StoredRepository> {
  const world = { ...worldOfOne(), repositories: [{ nameWithOwner: at.repository, files }] };
  return withGitHub(
    world,
    async ({ url }) => {
      const client = connect(serverAt(url), 'good-turn', Date.now, { fetch });
      const batch = new BatchedQuery(client, new AbortController().signal, new RequestUsage(), 1000);
      const { repositories } = await listRepositories([], [at.repository], batch);
      const [listed] = repositories;
      assert.ok(listed?.head !== undefined);
      const read = await readRepositories([{ ...at, head: listed.head, tree: listed.tree }], batch);
      return { ...read.get(at.repository)!, head: at.head, tree: at.tree };
    },
    listing === 'cut' ? { mostTreeEntries: entriesOfLargestFolder(Object.keys(files)) } : {},
  );
}

function entriesOfLargestFolder(paths: readonly string[]): number {
  const entries = new Map<string, Set<string>>();
  for (const path of paths) {
    const names = path.split('/');
    names.forEach((name, depth) => {
      const folder = names.slice(0, depth).join('/');
      entries.set(folder, (entries.get(folder) ?? new Set()).add(name));
    });
  }
  return Math.max(...[...entries.values()].map(({ size }) => size));
}

function families(): Readonly<Record<string, string>> {
  return {
    'package.json': '{\n  "name": "root",\n  "private": true,\n  "workspaces": ["js/*"]\n}\n',
    'js/a/package.json':
      '{\n  "name": "a",\n  "version": "1.0.0",\n  "dependencies": { "b": "workspace:*" }\n}\n',
    'js/b/package.json': '{\n  "name": "b"\n}\n',
    'pnpm-workspace.yaml': 'packages:\n  - "js/*"\ncatalog:\n  react: ^18.0.0\n',
    'rs/Cargo.toml': '[workspace]\nmembers = ["core", "cli"]\n',
    'rs/core/Cargo.toml': '[package]\nname = "core"\nversion = "0.1.0"\n',
    'rs/cli/Cargo.toml': '[package]\nname = "cli"\n\n[dependencies]\ncore = { path = "../core" }\n',
    'go/go.mod': 'module example.com/go\n\nrequire (\n\texample.com/x v1.2.0\n)\n',
    'py/pyproject.toml': '[project]\nname = "py"\ndependencies = [\n  "requests>=2",\n]\n',
    'py/requirements.txt': 'requests>=2\n-e ../pylib\n',
    'pylib/setup.cfg': '[metadata]\nname = pylib\n\n[options]\ninstall_requires =\n    py\n',
    'mvn/pom.xml':
      '<project>\n<groupId>g</groupId><artifactId>m</artifactId><version>1</version>\n<dependencies><dependency><groupId>g</groupId><artifactId>n</artifactId></dependency></dependencies>\n</project>\n',
    'gr/settings.gradle': "rootProject.name = 'gr'\ninclude 'x', 'y'\n",
    'gr/x/build.gradle': "dependencies {\n  implementation project(':y')\n}\n",
    'gr/y/build.gradle': "plugins { id 'java' }\n",
    'net/A/A.csproj':
      '<Project Sdk="Microsoft.NET.Sdk">\n<ItemGroup><ProjectReference Include="..\\B\\B.csproj" /></ItemGroup>\n</Project>\n',
    'net/B/B.csproj': '<Project Sdk="Microsoft.NET.Sdk">\n</Project>\n',
    'rb/Gemfile': "source 'https://rubygems.org'\ngem 'rails', '~> 7.0'\n",
    'rb/a.gemspec': "Gem::Specification.new do |s|\n  s.name = 'a'\n  s.add_dependency 'b'\nend\n",
    'php/composer.json': '{\n  "name": "acme/php",\n  "require": { "acme/x": "^1.0" }\n}\n',
    'dart/pubspec.yaml': 'name: d\ndependencies:\n  e:\n    path: ../e\n',
    'swift/Package.swift':
      'import PackageDescription\nlet package = Package(\n  name: "s",\n  dependencies: [.package(path: "../t")]\n)\n',
    'tf/main.tf': 'module "x" {\n  source = "../modules/x"\n}\n',
    'tf/modules/x/main.tf': 'variable "a" {}\n',
    'web/Dockerfile': 'FROM acme/base:1\nCOPY . .\n',
    'deno/deno.json': '{\n  "name": "@acme/d",\n  "imports": { "b": "npm:b@1" }\n}\n',
    '.github/workflows/ci.yml': 'jobs:\n  a:\n    uses: acme/x/.github/workflows/y.yml@v1\n',
    '.gitattributes': '*.gen.ts linguist-generated\n',
    '.github/CODEOWNERS': '* @acme/search\n/js/ @acme/payments\n',
  };
}

function mapped(texts: Readonly<Record<string, string>>, change: (text: string) => string): Tree {
  return Object.fromEntries(Object.entries(texts).map(([path, text]) => [path, change(text)]));
}

function write(root: string, path: string, content: WorldContent): void {
  const file = join(root, path);
  mkdirSync(dirname(file), { recursive: true });
  if (typeof content === 'string') writeFileSync(file, content);
  else if ('link' in content) symlinkSync(content.link, file);
  else if ('text' in content) writeFileSync(file, content.text);
  else mkdirSync(file, { recursive: true });
}

function git(root: string, ...args: string[]): string {
  return execFileSync('git', args, { cwd: root, encoding: 'utf8', maxBuffer: 1e8 });
}

/** Puts a tree into Git's index, as a checkout of it has it. */
function track(root: string, tree: Tree): void {
  git(root, 'init', '--quiet');
  git(root, '-c', 'core.autocrlf=false', '-c', 'core.safecrlf=false', 'add', '--force', '.');
  for (const [path, content] of Object.entries(tree))
    if (typeof content === 'object' && 'submodule' in content)
      git(root, 'update-index', '--add', '--cacheinfo', `160000,${content.submodule},${path}`);
}

/** Files that Git tracks, and that nobody has just deleted. */
function trackedIn(root: string): string[] {
  return git(root, 'ls-files', '-z')
    .split('\0')
    .filter((path) => path !== '' && exists(join(root, path)));
}

function exists(file: string): boolean {
  return lstatSync(file, { throwIfNoEntry: false }) !== undefined;
}

/** Nobody reads the text of what isn't a manifest. */
function contentAt(root: string, path: string, isWanted: boolean): WorldContent {
  const file = join(root, path);
  if (lstatSync(file).isSymbolicLink()) return { link: readlinkSync(file) };
  return isWanted ? readFileSync(file, 'utf8') : '';
}
