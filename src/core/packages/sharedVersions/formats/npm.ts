import {
  end,
  entry,
  filesNamed,
  jsonKey,
  named,
  nameBefore,
  part,
  quoted,
  skip,
  type Format,
  type LineMeaning,
} from '../format';

/** Keys of objects within an entry, and of the file itself. */
const inner = new Set(
  `dependencies devDependencies peerDependencies peerDependenciesMeta optionalDependencies requires engines bin
  packages funding directories os cpu libc bundleDependencies workspaces license`.split(/\s+/),
);

/** npm, all versions: entries by path under `packages`, by name under `dependencies`. */
export const packageLock: Format = {
  ecosystem: 'npm',
  fits: filesNamed('package-lock.json', 'npm-shrinkwrap.json'),
  read: ({ trimmed, indent }) => {
    const { key, value } = jsonKey(trimmed) ?? { key: undefined, value: '' };
    if (key === undefined) return skip;
    if (value === '{') return readKey(key);
    if (key === 'version') return indent <= 2 && !trimmed.startsWith('\t') ? skip : part;
    if (key === 'integrity') return part;
    if (key === 'resolved') return named(nameOfUrl(value));
    return skip;
  },
};

function readKey(key: string): LineMeaning {
  const at = key.lastIndexOf('node_modules/');
  if (at >= 0) return entry(key.slice(at + 'node_modules/'.length));
  if (inner.has(key)) return skip;
  // A package of the repository itself, unless it's an entry of an old file, whose keys are plain names.
  const isName = /^(?:@[^/]{1,200}\/)?[^/]{1,200}$/.test(key);
  return entry(isName ? key : undefined);
}

/** `https://registry.npmjs.org/@scope/name/-/name-1.0.0.tgz` */
function nameOfUrl(value: string): string | undefined {
  const stop = value.indexOf('/-/');
  if (stop < 0 || !value.includes('://')) return undefined;
  const [scope = '', name] = value
    .slice(0, stop)
    .replace(/%40/g, '@')
    .replace(/%2f/gi, '/')
    .split('/')
    .slice(-2);
  return scope.startsWith('@') ? `${scope}/${name ?? ''}` : name;
}

/** Yarn 1 and Berry: the entry's key lists what asked for it. */
export const yarnLock: Format = {
  ecosystem: 'npm',
  fits: filesNamed('yarn.lock'),
  compared: (text) => text.replace(/^checksum: [\w/]*:?/, 'checksum: '),
  read: ({ trimmed, indent }) => {
    if (trimmed === '') return end;
    if (trimmed.startsWith('#')) return skip;
    if (indent === 0) return readYarnKey(trimmed);
    if (indent !== 2) return skip;
    if (trimmed.startsWith('resolution:')) return named(nameBefore(quoted(trimmed) ?? ''));
    if (trimmed.startsWith('resolved ')) return named(nameOfUrl(trimmed.slice('resolved '.length)));
    return /^(?:version:? |checksum: |integrity )/.test(trimmed) ? part : skip;
  },
};

function readYarnKey(trimmed: string): LineMeaning {
  if (trimmed.startsWith('__metadata')) return entry(undefined);
  const isOwn = trimmed.includes('@workspace:');
  const name = nameBefore(trimmed.startsWith('"') ? trimmed.slice(1) : trimmed);
  return entry(isOwn ? undefined : name);
}

/** Bun's text format: an entry is a line. */
export const bunLock: Format = {
  ecosystem: 'npm',
  fits: filesNamed('bun.lock'),
  read: ({ trimmed }) => {
    const { value } = jsonKey(trimmed) ?? { value: '' };
    if (!value.startsWith('["')) return skip;
    const spec = quoted(value) ?? '';
    if (spec.includes('@workspace:')) return skip;
    const name = nameBefore(spec);
    return name === undefined ? skip : { kind: 'entry', name };
  },
};

/** Deno: a section for each registry; files from elsewhere are no packages. */
export const denoLock: Format = {
  ecosystem: 'npm',
  fits: filesNamed('deno.lock'),
  read: ({ trimmed }) => {
    const { key, value } = jsonKey(trimmed) ?? { key: undefined, value: '' };
    if (key === undefined) return skip;
    if (key === 'integrity') return part;
    // `"npm:chalk@5": "5.3.0"` says what a specifier stands for.
    const name = nameBefore(key.replace(/^(?:npm|jsr):\/?/, ''));
    if (name === undefined || key.startsWith('http')) return value === '{' ? end : skip;
    return value === '{' || key.includes(':') ? entry(name) : skip;
  },
};
