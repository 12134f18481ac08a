import { strict as assert } from 'node:assert';
import { finish } from '../../../src/core/model/slices';
import { PackageIndex } from '../../../src/manifests/packageIndex';
import { limits } from '../../../src/manifests/limits';
import { readPackages } from '../../../src/manifests/manifestReaders';

/**
 * Small files that multiply: what one inherits, shares or expands counts for each that does. Counted, not timed:
 * whatever is left out must be reported, so that figures say "at least".
 */
suite('Manifests that multiply', () => {
  const range = (count: number): number[] => Array.from({ length: count }, (_, index) => index);
  const count = (texts: Readonly<Record<string, string>>): { dependencies: number; why: Set<string> } => {
    const { packages, problems } = finish(readPackages(new Map(Object.entries(texts)), 'acme/shop'));
    return {
      dependencies: packages.reduce((sum, each) => sum + each.dependencies.length, 0),
      why: new Set(problems.map(({ why }) => why)),
    };
  };

  test('poms that inherit from a chain of poms', () => {
    const own = range(1000)
      .map((index) => `<dependency><groupId>g</groupId><artifactId>a-${index}</artifactId></dependency>`)
      .join('');
    const pom = (name: string, parent: string, dependencies: string): string =>
      `<project><groupId>g</groupId><artifactId>${name}</artifactId><parent><groupId>g</groupId><artifactId>${parent}</artifactId></parent><dependencies>${dependencies}</dependencies></project>`;
    const chain = range(40).map((index) => [
      `chain${index}/pom.xml`,
      pom(`c${index}`, `c${index + 1}`, own.replaceAll('a-', `a${index}-`)),
    ]);
    const leaves = range(3000).map((index) => [`leaf${index}/pom.xml`, pom(`l${index}`, 'c0', '')]);
    const { dependencies, why } = count(Object.fromEntries([...chain, ...leaves]) as Record<string, string>);
    assert.ok(dependencies <= 1.01 * limits.work, `${dependencies}`);
    assert.ok(why.has('tooLarge'));
  });

  test('thousands of poms of one name, and children of a version that none has', () => {
    const pom = (more: string): string =>
      `<project><groupId>g</groupId><artifactId>a</artifactId><version>1</version>${more}</project>`;
    const parent = '<parent><groupId>g</groupId><artifactId>a</artifactId><version>2</version></parent>';
    const { why } = count(Object.fromEntries(range(5000).map((index) => [`f${index}/pom.xml`, pom(parent)])));
    assert.deepEqual([...why], []);
  });

  test('projects below one file of properties', () => {
    const items = range(500)
      .map((index) => `<PackageReference Include="a${index}" Version="${'$(p)'.repeat(240)}"/>`)
      .join('');
    const texts = Object.fromEntries([
      [
        'Directory.Build.props',
        `<Project><PropertyGroup><p></p></PropertyGroup><ItemGroup>${items}</ItemGroup></Project>`,
      ],
      ...range(2000).map((index) => [`p${index}/p${index}.csproj`, '<Project/>']),
    ]) as Record<string, string>;
    // A thousand letters for each item are just under the limit for a manifest.
    assert.ok(texts['Directory.Build.props']!.length < 1.1 * limits.text.letters);
    texts['Directory.Build.props'] = texts['Directory.Build.props']!.replace(/(?:<Pack[^/]*\/>){100}/, '');
    const { dependencies, why } = count(texts);
    assert.ok(dependencies <= 1.01 * limits.work, `${dependencies}`);
    assert.ok(why.has('tooLarge'));
  });

  test('an alias of a Gradle bundle in many spellings, and projects that share a script', () => {
    const texts = {
      'gradle/libs.versions.toml': `[libraries]\n${range(1000)
        .map((index) => `a${index} = "g:a${index}:1"\n`)
        .join('')}[bundles]\nall = [${range(1000)
        .map((index) => `"a${index}"`)
        .join()}]\n`,
      'settings.gradle': range(100)
        .map((index) => `include ':p${index}'\n`)
        .join(''),
      'build.gradle': `allprojects { dependencies {\n${range(5000)
        .map((index) => `implementation libs.bundles.all.x${index}\n`)
        .join('')}} }`,
    };
    const { dependencies, why } = count(texts);
    assert.ok(dependencies <= 1.01 * limits.work, `${dependencies}`);
    assert.ok(why.has('tooLarge'));
  });

  test('patterns of a workspace against long names of folders', () => {
    const texts = Object.fromEntries([
      [
        'package.json',
        JSON.stringify({ name: 'top', workspaces: range(1000).map((i) => `${'*a'.repeat(120)}${i}`) }),
      ],
      ...range(2000).map((index) => [`${'a'.repeat(240)}${index}x/package.json`, `{"name":"p${index}"}`]),
    ]) as Record<string, string>;
    assert.deepEqual([...count(texts).why], ['tooLarge']);
  });

  const refused: [name: string, workspaces: string[]][] = [
    ['a bomb of braces', ['{a,b}'.repeat(50)]],
    ['a pattern of a thousand letters', ['a/'.repeat(500)]],
    ['ten thousand patterns', range(10_000).map((index) => `a${index}/*`)],
  ];
  for (const [name, workspaces] of refused) {
    test(`${name} in a workspace is reported`, () => {
      const { problems } = finish(
        readPackages(new Map([['package.json', JSON.stringify({ name: 'a', workspaces })]]), 'acme/shop'),
      );
      assert.deepEqual(problems, [{ ecosystem: 'npm', path: 'package.json', why: 'tooLarge' }]);
    });
  }

  test('hundreds of workspace files in YAML', () => {
    const texts = range(200).map((index) => [`f${index}/pnpm-workspace.yaml`, 'a: [' + ','.repeat(40_000)]);
    const { problems } = finish(readPackages(new Map(texts as [string, string][]), 'acme/shop'));
    assert.ok(problems.filter(({ why }) => why === 'tooLarge').length > 190);
  });

  test('thousands of packages that share one name and depend on it', () => {
    const index = new PackageIndex();
    const manifests = range(3000).map((each) => [
      `f${each}/package.json`,
      JSON.stringify({ name: 'a', dependencies: { a: '*' } }),
    ]);
    const texts = new Map(manifests as [string, string][]);
    index.add({ repository: 'acme/app', paths: [...texts.keys()], texts });
    const { graph, unread } = finish(index.map([]));
    assert.ok(graph.reverse.dependents.targets.length <= 500_000);
    assert.deepEqual(unread, [{ what: 'acme/app', why: 'truncated' }]);
  });

  /** Ordinary repositories, and hostile ones just below the limits of each file. */
  const together: Readonly<Record<string, () => readonly (readonly [path: string, text: string])[]>> = {
    '5,000 of npm': () =>
      range(5000).map((index) => [
        `packages/p${index}/package.json`,
        JSON.stringify({
          name: `p${index}`,
          dependencies: Object.fromEntries(range(40).map((each) => [`p${(index * 7 + each) % 5000}`, '^1'])),
        }),
      ]),
    '3,000 of Maven': () =>
      range(3000).map((index) => [
        `m${index}/pom.xml`,
        `<project><groupId>g</groupId><artifactId>m${index}</artifactId><dependencies>${range(20)
          .map((each) => `<dependency><groupId>g</groupId><artifactId>m${each}</artifactId></dependency>`)
          .join('')}</dependencies></project>`,
      ]),
    '3,000 of Python': () =>
      range(3000).map((index) => [
        `p${index}/pyproject.toml`,
        `[project]\nname = "p${index}"\ndependencies = [${range(20)
          .map((each) => `"p${each}>=1"`)
          .join()}]\n`,
      ]),
    '2,000 of .NET': () =>
      range(2000).map((index) => [
        `p${index}/p${index}.csproj`,
        `<Project><ItemGroup>${range(20)
          .map((each) => `<PackageReference Include="P${each}" Version="1" />`)
          .join('')}</ItemGroup></Project>`,
      ]),
    'poms of elements': () =>
      range(10).map((index) => [
        `d${index}/pom.xml`,
        `<project><artifactId>a</artifactId>${'<a/>'.repeat(24_000)}</project>`,
      ]),
    'YAML of commas': () =>
      range(4).map((index) => [`d${index}/pnpm-workspace.yaml`, `a: [${','.repeat(9000)}`]),
    'Gradle of blocks': () => range(10).map((index) => [`d${index}/build.gradle.kts`, 'a {'.repeat(19_000)]),
    'TOML of tables': () => range(10).map((index) => [`d${index}/Cargo.toml`, '[[a]]\n'.repeat(40_000)]),
    'JSON of dependencies': () =>
      range(10).map((index) => [
        `d${index}/package.json`,
        JSON.stringify({
          name: `a${index}`,
          dependencies: Object.fromEntries(range(20_000).map((each) => [`d${each}`, '1'])),
        }),
      ]),
    'setup.py of names': () => range(10).map((index) => [`d${index}/setup.py`, 'a=b+c\n'.repeat(16_000)]),
  };
  for (const [name, make] of Object.entries(together)) {
    test(`pauses at least once a file: ${name}`, () => {
      const texts = make();
      const work = readPackages(new Map(texts), 'acme/shop');
      let pauses = 0;
      while (work.next().done !== true) pauses++;
      // The limits on a text bound what lies between two pauses; `npm run bench` tells how long it takes.
      assert.ok(pauses >= texts.length, `${pauses} pauses`);
    }).timeout(60_000);
  }
});
