import { parseImage } from '../docker/image';
import { isRepository, parseRepositoryUrl } from '../repositoryUrl';
import { identityOf } from '../swift/manifest';

/**
 * Plain scans of manifests that aren't parsed: they return names that aren't dependencies too, but miss none
 * that is written out.
 */
const most = 500;

const versionsOfScala = ['', '_2.11', '_2.12', '_2.13', '_3'];

/** `"com.acme" %% "core" % "1.0"`, `ivy"com.acme::core:1.0"`. */
export function scalaNames(text: string): ReadonlySet<string> | undefined {
  const code = withoutComments(text);
  const found = new Set<string>();
  const add = (group: string, artifact: string): void => {
    for (const version of versionsOfScala) found.add(`${group}:${artifact}${version}`);
  };
  for (const [, group = '', artifact = ''] of code.matchAll(/"([\w.-]{1,200}):{1,3}([\w.-]{1,200}):/g))
    add(group, artifact);
  const artifacts = new Set<string>();
  let isGroupNamed = true;
  for (const match of code.matchAll(
    /(?:"([\w.-]{1,200})"|([\w.]{1,200}))\s{0,9}%{1,3}\s{0,9}(?:"([\w.-]{1,200})"|(\S))/g,
  )) {
    const [, group, , artifact] = match;
    if (artifact === undefined) {
      // What comes after a text is a version or a configuration, unless it's put together.
      if (group?.includes('.') === true && !/^\d/.test(group)) return undefined;
      continue;
    }
    if (group !== undefined) add(group, artifact);
    else {
      isGroupNamed = false;
      artifacts.add(artifact);
    }
  }
  if (!isGroupNamed) {
    const groups = [
      ...new Set([...code.matchAll(/"([a-z][\w-]*(?:\.[\w-]+)+)"/g)].map(([, group = '']) => group)),
    ];
    if (groups.length * artifacts.size > most) return undefined;
    for (const group of groups) for (const artifact of artifacts) add(group, artifact);
  }
  return found;
}

/** `com.acme/core {:mvn/version "1.0"}`, `[acme "1.0"]`. */
export function clojureNames(text: string): string[] {
  const code = text.replace(/;[^\n]*/g, '');
  const found = code.match(/[A-Za-z][\w.-]{0,200}(?:\/[\w.-]{1,200})?/g) ?? [];
  return found
    .map((name) => (name.includes('/') ? name.replace('/', ':') : `${name}:${name}`))
    .filter((name) => name.length < 300);
}

/** `"com.acme:core:1.0"`; also `group = "com.acme", artifact = "core"`, and Ivy's `org` and `name`. */
export function bazelNames(text: string): string[] {
  const plain = text.matchAll(/["']([\w.-]{1,200}):([\w.-]{1,200})(?::[^"']{0,100})?["']/g);
  const pairs = text.matchAll(
    /\b(?:group|org)\s{0,9}=\s{0,9}"([\w.-]{1,200})"[\s,]{1,99}(?:artifact|name)\s{0,9}=\s{0,9}"([\w.-]{1,200})"/g,
  );
  return [...plain, ...pairs].map(([, group = '', artifact = '']) => `${group}:${artifact}`);
}

export function xcodeNames(text: string): string[] {
  return [...text.matchAll(/\b(?:repositoryURL|relativePath|path) = ("[^"\n]{1,500}"|[^;\s]{1,500});/g)]
    .map(([, address = '']) => identityOf(address.replaceAll('"', '')))
    .filter(
      (name) =>
        !/\.(?:swift|m|mm|h|c|cpp|plist|strings|png|json|xcassets|storyboard|xib|framework|app)$/.test(name),
    );
}

export function carthageNames(text: string): string[] {
  return [...text.matchAll(/^\s*(?:github|git|binary)\s+"([^"\n]{1,500})"/gm)].map(([, address = '']) =>
    identityOf(address),
  );
}

/** `image: ghcr.io/acme/api:1`, `repository: acme/api`; whose registry it is may be stated elsewhere. */
export function imageNames(text: string, owner: string): string[] {
  const found = text.matchAll(/\b(?:image|repository|newName|name)["']?:[ \t]{1,9}["']?([\w./:@-]{1,300})/gi);
  return [...found].flatMap(([, written = '']) => {
    const image = parseImage(written, owner);
    return image ? [image.name, `ghcr.io/${owner.toLowerCase()}/${image.last}`] : [];
  });
}

export function paketNames(text: string): string[] {
  return [...text.matchAll(/^\s*(?:nuget\s+)?([\w.-]{1,200})/gm)].map(([, name = '']) => name.toLowerCase());
}

/** `acme-lib = "*"`, `[dependencies.acme_lib]`, and names in texts. */
export function pixiNames(text: string): string[] {
  return [...text.matchAll(/[A-Za-z\d][\w.-]{0,200}/g)].map(([name]) =>
    name.toLowerCase().replace(/[-_.]+/g, '-'),
  );
}

/** `"acme.tool": { "version": "1.0" }`. */
export function toolNames(text: string): string[] {
  return [...text.matchAll(/"([\w.-]{1,200})"\s{0,9}:/g)].map(([, name = '']) => name.toLowerCase());
}

/** `url = https://github.com/acme/core`, `url = ../core`, Carthage's `github "acme/core"`. */
export function repositoriesIn(text: string, owner: string): string[] {
  const written = text.matchAll(
    /(?:[:=][ \t]{0,9}["']?((?:[a-z+]{2,10}:\/\/|[\w-]{1,20}@)[\w.+:@/~-]{3,300}|\.\.\/[\w.-]{1,100}(?=\/?["'\s]))|\bgithub[ \t]{1,9}"([\w./-]{3,200})")/g,
  );
  const found = [...written].flatMap(([, address = '', plain = '']) => {
    if (isRepository(plain)) return plain;
    if (address.startsWith('../')) return `${owner}/${address.slice(3).replace(/\.git$/, '')}`;
    return parseRepositoryUrl(address)?.repository ?? [];
  });
  return [...new Set(found)];
}

/** Repositories that steps check out: `repository: acme/scripts`. */
export function checkedOut(text: string, owner: string): string[] {
  if (!text.includes('actions/checkout@')) return [];
  const written = text.matchAll(
    /^[ \t]{1,99}repository:[ \t]{0,9}["']?(\$\{\{ ?github\.repository_owner ?\}\}|[\w-]{1,100})\/([\w.-]{1,100})["']?[ \t]*(?:#.*)?\r?$/gm,
  );
  return [...written].map(([, whose = '', name = '']) => `${whose.startsWith('$') ? owner : whose}/${name}`);
}

/** `github:acme/core`, `git+ssh://git@github.com/acme/core`, and `fetchFromGitHub`'s owner and repository. */
export function flakeInputs(text: string, owner: string): string[] {
  const short = text.matchAll(/\bgithub:([\w-]{1,100}\/[\w.-]{1,100})/g);
  const fetched = text.matchAll(
    /\bowner\s{0,9}=\s{0,9}"([\w-]{1,100})"\s{0,9};\s{0,99}repo\s{0,9}=\s{0,9}"([\w.-]{1,100})"/g,
  );
  return [
    ...[...short].map(([, repository = '']) => repository),
    ...[...fetched].map(([, whose = '', name = '']) => `${whose}/${name}`),
    ...repositoriesIn(text, owner),
  ];
}

/** `github>acme/renovate-config`, `local>acme/renovate-config:node`. */
export function presets(text: string): string[] {
  return [...text.matchAll(/\b(?:github|local)>([\w-]{1,100}\/[\w.-]{1,100})/g)].map(
    ([, repository = '']) => repository,
  );
}

export function unityNames(text: string): string[] {
  return [...text.matchAll(/"([\w.@/-]{1,200})"\s{0,9}:/g)].map(([, name = '']) => name);
}

function withoutComments(text: string): string {
  return text.replace(/(?<!:)\/\/[^\n]*|\/\*[^]*?(?:\*\/|$)/g, ' ');
}
