import { strict as assert } from 'node:assert';
import { finish } from '../../../src/core/model/slices';
import { readPackages } from '../../../src/manifests/manifestReaders';

/** A manifest that isn't UTF-8. Whatever can't be read of it is a problem, never a repository without packages. */
suite('A manifest in another encoding', () => {
  const manifests: Readonly<Record<string, string>> = {
    'package.json': '{"name":"app","dependencies":{"ui":"1"}}',
    'pnpm-workspace.yaml': 'packages:\n  - "packages/*"\n',
    'Cargo.toml': '[package]\nname = "app"\n[dependencies]\nui = "1"\n',
    'go.mod': 'module example.com/app\nrequire example.com/ui v1.0.0\n',
    'pyproject.toml': '[project]\nname = "app"\ndependencies = ["ui"]\n',
    'setup.cfg': '[metadata]\nname = app\n[options]\ninstall_requires =\n  ui\n',
    'requirements.txt': 'ui==1\n',
    'pom.xml': '<project><groupId>a</groupId><artifactId>app</artifactId></project>',
    'app.csproj':
      '<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><PackageId>app</PackageId></PropertyGroup></Project>',
    'Directory.Packages.props':
      '<Project><ItemGroup><PackageVersion Include="ui" Version="1" /></ItemGroup></Project>',
    'build.gradle': 'group = "a"\ndependencies { implementation "a:ui:1" }\n',
    Gemfile: "gem 'ui'\n",
    'composer.json': '{"name":"acme/app","require":{"acme/ui":"1"}}',
    'pubspec.yaml': 'name: app\ndependencies:\n  ui: ^1.0.0\n',
    'Package.swift': 'let package = Package(name: "app", dependencies: [.package(path: "../ui")])\n',
    'settings.gradle': 'rootProject.name = "app"\n',
  };
  const asUtf8 = (bytes: Uint8Array): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const utf16 = (text: string, mark = true): Buffer =>
    Buffer.from(`${mark ? '\ufeff' : ''}${text}`, 'utf16le');
  const encodings: [name: string, encode: (text: string) => string][] = [
    ['UTF-16', (text) => asUtf8(utf16(text))],
    ['UTF-16 without a mark', (text) => asUtf8(utf16(text, false))],
    ['UTF-16, big end first', (text) => asUtf8(utf16(text).swap16())],
    ['UTF-16 as a server passes it on', (text) => utf16(text).toString('latin1')],
    [
      'UTF-32',
      (text) => asUtf8(Buffer.from(Array.from(text).flatMap((sign) => [sign.charCodeAt(0), 0, 0, 0]))),
    ],
  ];
  for (const [path, text] of Object.entries(manifests)) {
    const whole = finish(readPackages(new Map([[path, text]]), 'acme/shop'));
    for (const [name, encode] of encodings) {
      test(`${path} in ${name} is a problem`, () => {
        const { packages, problems } = finish(readPackages(new Map([[path, encode(text)]]), 'acme/shop'));
        assert.deepEqual(packages, []);
        assert.deepEqual(
          problems.map((problem) => [problem.path, problem.why]),
          [[path, 'syntax']],
        );
      });
    }
    test(`${path} with a byte order mark is read as without`, () =>
      assert.deepEqual(finish(readPackages(new Map([[path, `\ufeff${text}`]]), 'acme/shop')), whole));
    test(`${path} with a sign that isn't UTF-8 is read, and said to be incomplete`, () => {
      const sign = path.endsWith('.json') ? text.replace('app', 'a\ufffdp') : text.replace('ui', 'u\ufffd');
      if (sign === text) return;
      const { problems } = finish(readPackages(new Map([[path, sign]]), 'acme/shop'));
      assert.ok(problems.some((problem) => problem.path === path && problem.why === 'syntax'));
    });
  }
});
