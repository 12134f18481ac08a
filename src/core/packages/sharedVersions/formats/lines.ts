import { entry, filesNamed, part, pythonName, skip, unknown, end, type Format } from '../format';

/** Go: a line for each module and version; only what's built in counts, not what was looked at. */
export const goSum: Format = {
  ecosystem: 'go',
  fits: filesNamed('go.sum', 'go.work.sum'),
  read: ({ trimmed }) => {
    const space = trimmed.indexOf(' ');
    return space < 0 ? skip : entry(trimmed.slice(0, space));
  },
};

/** Gradle: `group:artifact:version=configurations`. */
export const gradleLock: Format = {
  ecosystem: 'gradle',
  fits: filesNamed('gradle.lockfile', 'buildscript-gradle.lockfile'),
  // The configurations that use it may change without its version.
  compared: (text) => text.slice(0, Math.max(0, text.indexOf('='))),
  read: ({ trimmed }) => {
    const found = /^([^:#=]{1,300}:[^:=]{1,300}):/.exec(trimmed);
    return found ? entry(found[1]) : skip;
  },
};

/** Bundler: the third level lists what an entry depends on. */
export const gemfileLock: Format = {
  ecosystem: 'gem',
  fits: filesNamed('Gemfile.lock', 'gems.locked'),
  section: (text) => (/^[A-Z][A-Z ]{2,60}$/.test(text) ? text : undefined),
  read: ({ trimmed, indent, section }) => {
    const name = /^([^\s(!]{1,200})/.exec(trimmed)?.[1];
    if (section === 'CHECKSUMS') return indent === 2 ? entry(name) : skip;
    if (indent === 4 && trimmed.includes('(')) return entry(name);
    // Gems from Git share their revision, which stands above them.
    return trimmed.startsWith('revision:') ? unknown : skip;
  },
};

/** Constraints and compiled requirements: a line for each, with hashes below. */
export const constraints: Format = {
  ecosystem: 'pypi',
  fits: (path) => /(?:^|[/_.-])constraints?[\w.-]{0,80}\.txt$/.test(path),
  read: ({ trimmed, indent }) => {
    if (trimmed === '' || trimmed.startsWith('#')) return skip;
    if (trimmed.startsWith('--hash')) return part;
    const found = /^([A-Za-z0-9][\w.-]{0,200})\s{0,9}(?:\[[^\]]{0,200}\]\s{0,9})?(?:[=<>!~;@#]|$)/.exec(
      trimmed,
    );
    return found?.[1] !== undefined && indent === 0 ? entry(pythonName(found[1])) : unknown;
  },
};

/** Dart. */
export const pubspecLock: Format = {
  ecosystem: 'pub',
  fits: filesNamed('pubspec.lock'),
  section: (text) => /^([a-z]{1,30}):/.exec(text)?.[1],
  read: ({ trimmed, indent, section }) => {
    if (indent === 0) return end;
    if (section === 'sdks') return skip;
    if (indent === 2) return entry(trimmed.replace(/:$/, '').replace(/"/g, ''));
    if (trimmed.startsWith('name: ')) return { kind: 'named', name: trimmed.slice(6).replace(/"/g, '') };
    return /^(?:version|sha256|resolved-ref|ref):/.test(trimmed) ? part : skip;
  },
};
