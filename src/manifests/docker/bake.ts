import { getFileName } from '../paths';

/** A target of Buildx's `docker-bake.hcl` or `.json`. */
export interface BakeTarget {
  readonly context: string;
  readonly dockerfile: string | undefined;
  readonly tags: readonly string[];
}

export function isBake(path: string): boolean {
  return /^docker-bake(?:\.override)?\.(?:hcl|json)$/.test(getFileName(path));
}

/**
 * Finds targets by the words that both forms of the file share: `tags = ["…"]` and `"tags": ["…"]`. What a
 * target inherits isn't followed.
 */
export function targetsIn(text: string): BakeTarget[] {
  const fill = fillerOf(text);
  return chunksOf(text).map((chunk) => {
    const stated = (key: string): string | undefined =>
      new RegExp(`(?:^|[\\s{,"])${key}"?\\s{0,9}[=:]\\s{0,9}"([^"\\n]{1,300})"`).exec(chunk)?.[1];
    const [, list = ''] = /(?:^|[\s{,"])tags"?\s{0,9}[=:]\s{0,9}\[([^\]]{0,1000})\]/.exec(chunk) ?? [];
    return {
      context: fill(stated('context') ?? '.'),
      dockerfile: stated('dockerfile'),
      tags: [...list.matchAll(/"([^"\n]{1,300})"/g)].map(([, tag = '']) => fill(tag)),
    };
  });
}

/** Returns the images that its targets take for others, or are built from. */
export function basesOfBake(text: string): string[] {
  const fill = fillerOf(text);
  const found = text.matchAll(/"docker-image:\/\/([^"\n]{1,300})"/g);
  return [...found].map(([, image = '']) => fill(image).replace(/:[^:/]*\$[^/]*$/, ''));
}

/** From each target's start to the next block's; in JSON, each object with tags. */
function chunksOf(text: string): string[] {
  const isJson = text.trimStart().startsWith('{');
  const starts = isJson
    ? text.matchAll(/"[\w.-]{1,100}"\s{0,9}:\s{0,9}\{/g)
    : text.matchAll(/^[ \t]{0,9}(?:target|group|variable|function)\b/gm);
  const places = [...starts].slice(0, most).map(({ index }) => index);
  return places
    .map((place, at) => text.slice(place, places[at + 1]))
    .filter((chunk) => isJson || chunk.trimStart().startsWith('target'));
}

const most = 1000;

/** Fills in what the file's variables are by default. */
function fillerOf(text: string): (written: string) => string {
  const known = new Map<string, string>();
  const variables = text.matchAll(
    /\bvariable"?\s{1,9}"(\w{1,100})"\s{0,9}\{[^}]{0,300}?\bdefault\s{0,9}=\s{0,9}"([^"\n]{0,300})"/g,
  );
  for (const [, name = '', value = ''] of [...variables].slice(0, most)) known.set(name, value);
  return (written) =>
    written
      .slice(0, 300)
      .replace(/\$\{(\w{1,100})\}/g, (placeholder, name: string) => known.get(name) ?? placeholder);
}
