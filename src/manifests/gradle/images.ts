import type { ImageNames } from '../manifestReader';
import type { Fill } from '../placeholders';
import type { GradleStatement } from './statements';
import { textOf } from './texts';
import type { Token } from './tokens';

/** What a script says of the image that's built of its project, without a Dockerfile. */
export interface ImageSetting {
  /** `applied`: only that there's one. */
  readonly role: 'from' | 'to' | 'applied';
  /** Each may set its own: the nearest script wins. */
  readonly key: string;
  /** With placeholders; undefined for what would have to be run. */
  readonly image: string | undefined;
}

/** Finds settings of Jib, of Spring Boot's `bootBuildImage`, and of the plugins by bmuschko and Micronaut. */
export function imagesIn(statements: readonly GradleStatement[]): ImageSetting[] {
  const found: ImageSetting[] = [];
  for (const { tokens, place } of statements) {
    if (found.length >= mostSettings) break;
    if (place.isInPlugins) {
      const isApplied = tokens.some(({ kind, value }) => kind === 'text' && value === jib);
      const isUsed = !tokens.some(({ kind, value }) => kind === 'word' && value === 'apply');
      if (isApplied && isUsed) found.push({ role: 'applied', key: jib, image: undefined });
      continue;
    }
    if (tokens[0]?.kind !== 'word') continue;
    const length = tokens.findIndex(({ kind, value }) => kind === 'text' || value === '=' || value === '(');
    if (length < 1 || length > 12 || tokens.length > 60) continue;
    const written = tokens.slice(0, length).map(({ value }) => value);
    const path = `.${place.path}.${written.join('')}`;
    const key = keyOf(path);
    if (key === undefined) continue;
    const value = tokens.slice(length);
    for (const image of valuesOf(value)) found.push({ role: roles[key], key, image });
  }
  return found;
}

const jib = 'com.google.cloud.tools.jib';
const mostSettings = 100;

const roles = {
  'jib.from': 'from',
  'jib.to': 'to',
  'boot.imageName': 'to',
  'boot.builder': 'from',
  'boot.runImage': 'from',
  'docker.baseImage': 'from',
  'docker.images': 'to',
} as const;

function keyOf(path: string): keyof typeof roles | undefined {
  const [, part] =
    /\.(?:jib|JibExtension)\.(?:this\.)?(from|to)\.(?:this\.)?(?:image(?:\.set)?|setImage)$/.exec(path) ?? [];
  if (part !== undefined) return part === 'from' ? 'jib.from' : 'jib.to';
  const [, setting] =
    /\.bootBuildImage\.(?:\w+\.)?(imageName|builder|runImage)(?:\.set)?$/i.exec(path) ??
    /\.BootBuildImage(?:\.\w+)*\.(imageName|builder|runImage)(?:\.set)?$/.exec(path) ??
    [];
  if (setting === 'imageName') return 'boot.imageName';
  if (setting !== undefined) return setting === 'builder' ? 'boot.builder' : 'boot.runImage';
  const [, other] =
    /\.(?:docker\.(?:springBoot|java)Application|docker(?:Build|file)\w*)\.(baseImage|images)(?:\.set)?$/.exec(
      path,
    ) ?? [];
  return other === undefined ? undefined : other === 'images' ? 'docker.images' : 'docker.baseImage';
}

/** A list names several. */
function valuesOf(tokens: readonly Token[]): readonly (string | undefined)[] {
  const value = tokens[0]?.value === '=' ? tokens.slice(1) : tokens;
  const one = textOf(value);
  if (one !== undefined) return [one];
  const isList = value.some(({ kind, value: sign }) => kind === 'mark' && (sign === '[' || sign === ','));
  const texts = value.flatMap(({ kind, value: text }) => (kind === 'text' ? [text] : []));
  return isList && texts.length > 0 ? texts : [undefined];
}

/** Returns the images of a project: what's said nearest to it replaces what others say of all. */
export function namesOfImages(
  said: readonly { readonly images: readonly ImageSetting[] }[],
  fill: Fill,
): ImageNames | undefined {
  const settings = new Map<string, readonly ImageSetting[]>();
  for (const { images } of said) {
    const keys = new Set(images.map(({ key }) => key));
    for (const key of keys)
      if (!settings.has(key))
        settings.set(
          key,
          images.filter((each) => each.key === key),
        );
  }
  if (settings.size === 0) return undefined;
  const all = [...settings.values()].flat();
  const of = (role: ImageSetting['role']): string[] =>
    all.flatMap((each) => (each.role === role ? [filled(each.image, fill)] : []));
  return { from: of('from'), to: of('to') };
}

function filled(image: string | undefined, fill: Fill): string {
  if (image === undefined) return '\0';
  return image.replace(/\$\{([^{}]*)\}/g, (written, name: string) =>
    name === 'name' ? (fill('${project.name}') ?? '\0') : (fill(written) ?? '\0'),
  );
}
