import {
  end,
  entry,
  filesNamed,
  jsonKey,
  named,
  part,
  pythonName,
  quoted,
  skip,
  type Format,
} from '../format';

/** Pipenv. */
export const pipfileLock: Format = {
  ecosystem: 'pypi',
  fits: filesNamed('Pipfile.lock'),
  read: ({ trimmed, indent }) => {
    if (trimmed.startsWith('"sha256:')) return indent === 16 ? part : skip;
    const { key, value } = jsonKey(trimmed) ?? { key: undefined, value: '' };
    if (key === undefined) return skip;
    if (indent === 4 || key === '_meta') return end;
    if (indent === 8) return value === '{' ? entry(isMeta(key) ? undefined : pythonName(key)) : skip;
    return key === 'version' || key === 'ref' ? part : skip;
  },
};

function isMeta(key: string): boolean {
  return key === 'hash' || key === 'host-environment-markers' || key === 'requires';
}

/** NuGet: entries by framework. */
export const nugetLock: Format = {
  ecosystem: 'nuget',
  fits: filesNamed('packages.lock.json'),
  read: ({ trimmed }) => {
    const { key, value } = jsonKey(trimmed) ?? { key: undefined, value: '' };
    if (key === undefined || key === 'dependencies') return skip;
    if (value === '{') return /^(?:net|\.NET)\w*[\d.,]/.test(key) ? end : entry(key.toLowerCase());
    return key === 'resolved' || key === 'contentHash' ? part : skip;
  },
};

/** Composer. */
export const composerLock: Format = {
  ecosystem: 'composer',
  fits: filesNamed('composer.lock'),
  read: ({ trimmed, indent }) => {
    const { key, value } = jsonKey(trimmed) ?? { key: undefined, value: '' };
    if (indent === 8 && (trimmed === '{' || trimmed.startsWith('}'))) return end;
    if (key === 'name' && indent === 12) return entry(quoted(value)?.toLowerCase());
    if (key === 'version' && indent === 12) return part;
    return key === 'reference' && indent === 16 ? part : skip;
  },
};

/** Swift: a package's identity is the end of its address. */
export const packageResolved: Format = {
  ecosystem: 'swift',
  fits: filesNamed('Package.resolved'),
  read: ({ trimmed }) => {
    const { key, value } = jsonKey(trimmed) ?? { key: undefined, value: '' };
    if (key === 'identity' || key === 'package') return end;
    if (key === 'location' || key === 'repositoryURL') return entry(identityOf(quoted(value) ?? ''));
    return key === 'revision' || key === 'version' || key === 'branch' ? named(undefined) : skip;
  },
};

function identityOf(address: string): string {
  return address
    .slice(address.lastIndexOf('/') + 1)
    .replace(/\.git$/, '')
    .toLowerCase();
}

/** .NET's central versions. */
export const centralVersions: Format = {
  ecosystem: 'nuget',
  fits: filesNamed('Directory.Packages.props'),
  read: ({ trimmed }) => {
    if (trimmed === '' || /^<(?:!--|\/?(?:ItemGroup|Project)\b)/.test(trimmed)) return skip;
    const found =
      /^<(?:Global)?Package(?:Version|Reference)\s.{0,200}?\b(?:Include|Update)="([^"]{1,200})"/.exec(
        trimmed,
      );
    return found?.[1] === undefined || !trimmed.includes('/>')
      ? { kind: 'unknown' }
      : entry(found[1].toLowerCase());
  },
};
