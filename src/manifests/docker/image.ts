import type { FoundDependency } from '../strongest';

/** An image's name, as others would write it, without tag and digest. */
export interface Image {
  /** GitHub's registry has `ghcr.io/owner/name`, whichever repository's path is in between. */
  readonly name: string;
  /** `owner/name`, where the path in GitHub's registry says which. */
  readonly repository?: string;
  /** The last part of its name. */
  readonly last: string;
  /** Whether it may be one of this organisation's, in a registry that doesn't say whose it is. */
  readonly isPrivate: boolean;
}

export function parseImage(text: string, owner: string): Image | undefined {
  const bare = text
    .replace(/^docker:\/\//, '')
    .replace(/@.*$/s, '')
    .replace(/:[^:/]*$/, '')
    .toLowerCase()
    .replace(/^(?:(?:index|registry-1)\.)?docker\.io\/(?:library\/)?/, '');
  if (!/^[\w.:-]+(?:\/[\w.-]+){0,9}$/.test(bare)) return undefined;
  const parts = bare.split('/');
  const last = parts.at(-1) ?? '';
  const isHost = parts.length > 1 && /[.:]|^localhost$/.test(parts[0] ?? '');
  const [host = '', first = '', second = ''] = isHost ? parts : ['', ...parts];
  if (host === 'ghcr.io') {
    if (second === '') return undefined;
    const name = `ghcr.io/${first}/${last}`;
    return { name, last, isPrivate: false, ...(parts.length > 3 && { repository: `${first}/${second}` }) };
  }
  const isPrivate = !isHost ? second !== '' && first === owner.toLowerCase() : !common.test(host);
  return { name: bare, last, isPrivate };
}

/** Registries whose images are for everybody. */
const common =
  /^(?:mcr\.microsoft\.com|(?:registry\.)?k8s\.io|registry\.k8s\.io|k8s\.gcr\.io|public\.ecr\.aws|quay\.io|cgr\.dev|nvcr\.io|registry\.access\.redhat\.com|registry\.redhat\.io|docker\.elastic\.co|container-registry\.oracle\.com|lscr\.io|dhi\.io)$/;

export function toDependency({ name, repository }: Image, scope: FoundDependency['scope']): FoundDependency {
  return { name, scope, ...(repository !== undefined && { repository }) };
}
