import type { Downstream } from '../../src/core/packages/downstream';
import { packageReaderAt, readAgain, toReading, type Reading, type ReadingOptions } from './packageReading';
import { readFrom, withGitHub } from './readThrough';
import { worldOfOne } from './worldOfOne';

const lib = { path: 'packages/lib/src/index.ts' };
const core = {
  'package.json': '{"private":true,"workspaces":["packages/*"]}',
  'packages/lib/package.json': '{"name":"lib","version":"1.0.0"}',
  'packages/ui/package.json': '{"name":"ui","dependencies":{"lib":"^1.0.0"}}',
};
export const app = { 'package.json': '{"name":"app","dependencies":{"lib":"^1.0.0"}}' };

/** The request changes lib of acme/core, on which ui depends there, and app in acme/app. */
export function aWorldOfPackages(
  more: object = {},
  files: readonly object[] = [lib],
): { repositories: { nameWithOwner: string; files: Record<string, string> }[] } {
  const world = worldOfOne({ files });
  const repositories = [
    { nameWithOwner: 'acme/core', files: core },
    { nameWithOwner: 'acme/app', files: app, ...more },
  ];
  return { ...world, repositories };
}

export function reading(world: object): Promise<Reading> {
  return withGitHub(world, ({ url }) => readThrough(url));
}

export async function readThrough(url: string, options: ReadingOptions = {}): Promise<Reading> {
  const snapshot = await readFrom(url);
  return toReading(snapshot, await readAgain(packageReaderAt(url, options), snapshot));
}

/** The dependents by name, and what is unread. */
export function named({ dependents, unread }: Downstream): { names: string[]; unread: string[] } {
  return {
    names: dependents.map(({ name }) => name).sort(),
    unread: unread.map(({ what, why }) => `${what}: ${why}`).sort(),
  };
}
