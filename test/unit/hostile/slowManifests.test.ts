import { strict as assert } from 'node:assert';
import { finish } from '../../../src/core/model/slices';
import { generatedRules } from '../../../src/manifests/gitAttributes';
import { limits } from '../../../src/manifests/limits';
import { readPackages } from '../../../src/manifests/manifestReaders';
import { readSbom } from '../../../src/manifests/sbom';
import { assertLinear, filled } from '../../support/growth';

/** Each file alone: four times the text may take about four times the work, whatever it contains. */
suite('Slow manifests', () => {
  const many = (length: number, each: (index: number) => string): string =>
    Array.from({ length: Math.ceil(length) }, (_, index) => each(index)).join('');
  type Bomb = readonly [name: string, text: (size: number) => string];
  const of = (...pieces: string[]): Bomb[] =>
    pieces.map((piece) => [JSON.stringify(piece), (size) => filled(piece, size)]);
  const inside = (before: string, after: string, ...pieces: string[]): Bomb[] =>
    pieces.map((piece) => [
      `${before}${JSON.stringify(piece)}`,
      (size) => before + filled(piece, size) + after,
    ]);

  const bombs: Readonly<Record<string, readonly Bomb[]>> = {
    'pnpm-workspace.yaml': [
      ...of('- ', '[', '? ', '?\n', ': ', '---\n', '#\n', '"', '!a ', '&a ', '%TAG ! x\n', 'a:\t', 'a: '),
      ...inside('a: &a [x]\n', '', 'b: *a\n', '<<: *a\n'),
      ...inside('a: [', ']', '[],', ',', 'b,', '{},'),
      ...inside('a: ', '', '}', '1', '1_', 'b\n ', '"\\n'),
      ...inside('a:', 'b:', ' ', '\n'),
      ['distinct keys', (size) => many(size / 8, (index) => `k${index}: 1\n`)],
      ['distinct anchors', (size) => many(size / 20, (index) => `k${index}: &a${index} 1\n`)],
      ['one anchor over and over', (size) => many(size / 20, (index) => `k${index}: &a 1\nl${index}: *a\n`)],
    ],
    '.pnpmfile.cjs': inside(
      'readPackage dependencies ',
      '',
      '\n',
      '/*',
      "'",
      "'a'",
      'a:',
      '{ a',
      'delete ',
      '${',
      'a ',
    ),
    'lint/action.yml': [
      ...inside(
        'a: $GITHUB_ACTION_PATH\nb: ',
        '',
        '../',
        '/..',
        '$GITHUB_ACTION_PATH',
        ' ../a',
        '${{ github.action_path ',
      ),
      ['distinct scripts', (size) => many(size / 30, (index) => `- $GITHUB_ACTION_PATH/../a${index}\n`)],
    ],
    'pom.xml': [
      ...inside('<project><artifactId>a</artifactId>', '</project>', '<a>', '<a/>', '<', '>', '</', '</a>'),
      ...inside('<project>', '</project>', '<!---->', '<!--', '<![CDATA[x]]>', '<![CDATA[', '<?a?>', '<?a'),
      ...inside('<project>', '</project>', 'a<b/>', '<a:b:c/>', '&amp;', '&', '\r', ' '),
      ...inside('<project ', '/>', 'a="1" ', 'a=1 ', '=', `a='"' `, ' ', '\r\n', 'a'),
      ...inside('<!DOCTYPE a [', ']><project/>', '<!ENTITY a "b">', '<!ELEMENT a (b)>', '<!ATTLIST a>', '<'),
      ['100,000 attributes', (size) => `<project ${many(size / 10, (index) => `a${index}="1" `)}/>`],
      [
        'distinct entities',
        (size) => `<!DOCTYPE a [${many(size / 20, (index) => `<!ENTITY a${index} "b">`)}]>`,
      ],
      [
        'dependencies',
        (size) =>
          `<project><artifactId>a</artifactId><groupId>g</groupId><dependencies>${many(
            size / 80,
            (index) => `<dependency><groupId>g</groupId><artifactId>a${index}</artifactId></dependency>`,
          )}</dependencies></project>`,
      ],
      [
        'properties of properties',
        (size) =>
          `<project><artifactId>a</artifactId><groupId>\${p0}</groupId><properties>${many(
            size / 40,
            (index) => `<p${index}>\${p${index + 1}}\${p${index + 1}}</p${index}>`,
          )}</properties></project>`,
      ],
    ],
    'a.csproj': [
      ...inside(
        '<Project><ItemGroup><PackageReference Include="',
        '" Version="1"/></ItemGroup></Project>',
        'a;',
      ),
      ...inside(
        '<Project><PropertyGroup><PackageId>',
        '</PackageId></PropertyGroup></Project>',
        '$(',
        '$(a)',
      ),
    ],
    'package.json': [
      ...inside('{"a":', '', '[', '{"a":'),
      ...inside('{"name":"a","workspaces":[', '""]}', '"{a,b}{a,b}{a,b}{a,b}",', '"a/**/b",', '[],', '"*a",'),
      [
        'lists within lists of texts',
        (size) => `{"name":"a","workspaces":${'['.repeat(size)}${']'.repeat(size)}}`,
      ],
      [
        'dependencies',
        (size) => `{"name":"a","dependencies":{${many(size / 16, (index) => `"d${index}":"^1",`)}"z":"1"}}`,
      ],
      ['a version of signs', (size) => `{"name":"a","dependencies":{"a":"^${'='.repeat(size)}x"}}`],
    ],
    'Cargo.toml': [
      ...of('"', '#\n', '[[a]]\n', '[a', 'a.'),
      ...inside('', 'a=1', 'a.'),
      ...inside('[[a]]\n', '', '[[a.b]]\n'),
      ...inside('a=', '', '[', '{a=', '1', '1_', '"""', "'"),
      ...inside('a=[', ']', '1,', '#\n', '{a=[]},'),
      ...inside('a="""', '"""', '\n', '\\\n ', '""x'),
      ['tables', (size) => many(size / 10, (index) => `[a.b${index}]\n`)],
      [
        'long keys of many lines',
        (size) => many(Math.sqrt(size), (i) => `${'a.'.repeat(size ** 0.5 / 2)}b${i}=1\n`),
      ],
    ],
    'requirements.txt': of(
      '-e a;',
      '# via ',
      'a\n # via\n',
      'git+https://a/b/c#',
      '-e ../',
      'a @ file:',
      'a>=1\n',
      '\\\n',
      '-r requirements.txt\n',
      ' [a',
      'a ; ',
      'a ',
      '# ',
      '-',
    ),
    'setup.cfg': [
      ...inside('[metadata]\nname=a\n[options]\ninstall_requires=\n', '', ' a\\\n', ' a\n', '[a]\nb=c\n'),
      ...inside('[metadata]\nname=', 'a', '-', ' '),
    ],
    'setup.py': [
      ...of(
        '"',
        "'''",
        '"\\',
        '(',
        '[',
        'a=',
        'a = b + \n',
        'setup(',
        '# \n',
        'f"{',
        'a.append("b")\n',
        'import a\n',
      ),
      ...inside('setup(name="a", install_requires=', ')', '[', '("b",', '"b"', 'x + ', '["b"] + ', '{"a": '),
      ...inside('setup(name="a", install_requires=[', '])', '"b",', 'f"b{c}",', 'x,', '*[', '"b" % '),
      [
        'names of names',
        (size) => `${many(size / 20, (i) => `a${i} = a${i + 1} + a${i + 1}\n`)}setup(install_requires=a0)`,
      ],
      [
        'doubled lists',
        (size) =>
          `a0 = ["b"]\n${many(size / 20, (i) => `a${i + 1} = a${i} + a${i}\n`)}setup(install_requires=a30)`,
      ],
    ],
    Pipfile: inside('[packages]\n', '', 'a = "1"\n', '[packages.a]\n', 'a.'),
    'environment.yml': [
      ...of('- ', '[', 'dependencies:\n- a\n'),
      ...inside('dependencies:\n', '', '- a::b=1\n', '- pip:\n  - a\n', '- ='),
    ],
    'go.mod': [
      ...inside('module a\nrequire (\n', ')', 'a v1\n', 'a v1 // indirect\n', '/ ', '"a" "b"\n'),
      ...inside('module "', '', '\\a', 'a', '"'),
      ...inside('module a\nreplace ', '', '=> '),
    ],
    'build.gradle': [
      ...of('{', '{}', 'a {', '(', '"${', '"${\n', '\\', '"\\', "'", '"""x', '/*', '/ ', 'é', '}'),
      ...of("dependencies { implementation 'a:b:1'\n"),
      ...inside('dependencies { implementation ', '}', "'a:b:1',", "project(':a'),", 'libs.', "group: 'a',"),
      ...inside('dependencies { implementation "a:b:', '"}', '$a', '${'),
    ],
    'a/build.gradle': [
      ...of(
        'plugins { id("a.b") version "1" }\n',
        'apply plugin: a\n',
        'jib { to { image = "$a/b"\n',
        'id = a + ',
      ),
      ...inside('jib { from { image = ', '} }', '"a" + ', '"${a}",', '('),
      ...inside('gradlePlugin { plugins { ', '} }', 'a { id = "a.b"\n implementationClass = "A"\n }\n'),
    ],
    'a/settings.gradle': of(
      'pluginManagement { plugins { id("a.b")\n',
      'useModule("a:b:1")\n',
      'from("a:b:1")\n',
    ),
    'settings.gradle': [
      ...inside("project('", "').projectDir = file('b')", ':a'),
      ...inside("include ':a'\n", '', "project(':a').name = 'a'\n"),
      ['many projects', (size) => many(size / 20, (index) => `include ':a${index}:b'\n`)],
    ],
    'deno.jsonc': [
      ...of('/*', '//', '"', '"\\"', '{"a":', '[,', ','),
      ...inside('{"imports":{"a":"', '"}}', 'jsr:@a/b@', 'https://a.', '../', '@'),
      ...inside('{"workspace":[', '""]}', '"./a",', '"*a",'),
      [
        'imports',
        (size) => `{"imports":{${many(size / 30, (index) => `"d${index}":"../d${index}/a/b.ts",`)}}}`,
      ],
    ],
    'project.json': [
      ...of('{"a":'),
      ...inside('{"name":"a","implicitDependencies":[', '"a"]}', '"*a*",', '"!a",'),
    ],
    '.github/workflows/a.yml': [
      ...of('- ', 'a:\n', 'a: |\n ', '{a: ', '"', ' ', '\t', 'uses: ./a/b/c/d/e\n', '[', ', '),
      ...of(
        'uses: actions/checkout@v4\nrepository: a/b\n',
        '$A/',
        '${{ env.A }}',
        'tags: $A\nA: $A$A$A\n',
        'a.',
      ),
      ...inside('on: workflow_call\n', '', '- uses: a/b@c\n', 'images: a.b/c\n', 'image: a/b\n', '- - '),
      ['uses', (size) => many(size / 20, (index) => `- uses: a/b${index}@v1\n`)],
    ],
    Dockerfile: [
      ...of('FROM a\\\n', 'FROM a\n', '\\\n', 'RUN <<A\n', '#\n', ' ', '$', '${A:-'),
      ...inside('ARG A=', '\nFROM $A', 'a', '$A', '/'),
      ...inside('FROM a\nRUN ', '', '--mount=a,', '--mount=from=a,', 'a,'),
      [
        'arguments of arguments',
        (size) => many(size / 20, (index) => `ARG A${index + 1}=$A${index}$A${index}\n`),
      ],
    ],
    'compose.yml': [
      ...of(
        'a:\n  build: .\n  image: a/b\n',
        'build: .\n',
        'image: a/b\n',
        'build:\n  context: .\n',
        '${A:-',
      ),
      ['services', (size) => many(size / 40, (index) => `a${index}:\n  build: .\n  image: acme/a${index}\n`)],
    ],
    'skaffold.yaml': inside(
      'artifacts:\n',
      '',
      '- image: a/b\n',
      '- image: acme/b\n  context: a\n',
      'artifacts:\n',
    ),
    'docker-bake.hcl': [
      ...of(
        'target "a" {\n',
        'tags = ["',
        'tags=["a",',
        'variable "a" { default = "a"\n',
        'variable "a" {',
        '"docker-image://',
        'context = "',
      ),
      ...inside('target "a" { tags = ["', '"] }', '${a}', 'a/', '${'),
    ],
    '.ko.yaml': inside('baseImageOverrides:\n', '', '  a: acme/b\n', '$a'),
    'project.toml': of('builder = "', 'builder = "a/b"\n', ' '),
    '.devcontainer/devcontainer.json': of('"a.b/c/d": {', '"a.a', '"a/', '"image": "'),
    'main.tf': [
      ...of('a {\n', '{', '}', '"', '"${', '/*', '<<A\n', 'a = [', 'a = "${"', '#\n', 'a '),
      ...inside('a = <<A\n', '', '\n', 'A \n', 'a'),
      ...inside('module "a" { source = "', '" }', '../', 'git::', 'a.', '//', '${local.a}', '@'),
      ['modules', (size) => many(size / 40, (index) => `module "a" {\nsource = "./a${index}"\n}\n`)],
    ],
    'a/terragrunt.hcl': inside(
      'include "a" {\n path = "',
      '"\n}',
      '${dirname(',
      '${find_in_parent_folders()}',
      '../',
    ),
    Gemfile: [
      ...of(
        'gem "a"\n',
        '"',
        '#{',
        '"#{',
        ' /',
        '%w[',
        '<<A\n',
        'if a\n',
        'a {',
        'do |a|\n',
        '[',
        '(',
        '=begin\n',
      ),
      ...inside('gem ', '', '[', '(', '"a" + ', '"a", ', 'a: ', '{a: ', '%w(a '),
      ...inside('%w[a b].each { |x| gem "', '" }', '#{x}', '#{', 'a'),
      ...inside('x = "a"\n', '', 'y = "#{x}#{x}"\n', '[x].each { |x|\n'),
    ],
    'composer.json': inside('{"name":"a/b","repositories":[', '1]}', '{"type":"path","url":"*/*"},', '[],'),
    'pubspec.yaml': inside('name: a\ndependencies:\n', '', ' a: ^1\n', ' - '),
    'Package.swift': [
      ...of('"', '/*', '.package(', '.package(url: ', 'Package(', '(', 'a = "b"\n', '#'),
      ...inside('.package(url: "', '")', '/', '.git', '#'),
    ],
    'gradle.properties': of('a=b\n', ' ', '=', '\\\n'),
  };
  for (const [path, all] of Object.entries(bombs)) {
    for (const [name, text] of all) {
      test(`${path} of ${JSON.stringify(name.slice(0, 60))}`, () => {
        const reading = (length: number) => () =>
          finish(readPackages(new Map([[path, text(length)]]), 'acme/shop'));
        const isRead = (length: number): boolean =>
          !reading(length)().problems.some(({ why }) => why === 'tooLarge');
        // As large as it may be, when four times as large: what is refused takes no time.
        let size = limits.text.letters / 5;
        while (size > 500 && !isRead(4 * size)) size /= 1.5;
        assertLinear(reading, size);
      });
    }
  }

  const attributes = [
    ...inside('a linguist-generated', 'x', ' ', '\t', ' a', '='),
    ...inside('"', '" linguist-generated', '\\a', 'a', '\\'),
    ...inside('a ', '\u2028', ' linguist-generated'),
    ...of('**/a* linguist-generated\n', '[a-z]*[!b]? linguist-generated\n', '*a*a*a*a linguist-generated\n'),
  ];
  for (const [name, text] of attributes) {
    test(`.gitattributes of ${name}`, () => {
      assertLinear((length) => {
        const files = new Map([['.gitattributes', text(length)]]);
        return () => generatedRules(files)?.('a'.repeat(500));
      }, 100_000);
    });
  }

  // What takes long without being long in letters: counted before it's parsed.
  const dense: [path: string, text: string, why: string[]][] = [
    ['a.csproj', references('a;!::', 99_000), ['tooLarge']],
    ['a.csproj', references('a;!::', 12_000), []],
    ['a.gemspec', specification(`${filled('end\n=~ /', 99_000)}${filled('//a\n#{', 99_000)}`), ['tooLarge']],
    ['Gemfile', filled('//a\n#{', 99_000), ['tooLarge']],
    ['a.gemspec', specification(`s.files = [${filled('"lib/a/b/c-d.rb",\n', 150_000)}]`), []],
    ['Gemfile.lock', `GEM\n  specs:\n${filled('    a-b (1.2.3)\n', 150_000)}`, []],
  ];
  for (const [path, text, why] of dense) {
    test(`${path} of ${text.length} letters with ${JSON.stringify(text.slice(60, 90))}: ${why.join() || 'read'}`, () => {
      const { problems } = finish(readPackages(new Map([[path, text]]), 'acme/shop'));
      assert.deepEqual(
        problems.map((each) => each.why),
        why,
      );
    });
  }

  test('a bill of materials of a million names', () => {
    const entry = { SPDXID: 'a', externalRefs: Array(50).fill({ referenceLocator: 'pkg:npm/a@1' }) };
    const read = readSbom({ sbom: { packages: Array(20_000).fill(entry) } }, 'acme/app');
    assert.ok(read.isCut);
    assert.equal(read.packages[0]?.dependencies.length, 1);
  });
});

function references(piece: string, count: number): string {
  return `<Project><ItemGroup><ProjectReference Include="${piece.repeat(count)}"/></ItemGroup></Project>`;
}

function specification(body: string): string {
  return `Gem::Specification.new('a', '1') do |s|\n${body}\nend`;
}
