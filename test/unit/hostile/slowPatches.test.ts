import { readVersionChange } from '../../../src/core/packages/sharedVersions/versionChange';
import { readSurface } from '../../../src/core/packages/surface/surface';
import { assertLinear, filled } from '../../support/growth';
import { aPatch } from '../../support/patches';

/** Patches come from strangers: neither long lines nor many may take more than their share of time. */
suite('Slow patches', () => {
  const sources = 'a.ts a.py a.go a.rs A.java A.cs a.kt a.swift a.rb a.php a.dart a.h a.proto a.tf'.split(
    ' ',
  );
  const locks =
    `package-lock.json yarn.lock pnpm-lock.yaml bun.lock deno.lock Cargo.lock go.sum uv.lock Pipfile.lock
    packages.lock.json gradle.lockfile Gemfile.lock composer.lock pubspec.lock Package.resolved
    pnpm-workspace.yaml Directory.Packages.props constraints.txt`.split(/\s+/);
  const pieces = ['(', '@a(', '"', 'a ', ' ', '/*', '"""', ',)', 'a-', '": "', '/-/', '<a '];

  for (const path of [...sources, ...locks]) {
    const read = (patch: string): unknown =>
      sources.includes(path) ? readSurface({ path, patch }) : readVersionChange({ path, patch });
    for (const piece of pieces) {
      test(`${path}: a long line of ${JSON.stringify(piece)}`, () => {
        assertLinear((length) => {
          const patch = aPatch(`+${filled(piece, length)}`);
          return () => read(patch);
        }, 40_000);
      });
    }
    test(`${path}: many lines, ever deeper`, () => {
      assertLinear((length) => {
        const lines = Array.from(
          { length: Math.ceil(length / 40) },
          (_, at) => `+${' '.repeat(at % 60)}pub fn a(`,
        );
        const patch = aPatch(lines.join('\n'));
        return () => read(patch);
      }, 200_000);
    });
  }
});
