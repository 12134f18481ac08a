import type { Ecosystem } from '../../core/packages/package';
import {
  bazelNames,
  carthageNames,
  checkedOut,
  clojureNames,
  flakeInputs,
  imageNames,
  paketNames,
  pixiNames,
  presets,
  repositoriesIn,
  scalaNames,
  toolNames,
  unityNames,
  xcodeNames,
} from './names';

/** A family of manifests that has no reader, told by the names of its files. */
export interface UnreadFamily {
  /** What people call it. */
  readonly name: string;
  /** Matches a manifest's path from a slash on. */
  readonly path: RegExp;
  /**
   * Manifests that often only stand beside another family's package: at the same folder as one that is read,
   * they hide nobody who depends on it.
   */
  readonly isBeside?: true;
  /** It has no packages of its own: its files only say what those beside them use. */
  readonly isUser?: true;
  /** Returns the repositories that a text names by their addresses, as `owner/name`. */
  readonly repositoriesIn?: (text: string, owner: string) => readonly string[];
  /** Whether a text that names its own repository has it used elsewhere, too. */
  readonly isForOthers?: (text: string) => boolean;
  /** What it may depend on that other families publish. */
  readonly uses?: {
    readonly ecosystem: Ecosystem;
    /** The files whose texts name that. */
    readonly path: RegExp;
    /** Returns the names in such a text, with too many rather than too few; undefined if they may be any. */
    readonly namesIn: (text: string, owner: string) => Iterable<string> | undefined;
  };
  /** Its targets reach into the folders of other families' packages. */
  readonly spans?: true;
}

const called = (names: string): RegExp => new RegExp(`/(?:${names})$`);

const sbt = called(String.raw`[^/]*\.sbt|project/[^/]+\.scala`);
const mill = called(String.raw`build\.sc|[^/]+\.mill(?:\.scala)?`);
const clojure = called(String.raw`deps\.edn|project\.clj|build\.boot|shadow-cljs\.edn|bb\.edn`);
const xcode = called(String.raw`[^/]+\.xcodeproj/project\.pbxproj`);
const pixi = called(String.raw`pixi\.toml`);
const tox = called(String.raw`tox\.(?:ini|toml)|noxfile\.py`);
const dotnetTools = called(String.raw`dotnet-tools\.json`);
const bazelModule = called(String.raw`WORKSPACE(?:\.bazel|\.bzlmod)?|MODULE\.bazel`);

export const unreadFamilyTable: readonly UnreadFamily[] = [
  { name: 'Scala (sbt)', path: sbt, uses: { ecosystem: 'maven', path: sbt, namesIn: scalaNames } },
  { name: 'Mill', path: mill, uses: { ecosystem: 'maven', path: mill, namesIn: scalaNames } },
  { name: 'Clojure', path: clojure, uses: { ecosystem: 'maven', path: clojure, namesIn: clojureNames } },
  {
    name: 'Bazel',
    path: called(String.raw`BUILD(?:\.bazel)?|WORKSPACE(?:\.bazel|\.bzlmod)?|MODULE\.bazel`),
    spans: true,
    uses: { ecosystem: 'maven', path: bazelModule, namesIn: bazelNames },
  },
  { name: 'Buck', path: called('BUCK|TARGETS|BUCK\\.v2|\\.buckconfig'), spans: true },
  { name: 'Pants', path: called(String.raw`pants\.toml|BUILD\.pants`), spans: true },
  {
    name: 'Xcode',
    path: xcode,
    uses: { ecosystem: 'swift', path: xcode, namesIn: xcodeNames },
    repositoriesIn,
  },
  { name: 'CocoaPods', path: called(String.raw`Podfile|[^/]+\.podspec(?:\.json)?`) },
  {
    name: 'Carthage',
    path: called(String.raw`Cartfile(?:\.private)?`),
    isBeside: true,
    uses: { ecosystem: 'swift', path: called(String.raw`Cartfile(?:\.private)?`), namesIn: carthageNames },
    repositoriesIn,
  },
  {
    name: 'Helm',
    path: called(String.raw`Chart\.ya?ml|helmfile\.ya?ml`),
    isBeside: true,
    uses: { ecosystem: 'docker', path: called(String.raw`values[\w.-]*\.ya?ml`), namesIn: imageNames },
  },
  {
    name: 'Kustomize',
    path: called(String.raw`kustomization\.ya?ml|Kustomization`),
    isBeside: true,
    uses: {
      ecosystem: 'docker',
      path: called(String.raw`kustomization\.ya?ml|Kustomization`),
      namesIn: imageNames,
    },
  },
  {
    name: 'Paket',
    path: called(String.raw`paket\.dependencies`),
    isBeside: true,
    uses: {
      ecosystem: 'nuget',
      path: called(String.raw`paket\.(?:dependencies|references)`),
      namesIn: paketNames,
    },
  },
  {
    name: 'Unity',
    path: called('ProjectSettings/ProjectVersion\\.txt'),
    uses: { ecosystem: 'npm', path: called('Packages/manifest\\.json'), namesIn: unityNames },
  },
  {
    name: 'Ivy',
    path: called('ivy\\.xml'),
    uses: { ecosystem: 'maven', path: called('ivy\\.xml'), namesIn: bazelNames },
  },
  { name: 'Elixir', path: called('mix\\.exs') },
  { name: 'Erlang', path: called('rebar\\.config|erlang\\.mk') },
  { name: 'Gleam', path: called('gleam\\.toml') },
  { name: 'Haskell', path: called(String.raw`[^/]+\.cabal|cabal\.project|stack\.yaml|package\.yaml`) },
  { name: 'OCaml', path: called(String.raw`[^/]+\.opam|opam|dune-project|esy\.json`) },
  { name: 'Julia', path: called('(?:Julia)?Project\\.toml') },
  { name: 'R', path: called('DESCRIPTION|renv\\.lock') },
  { name: 'Perl', path: called(String.raw`cpanfile|Makefile\.PL|Build\.PL|dist\.ini`) },
  { name: 'Raku', path: called('META6\\.json') },
  { name: 'Zig', path: called(String.raw`build\.zig(?:\.zon)?`) },
  { name: 'Crystal', path: called('shard\\.yml') },
  { name: 'Nim', path: called('[^/]+\\.nimble') },
  { name: 'Elm', path: called('elm\\.json') },
  { name: 'PureScript', path: called('spago\\.(?:yaml|dhall)') },
  { name: 'ReScript', path: called('(?:rescript|bsconfig)\\.json'), isBeside: true },
  { name: 'Lua', path: called('[^/]+\\.rockspec') },
  { name: 'Haxe', path: called('haxelib\\.json') },
  { name: 'D', path: called('dub\\.(?:json|sdl)') },
  { name: 'V', path: called('v\\.mod') },
  { name: 'Lisp', path: called('[^/]+\\.asd') },
  { name: 'Racket', path: called('info\\.rkt') },
  { name: 'Emacs', path: called('Cask|Eask') },
  { name: 'Lean', path: called('lakefile\\.(?:lean|toml)') },
  { name: 'Fortran', path: called('fpm\\.toml') },
  { name: 'Ada', path: called('alire\\.toml') },
  { name: 'Conan', path: called('conanfile\\.(?:py|txt)') },
  { name: 'vcpkg', path: called('vcpkg\\.json') },
  { name: 'Meson', path: called('meson\\.build'), isBeside: true },
  { name: 'CMake', path: called('CMakeLists\\.txt'), isBeside: true },
  { name: 'Autotools', path: called('configure\\.(?:ac|in)'), isBeside: true },
  { name: 'Arduino', path: called(String.raw`platformio\.ini|library\.properties`) },
  { name: 'Zephyr', path: called('west\\.yml') },
  { name: 'ROS', path: called('package\\.xml') },
  { name: 'Yocto', path: called('[^/]+\\.bb(?:append)?') },
  { name: 'Nix', path: called('(?:flake|default)\\.nix'), isBeside: true },
  { name: 'Ansible', path: called('galaxy\\.yml|ansible\\.cfg|meta/main\\.ya?ml'), isBeside: true },
  { name: 'Puppet', path: called(String.raw`Puppetfile|manifests/init\.pp`) },
  { name: 'Chef', path: called(String.raw`Berksfile|Policyfile\.rb|metadata\.rb`) },
  { name: 'Salt', path: called('Saltfile') },
  { name: 'Jsonnet', path: called('jsonnetfile\\.json'), isBeside: true },
  { name: 'Pulumi', path: called('Pulumi\\.ya?ml'), isBeside: true },
  { name: 'Bicep', path: called('[^/]+\\.bicep'), isBeside: true },
  { name: 'Buf', path: called('buf(?:\\.work)?\\.yaml') },
  { name: 'dbt', path: called('dbt_project\\.yml') },
  { name: 'Unreal', path: called('[^/]+\\.(?:uproject|uplugin)') },
  { name: 'Godot', path: called('project\\.godot') },
  { name: 'Foundry', path: called('foundry\\.toml') },
  { name: 'Cairo', path: called('Scarb\\.toml') },
  { name: 'Move', path: called('Move\\.toml') },
  { name: 'Ballerina', path: called('Ballerina\\.toml') },
  { name: 'Salesforce', path: called('sfdx-project\\.json') },
  { name: 'SCons', path: called('SConstruct|SConscript'), isBeside: true },
  { name: 'GN', path: called(String.raw`BUILD\.gn|\.gn`), isBeside: true },
  { name: 'qmake', path: called(String.raw`(?!proguard|consumer)[^/]+(?<!-rules)\.pro`), isBeside: true },
  { name: 'Xmake', path: called(String.raw`xmake\.lua`), isBeside: true },
  { name: 'Premake', path: called(String.raw`premake[45]?\.lua`), isBeside: true },
  { name: 'Debian', path: called('debian/control'), isBeside: true },
  { name: 'RPM', path: called(String.raw`[^/]+\.spec`), isBeside: true },
  { name: 'Skaffold', path: called(String.raw`skaffold\.ya?ml`), isBeside: true },
  { name: 'Tilt', path: called('Tiltfile'), isBeside: true },
  { name: 'CloudFormation', path: called(String.raw`template\.ya?ml|samconfig\.toml`), isBeside: true },
  { name: 'Packer', path: called(String.raw`[^/]+\.pkr\.(?:hcl|json)`), isBeside: true },
  { name: 'Bower', path: called('bower\\.json'), isBeside: true },
  { name: 'Meteor', path: called('\\.meteor/packages'), isBeside: true },
  { name: 'Pixi', path: pixi, isUser: true, uses: { ecosystem: 'pypi', path: pixi, namesIn: pixiNames } },
  {
    name: '.NET tools',
    path: dotnetTools,
    isUser: true,
    uses: { ecosystem: 'nuget', path: dotnetTools, namesIn: toolNames },
  },
  {
    name: 'pre-commit',
    path: called(String.raw`\.pre-commit-config\.ya?ml`),
    isUser: true,
    repositoriesIn,
  },
  { name: 'Ansible', path: called(String.raw`requirements\.ya?ml`), isUser: true, repositoriesIn },
  {
    name: 'Checkouts',
    path: called(String.raw`\.github/workflows/[^/]+\.ya?ml|action\.ya?ml`),
    isUser: true,
    repositoriesIn: checkedOut,
    // Its callers run what it checks out.
    isForOthers: (text) => /\bworkflow_call\b|^runs:/m.test(text),
  },
  { name: 'Nix flakes', path: called('flake\\.nix'), isUser: true, repositoriesIn: flakeInputs },
  {
    name: 'Renovate',
    path: called(String.raw`renovate\.json5?|\.renovaterc(?:\.json5?)?`),
    isUser: true,
    repositoriesIn: presets,
  },
  {
    name: 'XcodeGen and Tuist',
    path: called(String.raw`project\.ya?ml|Project\.swift`),
    isUser: true,
    repositoriesIn,
  },
  {
    name: 'tox and Nox',
    path: tox,
    isUser: true,
    uses: { ecosystem: 'pypi', path: tox, namesIn: pixiNames },
  },
  { name: 'Git submodules', path: called(String.raw`\.gitmodules`), isUser: true, repositoriesIn },
];
