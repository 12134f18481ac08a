import { strict as assert } from 'node:assert';
import { finish } from '../../../src/core/model/slices';
import type { Dependency } from '../../../src/core/packages/package';
import { dotnet } from '../../../src/manifests/dotnet/dotnet';
import type { Problem } from '../../../src/manifests/manifestReader';
import { limits } from '../../../src/manifests/limits';

suite('.NET manifests', () => {
  const read = (files: Record<string, string>) =>
    finish(dotnet.read(new Map(Object.entries(files)), 'acme/shop'));
  const project = (more = ''): string => `<Project Sdk="Microsoft.NET.Sdk">${more}</Project>`;
  const properties = (more: string): string => `<PropertyGroup>${more}</PropertyGroup>`;
  const items = (more: string): string => `<ItemGroup>${more}</ItemGroup>`;
  const reference = (name: string, more = ''): string => `<PackageReference Include="${name}" ${more}/>`;
  const central = (more: string): string => project(items(more));

  const paths: [path: string, expected: boolean][] = [
    ['A.csproj', true],
    ['src/A/A.fsproj', true],
    ['src/A/A.vbproj', true],
    ['A.CSPROJ', true],
    ['Directory.Packages.props', true],
    ['src/Directory.Build.props', true],
    ['src/directory.build.props', true],
    ['Directory.Build.targets', true],
    ['eng/Common.props', true],
    ['A.vcxproj', true],
    ['A.sqlproj', true],
    ['Shared.projitems', true],
    ['packages.config', true],
    ['A.nuspec', true],
    ['A.csproj.user', false],
    ['build.proj', false],
  ];
  for (const [path, expected] of paths) {
    test(`${expected ? 'reads' : 'leaves'} ${path}`, () => assert.equal(dotnet.isManifest(path), expected));
  }

  const names: [name: string, files: Record<string, string>, expected: string[]][] = [
    ['the file', { 'src/My.Lib/My.Lib.csproj': project() }, ['my.lib - in src/My.Lib']],
    ['AssemblyName', { 'A.csproj': project(properties('<AssemblyName>B</AssemblyName>')) }, ['b - in ']],
    [
      'PackageId before AssemblyName',
      { 'A.csproj': project(properties('<PackageId>C</PackageId><AssemblyName>B</AssemblyName>')) },
      ['c - in '],
    ],
    [
      'a name put together for all projects',
      {
        'Directory.Build.props': project(properties('<AssemblyName>Us.$(MSBuildProjectName)</AssemblyName>')),
        'a/A.csproj': project(properties('<PackageId>$(AssemblyName)</PackageId>')),
      },
      ['us.a - in a'],
    ],
    [
      'a name that nobody knows',
      { 'A.csproj': project(properties('<PackageId>$(X)</PackageId>')) },
      ['a - in '],
    ],
    ['a version', { 'A.csproj': project(properties('<Version>1.2</Version>')) }, ['a 1.2 in ']],
    [
      'a version prefix',
      { 'A.csproj': project(properties('<VersionPrefix>1.2</VersionPrefix>')) },
      ['a 1.2 in '],
    ],
    [
      'a version for all projects',
      { 'Directory.Build.props': project(properties('<Version>3</Version>')), 'a/A.csproj': project() },
      ['a 3 in a'],
    ],
    [
      'a version that nobody knows',
      { 'A.csproj': project(properties('<Version>$(X)</Version>')) },
      ['a - in '],
    ],
    [
      'several in a folder',
      { 'A.csproj': project(), 'B.fsproj': project(), 'C.vbproj': project() },
      ['a - in ', 'b - in ', 'c - in '],
    ],
    [
      'a byte order mark',
      { 'A.csproj': `\uFEFF<?xml version="1.0" encoding="utf-8"?>\r\n${project()}` },
      ['a - in '],
    ],
    [
      'the old form',
      {
        'A.csproj':
          '<Project ToolsVersion="15.0" xmlns="http://schemas.microsoft.com/developer/msbuild/2003"/>',
      },
      ['a - in '],
    ],
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

  const runtime = (range?: string): Dependency[] => [
    { name: 'x', scope: 'runtime', ...(range && { range }) },
  ];
  const references: [name: string, more: string, expected: Dependency[]][] = [
    ['a version', items(reference('X', 'Version="1.2"')), runtime('1.2')],
    ['a version in small letters', items(reference('X', 'version="1.2"')), runtime('1.2')],
    [
      'a version as an element',
      items('<PackageReference Include="X"><Version>1.2</Version></PackageReference>'),
      runtime('1.2'),
    ],
    ['a range', items(reference('X', 'Version="[1.2,2.0)"')), runtime('[1.2,2.0)')],
    ['any version', items(reference('X', 'Version="*"')), runtime()],
    ['no version', items(reference('X')), runtime()],
    [
      'a condition',
      items(reference('X', `Version="1" Condition="'$(TargetFramework)' == 'net8.0'"`)),
      runtime('1'),
    ],
    [
      'a choice',
      `<Choose><When Condition="true">${items(reference('X', 'Version="1"'))}</When></Choose>`,
      runtime('1'),
    ],
    ['two names in one', items(reference('X; Y')), [...runtime(), { name: 'y', scope: 'runtime' }]],
    ['an update', items('<PackageReference Update="X" Version="1"/>'), []],
    ['a removal', items('<PackageReference Remove="X"/>'), []],
    [
      'private assets',
      items(reference('X', 'Version="1" PrivateAssets="All"')),
      [{ name: 'x', scope: 'dev', range: '1' }],
    ],
    [
      'private assets as an element',
      items('<PackageReference Include="X"><PrivateAssets>all</PrivateAssets></PackageReference>'),
      [{ name: 'x', scope: 'dev' }],
    ],
    ['some private assets', items(reference('X', 'PrivateAssets="analyzers;build"')), runtime()],
    [
      'a property',
      properties('<XVersion>1</XVersion>') + items(reference('X', 'Version="$(xversion)"')),
      runtime('1'),
    ],
    ['an unknown property', items(reference('X', 'Version="$(V)"')), runtime()],
    ['a circle', properties('<V>$(W)</V><W>$(V)</W>') + items(reference('X', 'Version="$(V)"')), runtime()],
    ['a function', items(reference('X', `Version="$([System.String]::Copy('1'))"`)), runtime()],
    ['a name that nobody knows', items(reference('$(X)', 'Version="1"')), []],
    ['a property of every object', items(reference('X', 'Version="$(constructor)"')), runtime()],
    ['what happens in mid-build', `<Target Name="T">${items(reference('X'))}</Target>`, []],
    ['itself', items(reference('A')), []],
    [
      'texts in the wrong place',
      `text${items('text<PackageReference>X</PackageReference>')}${properties('text')}`,
      [],
    ],
  ];
  for (const [name, more, expected] of references) {
    test(`packages: ${name}`, () => {
      assert.deepEqual(read({ 'src/A.csproj': project(more) }).packages[0]?.dependencies, expected);
    });
  }

  const asking = (more = '', head = ''): string => project(head + items(reference('X', more)));
  const above: [name: string, files: Record<string, string>, expected: Dependency[]][] = [
    [
      'a central version',
      {
        'Directory.Packages.props': central('<PackageVersion Include="x" Version="1"/>'),
        'a/b/A.csproj': asking(),
      },
      runtime('1'),
    ],
    [
      'the nearest',
      {
        'Directory.Packages.props': central('<PackageVersion Include="X" Version="1"/>'),
        'a/Directory.Packages.props': central('<PackageVersion Include="X" Version="2"/>'),
        'a/b/A.csproj': asking(),
      },
      runtime('2'),
    ],
    [
      'the nearest alone, unless it asks for the next',
      {
        'Directory.Packages.props': central('<PackageVersion Include="X" Version="1"/>'),
        'a/Directory.Packages.props': project(),
        'a/b/A.csproj': asking(),
      },
      runtime(),
    ],
    [
      'the next, where the nearest asks for it',
      {
        'Directory.Packages.props': central('<PackageVersion Include="X" Version="1"/>'),
        'a/Directory.Packages.props': project(
          `<Import Project="$([MSBuild]::GetPathOfFileAbove('Directory.Packages.props', '$(MSBuildThisFileDirectory)../'))"/>`,
        ),
        'a/b/A.csproj': asking(),
      },
      runtime('1'),
    ],
    [
      'in another folder',
      {
        'b/Directory.Packages.props': central('<PackageVersion Include="X" Version="1"/>'),
        'a/A.csproj': asking(),
      },
      runtime(),
    ],
    [
      'an exception',
      {
        'Directory.Packages.props': central('<PackageVersion Include="X" Version="1"/>'),
        'A.csproj': asking('VersionOverride="3"'),
      },
      runtime('3'),
    ],
    [
      'a central version by a property',
      {
        'Directory.Build.props': project(properties('<V>4</V>')),
        'Directory.Packages.props': central('<PackageVersion Include="X" Version="$(V)"/>'),
        'a/A.csproj': asking(),
      },
      runtime('4'),
    ],
    [
      'its own property first',
      {
        'Directory.Build.props': project(properties('<V>4</V>')),
        'a/A.csproj': asking('Version="$(V)"', properties('<V>5</V>')),
      },
      runtime('5'),
    ],
    [
      'packages for all projects',
      { 'Directory.Build.props': central(reference('X', 'Version="1"')), 'a/A.csproj': project() },
      runtime('1'),
    ],
    [
      'tools for all projects',
      {
        'Directory.Packages.props': central('<GlobalPackageReference Include="X" Version="1"/>'),
        'a/A.csproj': project(),
      },
      [{ name: 'x', scope: 'dev', range: '1' }],
    ],
  ];
  for (const [name, files, expected] of above) {
    test(`files above: ${name}`, () => assert.deepEqual(read(files).packages[0]?.dependencies, expected));
  }

  const b = project(properties('<PackageId>Us.B</PackageId>'));
  const toB: Dependency = { name: 'us.b', scope: 'runtime', folder: 'src/B' };
  const projects: [name: string, include: string, files: Record<string, string>, expected: Dependency[]][] = [
    ['backslashes', '..\\B\\B.csproj', { 'src/B/B.csproj': b }, [toB]],
    ['slashes', '../B/B.csproj', { 'src/B/B.csproj': b }, [toB]],
    ['letters of another case', '..\\b\\b.csproj', { 'src/B/B.csproj': b }, [toB]],
    [
      'from the folder of the file',
      '$(MSBuildThisFileDirectory)../B/B.csproj',
      { 'src/B/B.csproj': b },
      [toB],
    ],
    [
      'from the folder of the project',
      '$(MSBuildProjectDirectory)\\..\\B\\B.csproj',
      { 'src/B/B.csproj': b },
      [toB],
    ],
    [
      'from the folder of a file above',
      '$(Root)src/B/B.csproj',
      {
        'src/B/B.csproj': b,
        'Directory.Build.props': project(properties('<Root>$(MSBuildThisFileDirectory)</Root>')),
      },
      [toB],
    ],
    [
      'one of several in a folder, which only its name tells apart',
      '../B/B.csproj',
      { 'src/B/B.csproj': b, 'src/B/C.csproj': project() },
      [{ name: 'us.b', scope: 'runtime' }],
    ],
    ['one that cannot be read', '../B/B.csproj', { 'src/B/B.csproj': '' }, [{ name: 'b', scope: 'runtime' }]],
    ['out of the repository', '..\\..\\..\\Other\\B.csproj', {}, [{ name: 'b', scope: 'runtime' }]],
    ['whatever there is', '..\\**\\*.csproj', { 'src/B/B.csproj': b }, [toB]],
    ['whatever there is elsewhere', '..\\C\\*.csproj', { 'src/B/B.csproj': b }, []],
    [
      'in a folder that nobody knows, with a name of its own',
      '$(X)\\B.csproj',
      { 'src/B/B.csproj': b },
      [toB],
    ],
    [
      'joined by functions',
      "$([System.IO.Path]::Combine('$(MSBuildThisFileDirectory)', '..', B))/B.csproj",
      { 'src/B/B.csproj': b },
      [toB],
    ],
    [
      'from the folder of a file somewhere above',
      '$([MSBuild]::GetDirectoryNameOfFileAbove($(MSBuildThisFileDirectory), root.props))/src/B/B.csproj',
      { 'src/B/B.csproj': b, 'root.props': project() },
      [toB],
    ],
    [
      'by a property of an imported file',
      '$(Libraries)B/B.csproj',
      {
        'src/B/B.csproj': b,
        'src/Directory.Build.props': project('<Import Project="../eng/Paths.props"/>'),
        'eng/Paths.props': project(properties('<Libraries>$(MSBuildThisFileDirectory)../src/</Libraries>')),
      },
      [toB],
    ],
    [
      'whatever there is in a folder that nobody knows',
      '$(X)\\src\\B\\*.csproj',
      { 'src/B/B.csproj': b },
      [toB],
    ],
    ['an ampersand', '../R&amp;D/B.csproj', { 'src/R&D/B.csproj': b }, [{ ...toB, folder: 'src/R&D' }]],
  ];
  for (const [name, include, files, expected] of projects) {
    test(`projects: ${name}`, () => {
      const own = project(items(`<ProjectReference Include="${include}"/>`));
      assert.deepEqual(read({ 'src/A/A.csproj': own, ...files }).packages[0]?.dependencies, expected);
    });
  }

  const ofAll: [name: string, files: Record<string, string>, expected: Dependency[]][] = [
    [
      'what the file after all projects adds',
      {
        'Directory.Build.targets': project(
          items('<ProjectReference Include="$(MSBuildThisFileDirectory)src/B/B.csproj"/>'),
        ),
      },
      [toB],
    ],
    [
      'unless a condition excludes it',
      {
        'Directory.Build.targets': project(
          `<ItemGroup Condition="'$(UsesB)' == 'true'"><ProjectReference Include="../B/B.csproj"/></ItemGroup>`,
        ),
        'src/C/C.csproj': project(properties('<UsesB>true</UsesB>')),
      },
      [],
    ],
    [
      'a default that is set already',
      {
        'Directory.Build.props': project(properties('<UsesB>true</UsesB>')),
        'Directory.Build.targets': project(
          `${properties(`<UsesB Condition="'$(UsesB)' == ''">false</UsesB>`)}<ItemGroup Condition="$(UsesB)"><ProjectReference Include="../B/B.csproj"/></ItemGroup>`,
        ),
      },
      [toB],
    ],
    [
      'what a project switches on after the file before all projects',
      {
        'Directory.Build.props': project(
          `<ItemGroup Condition="'$(UsesB)' == 'true'"><ProjectReference Include="../B/B.csproj"/></ItemGroup>`,
        ),
        'src/A/A.csproj': project(properties('<UsesB>true</UsesB>')),
      },
      [toB],
    ],
    [
      'unless a project switches it off',
      {
        'Directory.Build.props': project(
          items(`<ProjectReference Include="../B/B.csproj" Condition="'$(SkipsB)' != 'true'"/>`),
        ),
        'src/A/A.csproj': project(properties('<SkipsB>true</SkipsB>')),
      },
      [],
    ],
    [
      'what depends on a property that may be set',
      {
        'Directory.Build.props': project(
          properties(`<SkipsB Condition="'$(TargetFramework)' == 'net8.0'">true</SkipsB>`),
        ),
        'Directory.Build.targets': project(
          items(`<ProjectReference Include="../B/B.csproj" Condition="'$(SkipsB)' != 'true'"/>`),
        ),
      },
      [toB],
    ],
    [
      'what depends on a property of a file that may be imported',
      {
        'Directory.Build.props': project(
          `<Import Project="Skip.props" Condition="'$(TargetFramework)' == 'net8.0'"/>`,
        ),
        'Skip.props': project(properties('<SkipsB>true</SkipsB>')),
        'Directory.Build.targets': project(
          items(`<ProjectReference Include="../B/B.csproj" Condition="'$(SkipsB)' != 'true'"/>`),
        ),
      },
      [toB],
    ],
    [
      'what depends on a list',
      {
        'Directory.Build.targets': project(
          items(`<ProjectReference Include="../B/B.csproj" Condition="'@(Tool)' == ''"/>`),
        ),
      },
      [toB],
    ],
    [
      'what a condition may remove',
      {
        'Directory.Build.props': project(items('<ProjectReference Include="../B/B.csproj"/>')),
        'Directory.Build.targets': project(
          items(`<ProjectReference Remove="../B/B.csproj" Condition="'$(TargetFramework)' == 'net8.0'"/>`),
        ),
      },
      [toB],
    ],
    [
      'a list of the project',
      {
        'src/A/A.csproj': project(items('<Tool Include="../B/B.csproj"/>')),
        'Directory.Build.targets': project(
          items('<ProjectReference Include="@(Tool)" ReferenceOutputAssembly="false"/>'),
        ),
      },
      [{ ...toB, scope: 'build' }],
    ],
    [
      'a list that only other projects have',
      {
        'src/C/C.csproj': project(items('<Tool Include="../B/B.csproj"/>')),
        'Directory.Build.targets': project(items('<ProjectReference Include="@(Tool)"/>')),
      },
      [],
    ],
    [
      'a list less some of it',
      {
        'src/C/C.csproj': project(),
        'src/D/D.csproj': project(),
        'src/A/A.csproj': project(
          items(
            '<Tool Include="../**/*.csproj;../D/D.csproj"/><Tool Remove="../C/C.csproj;../D/D.csproj"/><ProjectReference Include="@(Tool)"/>',
          ),
        ),
      },
      [toB],
    ],
    [
      'names of a list, put into a path',
      {
        'src/A/A.csproj': project(items('<Tool Include="B"/>')),
        'Directory.Build.targets': project(
          items(
            `<Found Include="@(Tool -> '$(MSBuildThisFileDirectory)src/%(Identity)/%(Filename).csproj')"/><ProjectReference Include="@(Found->Exists())"/>`,
          ),
        ),
      },
      [toB],
    ],
    [
      'a package of the older form',
      { 'src/A/packages.config': '<packages><package id="X" version="1.2"/></packages>' },
      [{ name: 'x', scope: 'runtime', range: '1.2' }],
    ],
  ];
  for (const [name, files, expected] of ofAll) {
    test(`of all projects: ${name}`, () => {
      const { packages, problems } = read({ 'src/A/A.csproj': project(), 'src/B/B.csproj': b, ...files });
      assert.deepEqual(packages[0]?.dependencies, expected);
      assert.deepEqual(problems, []);
    });
  }

  test('all but the excluded and the removed', () => {
    const own = project(
      items(
        '<ProjectReference Include="../**/*.csproj" Exclude="../C/*"/><ProjectReference Remove="../D/D.csproj"/>',
      ),
    );
    const { packages } = read({
      'src/A/A.csproj': own,
      'src/B/B.csproj': b,
      'src/C/C.csproj': project(),
      'src/D/D.csproj': project(),
    });
    assert.deepEqual(packages[0]?.dependencies, [toB]);
  });

  test('what is not packed has no name elsewhere', () => {
    const own = properties('<IsPackable>false</IsPackable>');
    assert.equal(read({ 'A.csproj': project(own) }).packages[0]?.nameCounts, 'nowhere');
    assert.equal(
      read({
        'Directory.Build.props': project(own),
        'A.csproj': project(properties('<IsPackable>true</IsPackable>')),
      }).packages[0]?.nameCounts,
      undefined,
    );
  });

  test('a package by a nuspec', () => {
    const { packages } = read({
      'nuget/All.nuspec':
        '<package><metadata><id>Us.All</id><version>1.0</version><dependencies><group><dependency id="X" version="1.0"/></group></dependencies></metadata><files><file src="..\\bin\\B.dll"/></files></package>',
    });
    assert.deepEqual(packages, [
      {
        ecosystem: 'nuget',
        name: 'us.all',
        version: '1.0',
        folder: 'nuget',
        manifest: 'nuget/All.nuspec',
        dependencies: [
          { name: 'x', scope: 'runtime', range: '1.0' },
          { name: 'b', scope: 'runtime' },
        ],
      },
    ]);
  });

  const computed: [name: string, files: Record<string, string>, expected: Problem][] = [
    [
      'a name that is computed',
      { 'A.csproj': project(items(reference('$([System.Guid]::NewGuid())'))) },
      { path: 'A.csproj', why: 'partial' },
    ],
    [
      'items of other items',
      { 'A.csproj': project(items('<ProjectReference Include="@(Others)"/>')) },
      { path: 'A.csproj', why: 'partial' },
    ],
    [
      'items that are chosen among others',
      {
        'A.csproj': project(
          items(`<Tool Include="B"/><ProjectReference Include="@(Tool->WithMetadataValue('Is', 'Ours'))"/>`),
        ),
      },
      { path: 'A.csproj', why: 'partial' },
    ],
    [
      'what a target adds, which has one of the names in the files',
      {
        'A.csproj': project(items('<Reference Include="Us.B"/>')),
        'Directory.Build.targets': project(
          `<Target Name="T"><ItemGroup><ProjectReference Include="../C/C.csproj"/></ItemGroup></Target>`,
        ),
      },
      { path: 'Directory.Build.targets', why: 'partial', names: ['us', 'us.b', 'c'] },
    ],
  ];
  for (const [name, files, expected] of computed) {
    test(`computed: ${name}`, () => assert.deepEqual(read(files).problems, [expected]));
  }

  for (const more of ['ReferenceOutputAssembly="false"', 'OutputItemType="Analyzer"']) {
    test(`projects: ${more} is for the build`, () => {
      const own = project(items(`<ProjectReference Include="../B/B.csproj" ${more}/>`));
      assert.deepEqual(read({ 'src/A/A.csproj': own, 'src/B/B.csproj': b }).packages[0]?.dependencies, [
        { ...toB, scope: 'build' },
      ]);
    });
  }

  const laughs = `<!DOCTYPE Project [<!ENTITY l0 "l">${Array.from({ length: 30 }, (_, n) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`).join('')}]>`;
  const doubling = Array.from({ length: 60 }, (_, n) => `<P${n}>$(P${n + 1})$(P${n + 1})</P${n}>`).join('');
  const twins = '<X Include="@(Y);a"/><Y Include="@(X);b"/>'.repeat(60);
  const bad: [name: string, text: string, why: Problem['why'] | undefined][] = [
    ['truncated', project(items('')).slice(0, -12), 'syntax'],
    ['HTML', '<!DOCTYPE html><html><body>Not found<br></body></html>', 'syntax'],
    ['plain text', 'Not Found', 'syntax'],
    ['a solution', 'Microsoft Visual Studio Solution File, Format Version 12.00', 'syntax'],
    ['empty', '', 'syntax'],
    [
      '20,000 elements in each other',
      `<Project>${'<a>'.repeat(20_000)}${'</a>'.repeat(20_000)}</Project>`,
      'syntax',
    ],
    ['too large', project('x'.repeat(limits.text.letters)), 'tooLarge'],
    ['a key that would change all objects', project(properties('<__proto__>1</__proto__>')), 'syntax'],
    ['entities that grow without end', laughs + project(items(reference('X', 'Version="&l30;"'))), undefined],
    ['lists that grow without end', project(items(`${twins}<PackageReference Include="@(X)"/>`)), 'partial'],
    [
      'properties that grow without end',
      project(properties(`${doubling}<P60>x</P60>`) + items(reference('X', 'Version="$(P0)"'))),
      undefined,
    ],
  ];
  for (const [name, text, why] of bad) {
    test(`bad input harms nobody else: ${name}`, () => {
      const { packages, problems } = read({ 'bad/Bad.csproj': text, 'good/Good.csproj': project() });
      assert.deepEqual(problems, why ? [{ path: 'bad/Bad.csproj', why }] : []);
      assert.ok(packages.some((each) => each.name === 'good'));
      assert.ok(packages.every((each) => each.dependencies.every(({ range }) => (range ?? '').length < 100)));
    });
  }
});
