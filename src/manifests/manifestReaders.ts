import { actions } from './actions/actions';
import { cargo } from './cargo/cargo';
import { dart } from './dart/dart';
import { docker } from './docker/docker';
import { dotnet } from './dotnet/dotnet';
import type { Ecosystem, Package } from '../core/packages/package';
import type { Problem } from './manifestReader';
import { go } from './go/go';
import { gradle } from './gradle/gradle';
import { maven } from './maven/maven';
import { npm } from './npm/npm';
import { php } from './php/php';
import { python } from './python/python';
import { ruby } from './ruby/ruby';
import { swift } from './swift/swift';
import { terraform } from './terraform/terraform';

const families = [
  npm,
  cargo,
  go,
  python,
  maven,
  dotnet,
  gradle,
  ruby,
  php,
  dart,
  swift,
  actions,
  docker,
  terraform,
];

/** Returns whether a file is worth fetching, by its path in the repository. */
export function isManifest(path: string): boolean {
  return families.some((family) => family.isManifest(path));
}

/** Returns the ecosystems that a manifest may have packages of, by its path in the repository. */
export function familiesOf(path: string): readonly Ecosystem[] {
  return families.flatMap((family) => (family.isManifest(path) ? [family.ecosystem] : []));
}

/** Returns all packages of one repository (`owner/name`), from the texts of its manifests by path. */
export function readPackages(
  given: ReadonlyMap<string, string>,
  repository: string,
): {
  readonly packages: readonly Package[];
  readonly problems: readonly (Problem & { readonly ecosystem: Ecosystem })[];
} {
  const texts = new Map(
    [...given]
      .map(([path, text]) => [path, text.replace(/^\ufeff/, '')] as const)
      .filter(([, text]) => !isBinary(text)),
  );
  const readings = families.map((family) => ({
    ecosystem: family.ecosystem,
    ...family.read(new Map([...texts].filter(([path]) => family.isManifest(path))), repository),
  }));
  const garbled = families.flatMap((family) =>
    [...given]
      .filter(([path, text]) => family.isManifest(path) && isGarbled(text))
      .map(([path]): Problem & { ecosystem: Ecosystem } => ({
        path,
        why: 'syntax',
        ecosystem: family.ecosystem,
      })),
  );
  const problems = readings.flatMap((reading) =>
    reading.problems.map((problem) => ({ ...problem, ecosystem: reading.ecosystem })),
  );
  return {
    packages: readings.flatMap(({ packages }) => packages),
    problems: [
      ...problems,
      ...garbled.filter(
        ({ path }) => !problems.some((known) => known.path === path && known.why === 'syntax'),
      ),
    ],
  };
}

/** Another encoding, such as UTF-16: a lenient reader would find nothing in it, and report nothing. */
function isBinary(text: string): boolean {
  return text.includes('\0');
}

/** Whether some of the text couldn't be decoded, so that a name in it may be wrong. */
function isGarbled(text: string): boolean {
  return isBinary(text) || text.includes('\ufffd');
}
