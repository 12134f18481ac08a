import { cargo } from './cargo/cargo';
import { dotnet } from './dotnet/dotnet';
import type { Ecosystem, Package } from '../core/packages/package';
import type { Problem } from './manifestReader';
import { go } from './go/go';
import { gradle } from './gradle/gradle';
import { maven } from './maven/maven';
import { npm } from './npm/npm';
import { python } from './python/python';

const families = [npm, cargo, go, python, maven, dotnet, gradle];

/** Returns whether a file is worth fetching, by its path in the repository. */
export function isManifest(path: string): boolean {
  return families.some((family) => family.isManifest(path));
}

/** Returns all packages of one repository, from the texts of its manifests by path. */
export function readPackages(texts: ReadonlyMap<string, string>): {
  readonly packages: readonly Package[];
  readonly problems: readonly (Problem & { readonly ecosystem: Ecosystem })[];
} {
  const readings = families.map((family) => ({
    ecosystem: family.ecosystem,
    ...family.read(new Map([...texts].filter(([path]) => family.isManifest(path)))),
  }));
  return {
    packages: readings.flatMap(({ packages }) => packages),
    problems: readings.flatMap(({ ecosystem, problems }) =>
      problems.map((problem) => ({ ...problem, ecosystem })),
    ),
  };
}
