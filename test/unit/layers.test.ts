import { strict as assert } from 'node:assert';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative, sep } from 'node:path';

/** Layers point one way, and no file leads back to itself: read from every import. */
const src = join(__dirname, '../../src');

/** Which folders a folder may import from, and which packages by name: core ← app ← github ← vscode and cli. */
const allowed: Readonly<Record<string, { folders: readonly string[]; packages: RegExp }>> = {
  core: { folders: ['core'], packages: /^@lezer\/markdown$/ },
  manifests: {
    folders: ['core', 'manifests'],
    packages: /^(?:yaml|smol-toml|fast-xml-parser|packageurl-js|picomatch|semver)$/,
  },
  app: { folders: ['core', 'app'], packages: /^$/ },
  github: { folders: ['core', 'app', 'manifests', 'github'], packages: /^@octokit\// },
  sample: { folders: ['core', 'app', 'manifests', 'github', 'sample'], packages: /^$/ },
  pictures: { folders: ['core', 'pictures'], packages: /^@dagrejs\/dagre$/ },
  vscode: { folders: ['core', 'app', 'github', 'sample', 'pictures', 'vscode'], packages: /^vscode$/ },
  cli: { folders: ['core', 'app', 'github', 'cli'], packages: /^node:/ },
  // Files at the top are what a bundle begins with; one of them loads another.
  '': { folders: ['core', 'app', 'manifests', 'github', 'sample', 'vscode', ''], packages: /^vscode$/ },
};

const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
const imports = new Map(files.map((file) => [file, importsOf(file)]));

suite('Layers', () => {
  test('there is something to read', () => assert.ok(files.length > 30));

  for (const [file, names] of imports) {
    test(`${file} imports from its own layer and below`, () => {
      const layer = file.includes(sep) ? file.slice(0, file.indexOf(sep)) : '';
      const { folders, packages } = allowed[layer]!;
      const wrong = names.filter((name) =>
        name.startsWith('.') ? !folders.includes(folderOf(file, name)) : !packages.test(name),
      );
      assert.deepEqual(wrong, []);
    });
  }

  test('the sample knows the ports and the form of the answers, and no more of app and github', () => {
    const known = ['app/ports', 'app/packagePorts', 'github/json', 'github/mapping'].map(normalize);
    const wrong = files
      .filter((file) => file.startsWith(`sample${sep}`))
      .flatMap((file) => imports.get(file)!.map((name) => resolve(file, name)))
      .filter((target) => /^(?:app|github)\b/.test(target) && !known.includes(target));
    assert.deepEqual(wrong, []);
  });

  test('there is no circle', () => {
    const done = new Set<string>();
    const walk = (file: string, path: readonly string[]): void => {
      assert.ok(!path.includes(file), `a circle: ${[...path, file].join(' → ')}`);
      if (done.has(file)) return;
      for (const name of imports.get(file)!.filter((each) => /^\.(?!.*\.json$)/.test(each))) {
        walk(`${resolve(file, name)}.ts`, [...path, file]);
      }
      done.add(file);
    };
    for (const file of files) walk(file, []);
  });

  test('core reads no clock and no chance', () => {
    const impure = /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bprocess\.|\bsetTimeout\(|\bsetInterval\(/;
    const wrong = files.filter(
      (file) => file.startsWith('core') && impure.test(readFileSync(join(src, file), 'utf8')),
    );
    assert.deepEqual(wrong, []);
  });
});

function importsOf(file: string): string[] {
  const text = readFileSync(join(src, file), 'utf8');
  const names = /^(?:import|export)\s[^;'=(]*\bfrom\s*'([^']+)'|\b(?:import|require)\('([^']+)'\)/gm;
  return [...text.matchAll(names)].map((match) => match[1] ?? match[2]!);
}

function resolve(file: string, name: string): string {
  return relative(src, normalize(join(src, dirname(file), name)));
}

function folderOf(file: string, name: string): string {
  const target = resolve(file, name);
  return target.includes(sep) ? target.slice(0, target.indexOf(sep)) : '';
}
