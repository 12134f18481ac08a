import { strict as assert } from 'node:assert';
import { finish } from '../../../src/core/model/slices';
import type { Dependency } from '../../../src/core/packages/package';
import type { Problem } from '../../../src/manifests/manifestReader';
import { maven } from '../../../src/manifests/maven/maven';
import { limits } from '../../../src/manifests/limits';

suite('Maven manifests', () => {
  const read = (files: Record<string, string>) =>
    finish(maven.read(new Map(Object.entries(files)), 'acme/shop'));
  const pom = (more: string, gav = '<groupId>g</groupId><artifactId>a</artifactId>'): string =>
    `<?xml version="1.0"?>\n<project xmlns="http://maven.apache.org/POM/4.0.0">${gav}${more}</project>`;
  const gav = (artifact: string, version = '', group = 'g'): string =>
    `<groupId>${group}</groupId><artifactId>${artifact}</artifactId>${version && `<version>${version}</version>`}`;
  const dependency = (artifact: string, version = '', more = ''): string =>
    `<dependency>${gav(artifact, version, 'x')}${more}</dependency>`;
  const dependencies = (...each: string[]): string => `<dependencies>${each.join('')}</dependencies>`;
  const managed = (...each: string[]): string =>
    `<dependencyManagement>${dependencies(...each)}</dependencyManagement>`;
  const child = (parent: string, more = ''): string =>
    pom(more, `<parent>${parent}</parent><artifactId>c</artifactId>`);

  const paths: [path: string, expected: boolean][] = [
    ['pom.xml', true],
    ['a/b/pom.xml', true],
    ['targets/pom.xml', true],
    ['target/pom.xml', false],
    ['a/target/classes/META-INF/pom.xml', false],
    ['a/pom.xml.bak', false],
    ['a/my-pom.xml', true],
    ['a/pom-jdk8.xml', true],
    ['a/dependency-reduced-pom.xml', false],
    ['a/pompom.xml', false],
    ['x/src/main/resources/archetype-resources/pom.xml', false],
    ['.mvn/extensions.xml', true],
    ['.mvn/maven.config', true],
    ['extensions.xml', false],
    ['b/META-INF/MANIFEST.MF', true],
    ['b/src/main/resources/META-INF/MANIFEST.MF', false],
  ];
  for (const [path, expected] of paths) {
    test(`${expected ? 'reads' : 'leaves'} ${path}`, () => assert.equal(maven.isManifest(path), expected));
  }

  const names: [name: string, files: Record<string, string>, expected: string[]][] = [
    ['its own coordinates', { 'pom.xml': pom('', gav('a', '1.0')) }, ['g:a 1.0 in ']],
    ['without a version', { 'm/pom.xml': pom('') }, ['g:a - in m']],
    ['group and version of its parent', { 'pom.xml': child(gav('p', '2')) }, ['g:c 2 in ']],
    [
      'a property of its own',
      { 'pom.xml': pom('<properties><revision>3</revision></properties>', gav('a', '${revision}')) },
      ['g:a 3 in '],
    ],
    [
      'a property of its parent',
      {
        'pom.xml': pom('<properties><revision>3</revision></properties>', gav('p', '${revision}')),
        'c/pom.xml': child(gav('p', '${revision}')),
      },
      ['g:p 3 in ', 'g:c 3 in c'],
    ],
    ['a version that nobody knows', { 'pom.xml': pom('', gav('a', '${revision}')) }, ['g:a - in ']],
    [
      'another prefix of the namespace',
      {
        'pom.xml':
          '<m:project xmlns:m="u"><m:groupId>g</m:groupId><m:artifactId>a</m:artifactId></m:project>',
      },
      ['g:a - in '],
    ],
    ['a byte order mark', { 'pom.xml': `\uFEFF${pom('')}` }, ['g:a - in ']],
  ];
  for (const [name, files, expected] of names) {
    test(`name and version: ${name}`, () => {
      const { packages, problems } = read(files);
      assert.deepEqual(
        packages.map((each) => `${each.name} ${each.version ?? '-'} in ${each.folder}`),
        expected,
      );
      assert.deepEqual(problems, []);
    });
  }

  const nameless: [name: string, text: string][] = [
    ['a name that nobody knows', pom('', gav('a', '1', '${groupId}'))],
    ['no group at all', pom('', '<artifactId>a</artifactId>')],
  ];
  for (const [name, text] of nameless) {
    test(`${name} is found by its folder alone, and said`, () => {
      const { packages, problems } = read({ 'pom.xml': text, 'm/pom.xml': text });
      assert.deepEqual(
        packages.map((each) => [each.name, each.nameCounts]),
        [
          ['shop', 'nowhere'],
          ['m', 'nowhere'],
        ],
      );
      assert.deepEqual(
        problems.map(({ path, why }) => [path, why]),
        [
          ['pom.xml', 'partial'],
          ['m/pom.xml', 'partial'],
        ],
      );
    });
  }

  const scopes: [name: string, more: string, expected: Dependency[]][] = [
    ['no scope', dependencies(dependency('l', '1')), [{ name: 'x:l', scope: 'runtime', range: '1' }]],
    ...(
      [
        ['compile', 'runtime'],
        ['runtime', 'runtime'],
        ['provided', 'runtime'],
        ['system', 'runtime'],
        ['test', 'dev'],
      ] as const
    ).map(([scope, expected]): [string, string, Dependency[]] => [
      scope,
      dependencies(dependency('l', '1', `<scope>${scope}</scope>`)),
      [{ name: 'x:l', scope: expected, range: '1' }],
    ]),
    ['import', dependencies(dependency('l', '1', '<scope>import</scope>')), []],
    [
      'optional',
      dependencies(dependency('l', '[1,2)', '<optional>true</optional>')),
      [{ name: 'x:l', scope: 'optional', range: '[1,2)' }],
    ],
    [
      'not optional',
      dependencies(dependency('l', '', '<optional>false</optional>')),
      [{ name: 'x:l', scope: 'runtime' }],
    ],
    [
      'for tests and in earnest',
      dependencies(dependency('l', '1', '<type>test-jar</type><scope>test</scope>'), dependency('l', '2')),
      [{ name: 'x:l', scope: 'runtime', range: '2' }],
    ],
    ['any version', dependencies(dependency('l', 'LATEST')), [{ name: 'x:l', scope: 'runtime' }]],
    ['itself', dependencies(`<dependency>${gav('a')}<type>test-jar</type></dependency>`), []],
    ['managed alone', managed(dependency('l', '1')), []],
    [
      'managed version and scope',
      managed(dependency('l', '1', '<scope>test</scope>')) + dependencies(dependency('l')),
      [{ name: 'x:l', scope: 'dev', range: '1' }],
    ],
    [
      'its own word against what is managed',
      managed(dependency('l', '1', '<scope>test</scope>')) +
        dependencies(dependency('l', '2', '<scope>compile</scope>')),
      [{ name: 'x:l', scope: 'runtime', range: '2' }],
    ],
    [
      'the tests of a library, managed apart from it',
      managed(
        dependency('l', '1', '<classifier>tests</classifier><scope>test</scope>'),
        dependency('l', '2'),
      ) + dependencies(dependency('l')),
      [{ name: 'x:l', scope: 'runtime', range: '2' }],
    ],
    [
      'profiles',
      `<profiles><profile><id>ci</id>${dependencies(dependency('l', '1'))}</profile></profiles>`,
      [{ name: 'x:l', scope: 'runtime', range: '1' }],
    ],
    [
      'plugins',
      `<build><plugins><plugin>${gav('p', '1', 'x')}</plugin><plugin><artifactId>q</artifactId></plugin></plugins></build>`,
      [
        { name: 'x:p', scope: 'build', range: '1' },
        { name: 'org.apache.maven.plugins:q', scope: 'build' },
      ],
    ],
    [
      'managed plugins',
      `<build><pluginManagement><plugins><plugin>${gav('p', '1', 'x')}</plugin><plugin>${gav('q', '1', 'x')}</plugin></plugins></pluginManagement>` +
        `<plugins><plugin>${gav('p', '', 'x')}</plugin></plugins></build>`,
      [{ name: 'x:p', scope: 'build', range: '1' }],
    ],
    [
      'a parent from elsewhere',
      `<parent>${gav('p', '4', 'h')}</parent>`,
      [{ name: 'h:p', scope: 'build', range: '4' }],
    ],
    ['texts in the wrong place', dependencies('l', '<dependency>l</dependency>', '<dependency/>'), []],
    ['a list in a list', `<dependencies>${dependencies(dependency('l', '1'))}</dependencies>`, []],
  ];
  for (const [name, more, expected] of scopes) {
    test(`dependencies: ${name}`, () => {
      assert.deepEqual(read({ 'pom.xml': pom(more) }).packages[0]?.dependencies, expected);
    });
  }

  const versions: [name: string, properties: string, version: string, expected: string | undefined][] = [
    ['a property', '<v>1</v>', '${v}', '1'],
    ['a property in a property', '<v>${w}.0</v><w>1</w>', '${v}', '1.0'],
    ['in the middle', '<v>1</v>', '[${v},2)', '[1,2)'],
    ['project.version', '', '${project.version}', '7'],
    ['pom.version', '', '${pom.version}', '7'],
    ['version', '', '${version}', '7'],
    ['project.groupId', '', '${project.groupId}', 'g'],
    ['project.artifactId', '', '${project.artifactId}', 'a'],
    ['project.parent.version', '', '${project.parent.version}', '8'],
    ['parent.version', '', '${parent.version}', '8'],
    ['an unknown one', '', '${v}', undefined],
    ['an unknown one in a known one', '<v>1${w}</v>', '${v}', undefined],
    ['an unclosed one', '<v>1</v>', '${v', undefined],
    ['a circle', '<v>${w}</v><w>${v}</w>', '${v}', undefined],
    ['itself', '<v>${v}</v>', '${v}', undefined],
    ['one that is inherited by every object', '', '${toString}', undefined],
    ['one that grows without end', doubling(60), '${p0}', undefined],
    ['one that leads on without end', chain(20_000), '${p0}', undefined],
  ];
  for (const [name, properties, version, expected] of versions) {
    test(`versions: ${name}`, () => {
      const text = pom(
        `<parent>${gav('p', '8')}</parent><properties>${properties}</properties>` +
          dependencies(dependency('l', version)),
        gav('a', '7'),
      );
      const found = read({ 'pom.xml': text }).packages[0]?.dependencies.find((each) => each.name === 'x:l');
      assert.deepEqual(found, {
        name: 'x:l',
        scope: 'runtime',
        ...(expected !== undefined && { range: expected }),
      });
    });
  }

  test('a dependency with a name that nobody knows is left out', () => {
    const more = dependencies(dependency('l${scala}', '1'), dependency('m', '1'));
    assert.deepEqual(
      read({ 'pom.xml': pom(more) }).packages[0]?.dependencies.map((each) => each.name),
      ['x:m'],
    );
  });

  test('a dependency with a name that nobody knows is said', () => {
    const { problems } = read({ 'pom.xml': pom(dependencies(dependency('l${scala}', '1'))) });
    assert.deepEqual(problems, [{ path: 'pom.xml', why: 'partial' }]);
  });

  const bom = (version: string, more = ''): string =>
    pom(
      `<properties><v>5</v></properties>${managed(dependency('l', '${v}', '<scope>test</scope>'))}${more}`,
      gav('bom', version),
    );
  const importing = (version: string): string =>
    managed(
      `<dependency>${gav('bom', version)}<type>pom</type><scope>import</scope></dependency>`,
      dependency('m', '6'),
    );
  const imports: [name: string, files: Record<string, string>, expected: Dependency | undefined][] = [
    [
      'what it manages applies, with its own properties',
      {
        'bom/pom.xml': bom('1'),
        'pom.xml': pom(`<properties><v>9</v></properties>${importing('1')}${dependencies(dependency('l'))}`),
      },
      { name: 'x:l', scope: 'dev', range: '5' },
    ],
    [
      'another version of it is another BOM',
      { 'bom/pom.xml': bom('1'), 'pom.xml': pom(importing('2') + dependencies(dependency('l'))) },
      { name: 'x:l', scope: 'runtime' },
    ],
    [
      'one that imports another',
      {
        'bom/pom.xml': pom(importing('1').replace('>bom<', '>inner<'), gav('bom', '1')),
        'inner/pom.xml': bom('1').replace('>bom<', '>inner<'),
        'pom.xml': pom(importing('1') + dependencies(dependency('l'))),
      },
      { name: 'x:l', scope: 'dev', range: '5' },
    ],
    [
      'one that imports itself',
      {
        'bom/pom.xml': pom(importing('1'), gav('bom', '1')),
        'pom.xml': pom(importing('1') + dependencies(dependency('l'))),
      },
      { name: 'x:l', scope: 'runtime' },
    ],
    [
      'what is managed beside it comes first',
      { 'bom/pom.xml': bom('1'), 'pom.xml': pom(importing('1') + dependencies(dependency('m'))) },
      { name: 'x:m', scope: 'runtime', range: '6' },
    ],
  ];
  for (const [name, files, expected] of imports) {
    test(`BOMs: ${name}`, () => {
      const found = read(files).packages.find((each) => each.name === 'g:a')!.dependencies;
      assert.deepEqual(
        found.find((each) => each.name === expected?.name),
        expected,
      );
      assert.equal(found.find((each) => each.name === 'g:bom')?.scope, 'build');
    });
  }

  const compiler = (more: string): string =>
    `<plugin><artifactId>maven-compiler-plugin</artifactId>${more}</plugin>`;
  const processors = `<configuration><annotationProcessorPaths><path>${gav('l', '1', 'x')}</path></annotationProcessorPaths></configuration>`;
  const tools: [name: string, more: string, expected: boolean][] = [
    [
      "a plugin's dependency",
      `<build><plugins>${compiler(dependencies(dependency('l', '1')))}</plugins></build>`,
      true,
    ],
    ['an annotation processor', `<build><plugins>${compiler(processors)}</plugins></build>`, true],
    [
      "an execution's",
      `<build><plugins>${compiler(`<executions><execution>${processors}</execution></executions>`)}</plugins></build>`,
      true,
    ],
    [
      'of a managed plugin that runs for every jar',
      `<build><pluginManagement><plugins>${compiler(processors)}</plugins></pluginManagement></build>`,
      true,
    ],
    [
      'of a managed plugin that nobody runs',
      `<build><pluginManagement><plugins>${compiler(processors).replace('compiler', 'other')}</plugins></pluginManagement></build>`,
      false,
    ],
    [
      'of a managed plugin that does not run where there is no code',
      `<packaging>pom</packaging><build><pluginManagement><plugins>${compiler(processors)}</plugins></pluginManagement></build>`,
      false,
    ],
    [
      'an exclusion',
      `<build><plugins>${compiler(`<configuration><excludes><exclude>${gav('l', '1', 'x')}</exclude></excludes></configuration>`)}</plugins></build>`,
      false,
    ],
    [
      'an extension',
      `<build><extensions><extension>${gav('l', '1', 'x')}</extension></extensions></build>`,
      true,
    ],
  ];
  for (const [name, more, expected] of tools) {
    test(`what it is built with: ${name}`, () => {
      const found = read({ 'pom.xml': pom(more) }).packages[0]!.dependencies;
      assert.deepEqual(
        found.find((each) => each.name === 'x:l'),
        expected ? { name: 'x:l', scope: 'build', range: '1' } : undefined,
      );
    });
  }

  test('what Maven itself is extended with, and told', () => {
    const { packages, problems } = read({
      '.mvn/extensions.xml': `<extensions><extension>${gav('l', '1', 'x')}</extension></extensions>`,
      '.mvn/maven.config': '-T 2\n-Drevision=7 -q',
      'pom.xml': pom('', gav('a', '${revision}')),
    });
    assert.deepEqual(packages[0]?.dependencies, [{ name: 'x:l', scope: 'build', range: '1' }]);
    assert.equal(packages[0].version, '7');
    assert.deepEqual(problems, []);
  });

  test('an extension that makes projects of other files is said', () => {
    const { problems } = read({
      '.mvn/extensions.xml': `<extensions><extension>${gav('tycho-build', '1', 'x')}</extension></extensions>`,
    });
    assert.deepEqual(problems, [{ path: '.mvn/extensions.xml', why: 'partial' }]);
  });

  test('bundles: those of the repository, and that others are unknown', () => {
    const bundle = '<packaging>eclipse-plugin</packaging>';
    const { packages, problems } = read({
      'a/pom.xml': pom(bundle, gav('org.a')),
      'a/META-INF/MANIFEST.MF':
        'Bundle-SymbolicName: org.a;singleton:=true\r\nRequire-Bundle: org.b;bundle-version="[1,2)",\r\n org.elsewhere\r\n',
      'b/pom.xml': pom(bundle, gav('org.b')),
    });
    assert.deepEqual(packages[0]?.dependencies, [{ name: 'g:org.b', scope: 'runtime', folder: 'b' }]);
    assert.deepEqual(problems.map(({ path }) => path).sort(), ['a/pom.xml', 'b/pom.xml']);
  });

  test('a parent that says nothing of itself is the one in the folder above', () => {
    const { packages } = read({
      'pom.xml': pom('', gav('p', '2')),
      'c/pom.xml': pom('', '<parent/><artifactId>c</artifactId>'),
    });
    assert.deepEqual(packages[1], {
      ecosystem: 'maven',
      name: 'g:c',
      version: '2',
      folder: 'c',
      manifest: 'c/pom.xml',
      dependencies: [{ name: 'g:p', scope: 'build', range: '2', folder: '' }],
    });
  });

  test('what tests read counts among themselves, unless a build has it as a module', () => {
    const { packages, problems } = read({
      'pom.xml': pom('<modules><module>src/it/real</module></modules>', gav('p')),
      'src/it/real/pom.xml': pom('', gav('real')),
      'src/test/resources/junit/pom.xml': pom(dependencies(dependency('${x}')), gav('junit', '1', 'junit')),
    });
    assert.deepEqual(
      packages.map((each) => [each.name, each.nameCounts]),
      [
        ['g:p', undefined],
        ['g:real', undefined],
        ['junit:junit', 'fixtures'],
      ],
    );
    assert.deepEqual(problems, []);
  });

  const parent = (version: string): string =>
    pom(
      managed(dependency('l', '${v}', '<scope>test</scope>')) + '<properties><v>1</v></properties>',
      gav('p', version),
    );
  const asking = (more: string): string => child(gav('p', '2') + more, dependencies(dependency('l')));
  const inherited = { name: 'x:l', scope: 'dev', range: '1' };
  const unknown = { name: 'x:l', scope: 'runtime' };
  const families: [name: string, files: Record<string, string>, expected: object][] = [
    ['the folder above', { 'pom.xml': parent('2'), 'c/pom.xml': asking('') }, inherited],
    [
      'a relative path',
      { 'p/pom.xml': parent('2'), 'c/pom.xml': asking('<relativePath>../p/pom.xml</relativePath>') },
      inherited,
    ],
    [
      'a relative path to a folder',
      { 'p/pom.xml': parent('2'), 'c/pom.xml': asking('<relativePath>../p</relativePath>') },
      inherited,
    ],
    ['coordinates alone', { 'p/pom.xml': parent('2'), 'c/pom.xml': asking('<relativePath/>') }, inherited],
    [
      'something else in the folder above',
      { 'pom.xml': pom('', gav('o')), 'c/pom.xml': asking(''), 'p/pom.xml': parent('2') },
      inherited,
    ],
    ['another version of the parent', { 'pom.xml': parent('3'), 'c/pom.xml': asking('') }, unknown],
    [
      'a version that is told in a property',
      { 'pom.xml': parent('${revision}'), 'c/pom.xml': asking('') },
      inherited,
    ],
    [
      'out of the repository',
      { 'c/pom.xml': asking('<relativePath>../../../pom.xml</relativePath>') },
      unknown,
    ],
    [
      'a property that the child says anew',
      {
        'pom.xml': parent('2'),
        'c/pom.xml': child(
          gav('p', '2'),
          `<properties><v>9</v></properties>${dependencies(dependency('l'))}`,
        ),
      },
      { ...inherited, range: '9' },
    ],
    [
      'a grandparent',
      {
        'pom.xml': parent('2'),
        'm/pom.xml': pom('', `<parent>${gav('p', '2')}</parent><artifactId>m</artifactId>`),
        'm/c/pom.xml': child(gav('m', '2'), dependencies(dependency('l'))),
      },
      inherited,
    ],
    [
      'a dependency of the parent is one of the child',
      {
        'pom.xml': pom(dependencies(dependency('l', '1')), gav('p', '2')),
        'c/pom.xml': child(gav('p', '2')),
      },
      { name: 'x:l', scope: 'runtime', range: '1' },
    ],
  ];
  for (const [name, files, expected] of families) {
    test(`parents: ${name}`, () => {
      const found = read(files).packages.find((each) => each.name === 'g:c')!.dependencies;
      assert.deepEqual(
        found.find((each) => each.name === 'x:l'),
        expected,
      );
      assert.equal(found[0]?.scope, 'build');
    });
  }

  test('parents: those that are their own grandparents come to an end', () => {
    const files = {
      'a/pom.xml': pom('', `<parent>${gav('b', '1')}</parent><artifactId>a</artifactId>`),
      'b/pom.xml': pom('', `<parent>${gav('a', '1')}</parent><artifactId>b</artifactId>`),
    };
    assert.deepEqual(
      read(files).packages.map((each) => each.name),
      ['g:a', 'g:b'],
    );
  });

  const modules = (...each: string[]): string =>
    `<modules>${each.map((module) => `<module>${module}</module>`).join('')}</modules>`;

  const named: [name: string, files: Record<string, string>, packages: string[], problems: string[]][] = [
    [
      'a module that is a file',
      {
        'pom.xml': pom(modules('core/pom-jdk8.xml')),
        'core/pom-jdk8.xml': pom(dependencies(dependency('l')), gav('core')),
      },
      ['g:a in : ', 'g:core in core: x:l'],
      [],
    ],
    [
      "a profile's module, beside the usual pom of the same name",
      {
        'pom.xml': pom(`<profiles><profile>${modules('core/pom-jdk8.xml')}</profile></profiles>`),
        'core/pom-jdk8.xml': pom(dependencies(dependency('l')), gav('core')),
        'core/pom.xml': pom(dependencies(dependency('m')), gav('core')),
      },
      ['g:a in : ', 'g:core in core: x:l x:m'],
      [],
    ],
    [
      "Maven 4's subproject, in a file of any name",
      { 'pom.xml': pom('<subprojects><subproject>core/legacy.xml</subproject></subprojects>') },
      ['g:a in : '],
      ['core/legacy.xml partial'],
    ],
    [
      'a parent in a file of another name',
      {
        'parent-pom.xml': pom(dependencies(dependency('l')), gav('p')),
        'c/pom.xml': child(`${gav('p')}<relativePath>../parent-pom.xml</relativePath>`),
      },
      ['g:c in c: x:l', 'g:p in : x:l'],
      [],
    ],
    [
      'a file that is only called like a pom',
      { 'pom.xml': pom(''), 'pom-rules.xml': '<rules/>' },
      ['g:a in : '],
      [],
    ],
    [
      'a module that cannot be parsed',
      { 'pom.xml': pom(modules('pom-b.xml')), 'pom-b.xml': '<project>' },
      ['g:a in : '],
      ['pom-b.xml syntax'],
    ],
  ];
  for (const [name, files, packages, problems] of named) {
    test(`poms of other names: ${name}`, () => {
      const found = read(files);
      const shown = found.packages.map(
        (each) =>
          `${each.name} in ${each.folder}: ${each.dependencies
            .filter((one) => one.name.startsWith('x:'))
            .map((one) => one.name)
            .sort()
            .join(' ')}`,
      );
      assert.deepEqual(shown.sort(), packages);
      assert.deepEqual(
        found.problems.map(({ path, why }) => `${path} ${why}`),
        problems,
      );
    });
  }

  const laughs = `<!DOCTYPE project [<!ENTITY l0 "l">${Array.from({ length: 30 }, (_, n) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`).join('')}]>`;
  const bad: [name: string, text: string, why: Problem['why'] | undefined][] = [
    ['truncated', pom('').slice(0, -12), 'syntax'],
    ['truncated in a tag', pom('').slice(0, -4), 'syntax'],
    [
      'HTML',
      '<!DOCTYPE html><html><head><meta charset=utf8><title>404</title></head><body>No<br></body></html>',
      'syntax',
    ],
    ['plain text', 'Not Found', 'syntax'],
    ['empty', '', 'syntax'],
    ['JSON', '{"project": {}}', 'syntax'],
    ['a tag that is not closed', pom('<b>'), 'syntax'],
    ['no artifact', '<project/>', 'syntax'],
    [
      '20,000 elements in each other',
      `<project>${'<a>'.repeat(20_000)}${'</a>'.repeat(20_000)}</project>`,
      'syntax',
    ],
    ['too large', pom('x'.repeat(limits.text.letters)), 'tooLarge'],
    [
      'a key that would change all objects',
      pom('<properties><__proto__>1</__proto__></properties>'),
      'syntax',
    ],
    ['entities that grow without end', laughs + pom(dependencies(dependency('l', '&l30;'))), undefined],
    ['only opening brackets', '<'.repeat(20_000), 'syntax'],
    ['too many opening brackets', '<'.repeat(400_000), 'tooLarge'],
    ['too many elements', pom('<a/>'.repeat(50_000)), 'tooLarge'],
    ['too many attributes', pom(`<a ${'b="1" '.repeat(50_000)}/>`), 'tooLarge'],
    ['only comments that begin', '<!--'.repeat(20_000), 'syntax'],
  ];
  for (const [name, text, why] of bad) {
    test(`bad input harms nobody else: ${name}`, () => {
      const { packages, problems } = read({ 'bad/pom.xml': text, 'pom.xml': pom('', gav('good')) });
      assert.deepEqual(problems, why ? [{ path: 'bad/pom.xml', why }] : []);
      assert.ok(packages.some((each) => each.name === 'g:good'));
      assert.ok(packages.every((each) => each.dependencies.every(({ range }) => (range ?? '').length < 100)));
    });
  }

  function doubling(length: number): string {
    return (
      Array.from({ length }, (_, n) => `<p${n}>\${p${n + 1}}\${p${n + 1}}</p${n}>`).join('') +
      `<p${length}>x</p${length}>`
    );
  }

  function chain(length: number): string {
    return (
      Array.from({ length }, (_, n) => `<p${n}>\${p${n + 1}}</p${n}>`).join('') + `<p${length}>x</p${length}>`
    );
  }
});
