import {
  end,
  entry,
  filesNamed,
  named,
  part,
  pythonName,
  pythonNameOfFile,
  quoted,
  skip,
  type Format,
  type LineMeaning,
} from '../format';

/** Cargo: what an entry depends on changes with those entries. */
export const cargoLock: Format = {
  ecosystem: 'cargo',
  fits: filesNamed('Cargo.lock'),
  read: ({ trimmed, indent }) => {
    if (trimmed.startsWith('[')) return end;
    if (indent > 0) return skip;
    if (trimmed.startsWith('name = ')) return entry(quoted(trimmed));
    const old = /^"checksum ([^ "]{1,200}) /.exec(trimmed);
    if (old) return entry(old[1]);
    return /^(?:version|source|checksum) = /.test(trimmed) ? part : skip;
  },
};

/** Poetry, PDM and uv: the files of an entry carry its name too. */
export const pythonLock: Format = {
  ecosystem: 'pypi',
  fits: filesNamed('poetry.lock', 'pdm.lock', 'uv.lock', 'pylock.toml'),
  section: (text) => (/^\[{1,2}[\w.-]+\]{1,2}$/.test(text.trim()) ? text.trim() : undefined),
  read: ({ trimmed, indent, section }) => {
    // A package's own tables follow it; a new package, or what isn't one, ends it.
    if (trimmed.startsWith('['))
      return trimmed === '[[package]]' || trimmed.startsWith('[metadata') || trimmed === '[manifest]'
        ? end
        : skip;
    const file = fileIn(trimmed);
    if (file !== undefined) return named(pythonNameOfFile(file));
    if (indent > 0) return skip;
    // In old files, the name above the next list of files may not be recognized.
    if (trimmed === ']') return end;
    if (section.startsWith('[metadata.') || section === '[metadata]') return readOldFiles(trimmed, section);
    if (section !== '' && section !== '[[package]]') return skip;
    if (trimmed.startsWith('name = ')) return entry(pythonName(quoted(trimmed) ?? ''));
    return /^version = /.test(trimmed) ? part : skip;
  },
};

/** The file in `{ file = "…", hash = "…" }` or `{ url = "…/…", hash = "…" }`. */
function fileIn(trimmed: string): string | undefined {
  const start = trimmed.search(/\b(?:file|url) = "/);
  if (start < 0 || !trimmed.includes('{')) return undefined;
  const file = quoted(trimmed.slice(start, start + 1000));
  return file?.includes('-') === true ? file : undefined;
}

/** Until Poetry 1.3, all files stood at the end. */
function readOldFiles(trimmed: string, section: string): LineMeaning {
  const found = /^"?([\w.-]{1,200})"? = \[/.exec(trimmed);
  if (found?.[1] === undefined || !/^\[metadata\.(?:files|hashes)\]$/.test(section)) return skip;
  return entry(pythonName(found[1]));
}
