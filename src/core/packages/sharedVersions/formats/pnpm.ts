import {
  entry,
  filesNamed,
  nameBefore,
  part,
  skip,
  unknown,
  type Format,
  type LineMeaning,
  type VersionLine,
} from '../format';

/** What stands at the margin starts a section; Git shows it above each hunk. */
function sectionAtMargin(text: string): string | undefined {
  return /^([A-Za-z]\w{0,60}):/.exec(text)?.[1];
}

/** pnpm 3 to 10. */
export const pnpmLock: Format = {
  ecosystem: 'npm',
  fits: filesNamed('pnpm-lock.yaml'),
  section: sectionAtMargin,
  // What a package is resolved with stands behind its version.
  compared: (text) => (text.includes('(') ? text.slice(0, text.indexOf('(')) : text),
  read: (line) => {
    const { section, indent, trimmed } = line;
    if (trimmed === '' || indent === 0) return skip;
    if (section === 'packages' || section === 'snapshots') {
      if (indent === 2) return entry(nameOfPackage(trimmed));
      return indent === 4 && trimmed.startsWith('resolution:') ? part : skip;
    }
    if (section === 'importers') return readImporter(line, 6);
    if (section === 'catalogs') return readImporter(line, 4);
    if (/^(?:dependencies|devDependencies|optionalDependencies)$/.test(section)) return readImporter(line, 2);
    if (section === 'overrides') return indent === 2 ? entry(keyOf(trimmed)) : skip;
    return section === '' ? unknown : skip;
  },
};

/** Older files write a dependency on one line, newer ones on three. */
function readImporter({ indent, trimmed, text }: VersionLine, depth: number): LineMeaning {
  if (indent === depth) return /:\s+(?:link:|workspace:)/.test(text) ? skip : entry(keyOf(trimmed));
  if (indent === depth + 2) return /^version: (?!link:)/.test(trimmed) ? part : skip;
  return skip;
}

/** `/name/1.0.0`, `/@scope/name@1.0.0(peer@2.0.0)`, `name@1.0.0` and their like. */
function nameOfPackage(trimmed: string): string | undefined {
  const key = keyOf(trimmed);
  const path = key.startsWith('/') ? key.slice(1) : key;
  const found = /^((?:@[^/]{1,200}\/)?[^/@]{1,200})[/@]/.exec(path);
  return found?.[1];
}

/** The key of `key: value`, without quotation marks. */
export function keyOf(trimmed: string): string {
  const mark = trimmed.charAt(0);
  if (mark === "'" || mark === '"') return trimmed.slice(1, trimmed.indexOf(mark, 1));
  const colon = trimmed.search(/:(?:\s|$)/);
  return colon < 0 ? trimmed : trimmed.slice(0, colon);
}

/** pnpm's catalogues, and what a workspace overrides. */
export const pnpmWorkspace: Format = {
  ecosystem: 'npm',
  fits: filesNamed('pnpm-workspace.yaml'),
  section: sectionAtMargin,
  read: ({ section, indent, trimmed }) => {
    if (trimmed === '' || trimmed.startsWith('#')) return skip;
    if (indent === 0) return /^(?:catalogs?|overrides):$/.test(trimmed) ? skip : unknown;
    const name = keyOf(trimmed);
    if (section === 'catalog') return entry(name);
    if (section === 'overrides') return entry(overriddenName(name));
    if (section === 'catalogs') return trimmed.endsWith(':') ? skip : entry(name);
    return unknown;
  },
};

/** The last name of `parent>name@range`. */
function overriddenName(key: string): string {
  const name = key.slice(key.lastIndexOf('>') + 1);
  return nameBefore(name) ?? name;
}
