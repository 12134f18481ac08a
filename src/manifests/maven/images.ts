import type { ImageNames } from '../manifestReader';
import type { Fill } from '../placeholders';
import { findChild, getChildren, getText, type Element } from '../xml';

/**
 * Reads the images that a plugin builds: those of Jib, Spring Boot, and fabric8's and JKube's plugins. Undefined
 * for other plugins, and for a configuration that says nothing of images.
 */
export function readImages(
  artifact: string | undefined,
  configurations: readonly Element[],
): ImageNames | undefined {
  const read = artifact === undefined ? undefined : readers.get(artifact);
  if (!read) return undefined;
  const all = configurations.map(read);
  return { from: all.flatMap(({ from }) => from), to: all.flatMap(({ to }) => to) };
}

interface Builder {
  readonly artifact: string | undefined;
  readonly images: ImageNames | undefined;
}

/** Builds an image of every project that uses it, whether it's configured or not. */
function isAlwaysBuilding({ artifact }: Builder): boolean {
  return artifact === 'jib-maven-plugin';
}

const readers: ReadonlyMap<string, (configuration: Element) => ImageNames> = new Map([
  [
    'jib-maven-plugin',
    (configuration) => ({
      from: texts(getText(configuration, 'from', 'image') ?? getText(configuration, 'from')),
      to: texts(getText(configuration, 'to', 'image') ?? getText(configuration, 'to')),
    }),
  ],
  [
    'spring-boot-maven-plugin',
    (configuration) => ({
      from: ['builder', 'runImage'].flatMap((name) => texts(getText(configuration, 'image', name))),
      to: texts(getText(configuration, 'image', 'name')),
    }),
  ],
  ...['docker-maven-plugin', 'kubernetes-maven-plugin', 'openshift-maven-plugin'].map(
    (name) => [name, readList] as const,
  ),
]);

function readList(configuration: Element): ImageNames {
  const images = getChildren(findChild(configuration, 'images'), 'image');
  return {
    from: images.flatMap((image) => texts(getText(image, 'build', 'from'))),
    // Others are only run, for tests.
    to: images.filter((image) => findChild(image, 'build')).flatMap((image) => texts(getText(image, 'name'))),
  };
}

function texts(text: string | undefined): string[] {
  return text === undefined ? [] : [text];
}

/** Jib also takes its images from properties of these names. */
const properties = { from: 'jib.from.image', to: 'jib.to.image' } as const;

/** Returns the images of a project, of the nearest pom that says so. */
export function namesOfImages(plugins: readonly Builder[], fill: Fill): ImageNames | undefined {
  const isAlways = plugins.some(isAlwaysBuilding);
  const of = (role: 'from' | 'to'): string[] => {
    const nearest = plugins.find(({ images }) => images !== undefined && images[role].length > 0);
    const stated = nearest?.images?.[role] ?? [];
    const property = isAlways ? fill(`\${${properties[role]}}`) : undefined;
    // %a and the like are fabric8's own, mostly in tags.
    const all = property === undefined ? stated : [property];
    return all.map((image) => filled(image.replace(/:[^:/]*%[^/]*$/, ''), fill));
  };
  const names = { from: of('from'), to: of('to') };
  return isAlways || names.from.length + names.to.length > 0 ? names : undefined;
}

function filled(image: string, fill: Fill): string {
  return image.replace(
    /\$\{[^{}]*\}|%\w/g,
    (written) => (written.startsWith('$') ? fill(written) : undefined) ?? '\0',
  );
}
