import { strict as assert } from 'node:assert';
import { finish } from '../../../src/core/model/slices';
import { findDownstream } from '../../../src/core/packages/downstream';
import { defaultWeights } from '../../../src/core/settings/weights';
import { PackageIndex } from '../../../src/manifests/packageIndex';

type Files = Readonly<Record<string, string>>;

/** The folders that depend on a change of a file, without what has no manifest. */
function dependentsOf(path: string, files: Files): string[] {
  const index = new PackageIndex();
  index.add({ repository: 'acme/lib', paths: Object.keys(files), texts: new Map(Object.entries(files)) });
  const { dependents, isLowerBound } = findDownstream(
    { repository: 'acme/lib', files: [{ path, lines: 1 }], isCut: false, author: 'kim', authorTeams: [] },
    finish(index.map([])),
    defaultWeights,
  );
  assert.equal(isLowerBound, false);
  return dependents.map(({ folder }) => folder).sort();
}

suite('Sources of another package', () => {
  const pom = (name: string, build = ''): string =>
    `<project><groupId>g</groupId><artifactId>${name}</artifactId><version>1</version><build>${build}</build></project>`;
  const helper = (inside: string): string =>
    `<plugins><plugin><artifactId>build-helper-maven-plugin</artifactId>${inside}</plugin></plugins>`;
  const java = 'core/src/main/java/A.java';
  const project = (body: string): string => `<Project Sdk="Microsoft.NET.Sdk">${body}</Project>`;
  const compile = (what: string): string => project(`<ItemGroup><Compile Include="${what}"/></ItemGroup>`);

  const cases: [name: string, changed: string, files: Files, expected: string[]][] = [
    [
      'Maven’s source directory',
      java,
      {
        'core/pom.xml': pom('core'),
        'b/pom.xml': pom('b', '<sourceDirectory>${project.basedir}/../core/src/main/java</sourceDirectory>'),
      },
      ['b'],
    ],
    [
      'Maven’s build helper',
      java,
      {
        'core/pom.xml': pom('core'),
        'b/pom.xml': pom(
          'b',
          helper(
            '<executions><execution><configuration><sources><source>../core/src/main/java</source></sources></configuration></execution></executions>',
          ),
        ),
      },
      ['b'],
    ],
    [
      'its own alone',
      java,
      {
        'core/pom.xml': pom('core', '<sourceDirectory>src/main/java</sourceDirectory>'),
        'b/pom.xml': pom('b'),
      },
      [],
    ],
    [
      'Gradle’s source set by the root',
      java,
      {
        'settings.gradle': "include 'core', 'b'",
        'core/build.gradle': '',
        'b/build.gradle': 'sourceSets.main.java.srcDirs += "${rootDir}/core/src/main/java"',
      },
      ['b'],
    ],
    [
      'Maven’s licence around it',
      'a/x.txt',
      {
        'a/pom.xml': pom('a'),
        'a/b/pom.xml': pom('b', '<resources><resource><directory>..</directory></resource></resources>'),
      },
      [],
    ],
    [
      'Gradle’s source set by a file of the root',
      java,
      {
        'settings.gradle': "include 'core', 'b'",
        'core/build.gradle': '',
        'b/build.gradle': "sourceSets.main.java.srcDir(rootProject.file('core/src/main/java'))",
      },
      ['b'],
    ],
    [
      'Gradle’s own source set',
      java,
      {
        'settings.gradle': "include 'core', 'b'",
        'core/build.gradle': 'sourceSets.main.java.srcDirs = [\'src/main/java\', "$buildDir/generated"]',
        'b/build.gradle': '',
      },
      [],
    ],
    [
      'Gradle’s source set by a project',
      java,
      {
        'settings.gradle.kts': 'include("core", "b")',
        'core/build.gradle.kts': '',
        'b/build.gradle.kts':
          'sourceSets { main { java { srcDir(project(":core").file("src/main/java")) } } }',
      },
      ['b'],
    ],
    [
      '.NET: all of a folder',
      'core/A.cs',
      { 'core/Core.csproj': project(''), 'b/B.csproj': compile('..\\core\\**\\*.cs') },
      ['b'],
    ],
    [
      '.NET: one file, which is a piece of its project',
      'core/Guard.cs',
      { 'core/Core.csproj': project(''), 'b/B.csproj': compile('../core/Guard.cs') },
      ['b', 'core'],
    ],
    [
      '.NET: not another file',
      'core/Other.cs',
      { 'core/Core.csproj': project(''), 'b/B.csproj': compile('../core/Guard.cs') },
      [],
    ],
    [
      '.NET: of no project',
      'shared/A.cs',
      {
        'a/A.csproj': project(''),
        'b/B.csproj': compile('../shared/*.cs'),
        'c/C.csproj': project('<ItemGroup><ProjectReference Include="../b/B.csproj"/></ItemGroup>'),
      },
      ['b', 'c'],
    ],
    [
      'Poetry, from the folder of a package around',
      'components/log/core.py',
      {
        'pyproject.toml': '[tool.poetry]\nname = "dev"\nversion = "1"',
        'projects/api/pyproject.toml':
          '[tool.poetry]\nname = "api"\nversion = "1"\npackages = [{ include = "log", from = "../../components" }]',
        'projects/web/pyproject.toml': '[tool.poetry]\nname = "web"\nversion = "1"',
      },
      ['', 'projects/api'],
    ],
    [
      'setuptools and Hatch',
      'src/log/core.py',
      {
        'a/pyproject.toml':
          '[project]\nname = "a"\nversion = "1"\n[tool.setuptools.packages.find]\nwhere = ["../src"]',
        'b/pyproject.toml':
          '[project]\nname = "b"\nversion = "1"\n[tool.hatch.build.targets.wheel.force-include]\n"../src" = "b"',
        'c/pyproject.toml': '[project]\nname = "c"\nversion = "1"',
      },
      ['a', 'b'],
    ],
  ];
  for (const [name, changed, files, expected] of cases)
    test(name, () => assert.deepEqual(dependentsOf(changed, files), expected));
});
