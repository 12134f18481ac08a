import { strict as assert } from 'node:assert';
import { finish } from '../../../src/core/model/slices';
import { pack, unpack } from '../../../src/core/packages/packed';
import { readPackages } from '../../../src/manifests/manifestReaders';

/** `package > crate@folder` for each crate that another registry's package is built from. */
function crates(files: Record<string, string>): string[] {
  const { packages } = finish(readPackages(new Map(Object.entries(files)), 'acme/shop'));
  return unpack(pack(packages)).flatMap(({ name, dependencies }) =>
    dependencies
      .filter(({ ecosystem }) => ecosystem !== undefined)
      .map((each) => `${name} > ${each.name}@${each.folder ?? '?'}`),
  );
}

suite('Packages built from crates', () => {
  const crate = (needs = ''): string => `[package]\nname = "crate"\n${needs}`;
  const glued = (name: string): string => crate(`[dependencies]\n${name} = "1"\n`);
  const py = (more = ''): string => `[project]\nname = "py"\n${more}`;
  const maturin = '[build-system]\nrequires = ["maturin"]\nbuild-backend = "maturin"\n';
  const extension = (path: string): string => `[[tool.setuptools-rust.ext-modules]]\ntarget = "a"\n${path}`;
  const setup = (text: string): string =>
    `from setuptools import setup\nsetup(name="py", rust_extensions=[RustExtension(${text})])\n`;
  const js = (more: object = {}): string => JSON.stringify({ name: 'js', ...more });
  const built = (script: string): string => js({ scripts: { build: script } });

  const cases: [name: string, files: Record<string, string>, expected: string[]][] = [
    ['maturin', { 'Cargo.toml': crate(), 'pyproject.toml': py(maturin) }, ['py > crate@']],
    ['its table', { 'a/Cargo.toml': crate(), 'a/pyproject.toml': py('[tool.maturin]') }, ['py > crate@a']],
    [
      'its path',
      { 'rs/Cargo.toml': crate(), 'pyproject.toml': py('[tool.maturin]\nmanifest-path = "rs/Cargo.toml"') },
      ['py > crate@rs'],
    ],
    ['its usual folder', { 'rust/Cargo.toml': crate(), 'pyproject.toml': py(maturin) }, ['py > crate@rust']],
    ['without a crate there', { 'rs/Cargo.toml': crate(), 'pyproject.toml': py(maturin) }, []],
    [
      'out of the repository',
      { 'Cargo.toml': crate(), 'pyproject.toml': py('[tool.maturin]\nmanifest-path = "../Cargo.toml"') },
      [],
    ],
    ['setuptools-rust', { 'Cargo.toml': crate(), 'pyproject.toml': py(extension('')) }, ['py > crate@']],
    [
      'its path',
      { 'rs/Cargo.toml': crate(), 'pyproject.toml': py(extension('path = "rs/Cargo.toml"')) },
      ['py > crate@rs'],
    ],
    ['its program', { 'Cargo.toml': crate(), 'setup.py': setup('"a"') }, ['py > crate@']],
    [
      'its path in a program',
      { 'rs/Cargo.toml': crate(), 'setup.py': setup('"a", path="rs/Cargo.toml"') },
      ['py > crate@rs'],
    ],
    ['napi', { 'Cargo.toml': crate(), 'package.json': js({ napi: {} }) }, ['js > crate@']],
    [
      'its tool',
      { 'Cargo.toml': crate(), 'package.json': js({ devDependencies: { '@napi-rs/cli': '^3' } }) },
      ['js > crate@'],
    ],
    [
      'its script',
      { 'n/Cargo.toml': crate(), 'js/package.json': built('napi build --cargo-cwd ../n --release') },
      ['js > crate@n'],
    ],
    [
      'its path in a script',
      { 'n/Cargo.toml': crate(), 'package.json': built('napi build --manifest-path=n/Cargo.toml') },
      ['js > crate@n'],
    ],
    [
      'wasm-pack',
      { 'w/Cargo.toml': crate(), 'package.json': built('wasm-pack build w --dev') },
      ['js > crate@w'],
    ],
    ['glue for Python', { 'Cargo.toml': glued('pyo3'), 'pyproject.toml': py() }, ['py > crate@']],
    ['glue for Node', { 'Cargo.toml': glued('neon'), 'package.json': js() }, ['js > crate@']],
    ['glue for another language', { 'Cargo.toml': glued('pyo3'), 'package.json': js() }, []],
    [
      'side by side by chance',
      { 'Cargo.toml': glued('serde'), 'package.json': built('cargo build'), 'pyproject.toml': py() },
      [],
    ],
  ];
  for (const [name, files, expected] of cases)
    test(`${name}: ${Object.keys(files).join(', ')}`, () => assert.deepEqual(crates(files), expected));
});
