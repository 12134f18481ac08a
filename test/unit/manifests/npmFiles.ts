import { finish } from '../../../src/core/model/slices';
import type { Reading } from '../../../src/manifests/manifestReader';
import { npm } from '../../../src/manifests/npm/npm';

/** By path; what is no text is written as JSON. */
export type Files = Readonly<Record<string, unknown>>;

export function asTexts(files: Files): Map<string, string> {
  return new Map(
    Object.entries(files).map(([path, content]) => [
      path,
      typeof content === 'string' ? content : JSON.stringify(content),
    ]),
  );
}

export function read(files: Files): Reading {
  return finish(npm.read(asTexts(files), 'acme/shop'));
}

/** Of the first package: `name scope range`. */
export function dependenciesIn(files: Files): string[] {
  const { dependencies } = read(files).packages[0]!;
  return dependencies.map(({ name, scope, range }) =>
    [name, scope, ...(range === undefined ? [] : [range])].join(' '),
  );
}
