import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { worldFile } from './testBench';

type Files = Record<string, string>;

export interface PackageWorld {
  readonly repositories: { nameWithOwner: string; files: Files }[];
  readonly pullRequests: { repo: string; number: number; files: { path: string }[] }[];
}

/** 57 repositories with 286 packages of 37 teams, and 60 requests. */
export function organisation(): PackageWorld {
  return worldFile('organisation') as PackageWorld;
}

/** By request: what depends on it across repositories, with and without dev dependencies. */
export const organisationOracle = readExpected<{
  package: string;
  /** Whether its users notice: documentation they do not. */
  material: boolean;
  dependents: string[];
  dependentsProduction: string[];
}>('organisation.expected');

interface MetamaskFile {
  readonly texts: Record<string, object | string>;
  readonly trees: Record<string, Record<string, string | null>>;
  readonly expected: Record<string, { pure: boolean; directlyChanged: string[]; affected: string[] }>;
}

const metamaskFile = readExpected('metamask_core.packages') as unknown as MetamaskFile;

/** 24 real changes of a real monorepo, with its manifests as they were at each, all at version 1.0.0. */
export function metamask(): PackageWorld {
  const world = worldFile('metamask_core') as PackageWorld;
  const { texts, trees } = metamaskFile;
  const getText = (id: string): string => {
    const stored = texts[id];
    return typeof stored === 'string' ? stored : JSON.stringify(stored);
  };
  // A tree says only what is new against the one before.
  const current = new Map<string, string>();
  for (const repository of world.repositories) {
    for (const [path, id] of Object.entries(trees[repository.nameWithOwner] ?? {})) {
      if (id === null) current.delete(path);
      else current.set(path, getText(id));
    }
    repository.files = Object.fromEntries(current);
  }
  return world;
}

/** By request: the packages that Turborepo calls affected, the changed ones among them. */
export const metamaskOracle = metamaskFile.expected;

function readExpected<T>(name: string): Record<string, T> {
  return JSON.parse(readFileSync(join(__dirname, 'worlds', `${name}.json`), 'utf8')) as Record<string, T>;
}
