import { joinPath } from '../paths';
import { parseRepositoryUrl } from '../repositoryUrl';

/** The module that a source means: in this repository, or by the name that it has there. */
export interface ModuleSource {
  readonly name: string;
  readonly folder?: string;
  readonly range?: string;
}

/** A module's name: `owner/repository//folder`, in lowercase, because GitHub and registries ignore case. */
export function moduleName(repository: string, folder: string): string {
  return (folder === '' ? repository : `${repository}//${folder}`).toLowerCase();
}

/**
 * Parses a module's source: a path, an address of Git with `//folder?ref=v1`, or a name in a registry
 * (`acme/vpc/aws` is the repository `acme/terraform-aws-vpc` by the registry's own rule). A slash at the start
 * stands for the repository itself.
 *
 * @returns `undefined` if it can't be known, such as an archive in a bucket.
 */
export function parseSource(text: string, folder: string, repository: string): ModuleSource | undefined {
  if (text.length > longest) return undefined;
  const [written = '', query = ''] = text.split('?', 2);
  const [, range] = /(?:^|&)(?:ref|version)=([^&]{1,200})/.exec(query) ?? [];
  const reference = range === undefined || range.includes('$') ? {} : { range };
  if (written.includes('$')) return undefined;
  if (/^\.{1,2}(?:\/|$)|^\//.test(written)) {
    const path = joinPath(written.startsWith('/') ? '' : folder, written);
    return path === undefined ? undefined : { name: moduleName(repository, path), folder: path };
  }
  const start = written.indexOf('//', written.includes('://') ? written.indexOf('://') + 3 : 0);
  const place = start < 0 ? written : written.slice(0, start);
  const inside = start < 0 ? '' : joinPath('', written.slice(start));
  if (inside === undefined) return undefined;
  const found = registryRepository(place, repository) ?? gitRepository(place);
  return found === undefined ? undefined : { name: moduleName(found, inside), ...reference };
}

const longest = 1000;

/** A registry of one's own has modules of the same owner, whatever that is called there. */
function registryRepository(place: string, repository: string): string | undefined {
  const [, host, space = '', name = '', provider = ''] =
    /^(?:tfr:\/\/)?(?:([\w-]+(?:\.[\w-]+)+(?::\d+)?)?\/)?([\w-]+)\/([\w-]+)\/([a-z\d-]+)$/i.exec(place) ?? [];
  if (name === '' || /^(?:github\.com|gitlab\.com|bitbucket\.org)$/i.test(host ?? '')) return undefined;
  const isPublic = host === undefined || /^registry\.(?:terraform\.io|opentofu\.org)$/i.test(host);
  const owner = isPublic ? space : (repository.split('/')[0] ?? '');
  return `${owner}/terraform-${provider}-${name}`;
}

/** Also `github.com/owner/repository/folder` without the double slash. */
function gitRepository(place: string): string | undefined {
  if (/^(?:s3|gcs|hg|oci)::/.test(place) || /\.(?:zip|tgz|tar\.\w+)$/.test(place)) return undefined;
  return parseRepositoryUrl(place)?.repository;
}
