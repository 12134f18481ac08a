import { getFileName } from './paths';
import { actions } from './actions/actions';
import { withBundled } from './actions/shared';
import { withCrates } from './bindings';
import { withLenders } from './borrowed';
import { cargo } from './cargo/cargo';
import { dart } from './dart/dart';
import { docker } from './docker/docker';
import { dotnet } from './dotnet/dotnet';
import type { Sliced } from '../core/model/slices';
import type { Ecosystem, Package } from '../core/packages/package';
import type { BuiltImage, Problem } from './manifestReader';
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

export interface ManifestsReading {
  readonly packages: readonly Package[];
  readonly problems: readonly (Problem & { readonly ecosystem: Ecosystem })[];
}

/**
 * Returns all packages of one repository (`owner/name`), from the texts of its manifests by path. Pauses
 * between files.
 */
export function* readPackages(
  given: ReadonlyMap<string, string>,
  repository: string,
): Sliced<ManifestsReading> {
  const packages: Package[] = [];
  const problems: (Problem & { readonly ecosystem: Ecosystem })[] = [];
  const images: BuiltImage[] = [];
  for (const { ecosystem, isManifest: isOwn, read } of families) {
    const texts = new Map<string, string>();
    const garbled: string[] = [];
    for (const [path, text] of given) {
      if (!isOwn(path)) continue;
      if (!isBinary(text)) texts.set(path, text.replace(/^\ufeff/, ''));
      if (isGarbled(text)) garbled.push(path);
      yield;
    }
    const reading = yield* read(texts, repository, images);
    const broken = new Set(reading.problems.filter(({ why }) => why === 'syntax').map(({ path }) => path));
    // One odd letter in a package's description says nothing about the images that its scripts push.
    const unknown = garbled.filter((path) => !broken.has(path));
    for (const each of reading.packages) packages.push(each);
    for (const each of reading.images ?? []) images.push(each);
    for (const problem of reading.problems) {
      problems.push({ ...problem, ecosystem });
      const isWhole = problem.why !== 'partial' && (ecosystem === 'maven' || ecosystem === 'gradle');
      if (isWhole && mayBuildImages(texts.get(problem.path)))
        problems.push({ path: problem.path, why: problem.why, ecosystem: 'docker' });
    }
    for (const path of unknown)
      if (!(ecosystem === 'docker' && getFileName(path) === 'package.json'))
        problems.push({ path, why: 'syntax', ecosystem });
  }
  return { packages: withBundled(withLenders(withCrates(packages))), problems };
}

/** Whether a build script that wasn't read names a plugin that builds images. */
function mayBuildImages(text = ''): boolean {
  return /\bjib\b|bootBuildImage|(?:spring-boot|docker|kubernetes|openshift)-maven-plugin/.test(text);
}

/** Another encoding, such as UTF-16: a lenient reader would find nothing in it, and report nothing. */
function isBinary(text: string): boolean {
  return text.includes('\0');
}

/** Whether some of the text couldn't be decoded, so that a name in it may be wrong. */
function isGarbled(text: string): boolean {
  return isBinary(text) || text.includes('\ufffd');
}
