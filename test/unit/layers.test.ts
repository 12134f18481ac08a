import { strict as assert } from 'node:assert';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative, sep } from 'node:path';

/** Layers point one way, and no file leads back to itself: read from every import. */
const src = join(__dirname, '../../src');

/** Which folders a folder may import from, and which packages by name: core ← app ← github ← vscode and cli. */
const allowed: Readonly<Record<string, { folders: readonly string[]; packages: RegExp }>> = {
  core: { folders: ['core'], packages: /^$/ },
  tone: { folders: ['core', 'tone'], packages: /^@lezer\/markdown$/ },
  manifests: {
    folders: ['core', 'manifests'],
    packages: /^(?:yaml|smol-toml|fast-xml-parser|packageurl-js|picomatch|semver)$/,
  },
  // Valibot at both edges: it checks what the disk and the network say.
  app: { folders: ['core', 'tone', 'app'], packages: /^valibot$/ },
  github: { folders: ['core', 'tone', 'app', 'manifests', 'github'], packages: /^(?:@octokit\/|valibot$)/ },
  sample: { folders: ['core', 'tone', 'app', 'manifests', 'github', 'sample'], packages: /^$/ },
  webview: { folders: ['core', 'webview'], packages: /^@dagrejs\/dagre$/ },
  vscode: {
    folders: ['core', 'tone', 'app', 'github', 'sample', 'webview', 'bundles', 'vscode'],
    packages: /^vscode$/,
  },
  cli: { folders: ['core', 'tone', 'app', 'github', 'cli'], packages: /^node:/ },
  // What is loaded when it is first needed; each is a bundle of its own.
  bundles: {
    folders: ['core', 'tone', 'manifests', 'github', 'sample', 'webview', 'bundles'],
    packages: /^$/,
  },
  // The start: it sees all.
  '': { folders: ['core', 'app', 'sample', 'vscode', 'bundles', ''], packages: /^vscode$/ },
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
    const known = [
      'app/ports',
      'app/packagePorts',
      'github/json',
      'github/actors',
      'github/mapping',
      'github/timeline',
    ].map(normalize);
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

  test('nor one between folders, those of core included', () => {
    const arrows = new Map<string, Set<string>>();
    for (const [file, names] of imports) {
      const from = roomOf(file);
      const known = arrows.get(from) ?? new Set();
      for (const name of names.filter((each) => each.startsWith('.'))) known.add(roomOf(resolve(file, name)));
      arrows.set(from, known);
    }
    const reach = (from: string): ReadonlySet<string> => {
      const seen = new Set<string>();
      const open = [from];
      for (let room = open.pop(); room !== undefined; room = open.pop()) {
        for (const next of arrows.get(room) ?? []) {
          if (next === room || seen.has(next)) continue;
          seen.add(next);
          open.push(next);
        }
      }
      return seen;
    };
    const circles = [...arrows.keys()].filter((room) => reach(room).has(room));
    assert.deepEqual(circles, []);
  });

  test('core has no loose file: each stands in the folder of its subject', () => {
    assert.deepEqual(
      files.filter((file) => dirname(file) === 'core'),
      [],
    );
  });

  test('no exported type name means two things', () => {
    const places = new Map<string, string[]>();
    for (const file of files) {
      const text = readFileSync(join(src, file), 'utf8');
      for (const [, name = ''] of text.matchAll(/^export (?:abstract )?(?:interface|type|class) (\w+)/gm))
        places.set(name, [...(places.get(name) ?? []), file]);
    }
    assert.deepEqual(
      [...places].filter(([, all]) => all.length > 1),
      [],
    );
  });

  test('core reads no clock and no chance', () => {
    const impure = /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bprocess\.|\bsetTimeout\(|\bsetInterval\(/;
    const wrong = files.filter(
      (file) => /^(?:core|tone)\b/.test(file) && impure.test(readFileSync(join(src, file), 'utf8')),
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

/** A layer; in core, one of its folders. */
function roomOf(file: string): string {
  const [layer = '', room = ''] = dirname(file).split(sep);
  return layer === 'core' ? `${layer}/${room}` : layer;
}

function folderOf(file: string, name: string): string {
  const target = resolve(file, name);
  return target.includes(sep) ? target.slice(0, target.indexOf(sep)) : '';
}
