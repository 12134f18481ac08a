import type { Scope } from '../../core/packages/package';
import { getFolder, joinPath } from '../paths';
import { requirementsIn, type Facts, type Include } from './facts';
import { normalName } from './requirement';

/** Parses a setuptools `setup.cfg`; throws if it's malformed. */
export function readSetupCfg(text: string, path: string): Facts {
  const sections = parseSections(text);
  const metadata = sections.get('metadata');
  const options = sections.get('options');
  const extras = [...(sections.get('options.extras_require')?.values() ?? [])];
  const [version = ''] = metadata?.get('version') ?? [];
  const lists: readonly (readonly [lines: Lines | undefined, scope: Scope])[] = [
    [options?.get('install_requires'), 'runtime'],
    ...extras.map((lines) => [lines, 'optional'] as const),
    [options?.get('setup_requires'), 'build'],
    [options?.get('tests_require'), 'dev'],
  ];
  return {
    name: normalName(metadata?.get('name')?.join(' ') ?? ''),
    // `attr:` and `file:` point to where the version is, which only a build can resolve.
    version: version === '' || isPointer(version) ? undefined : version,
    dependencies: lists.flatMap(([lines, scope]) => requirementsIn(toItems(lines), scope)),
    includes: lists.flatMap(([lines, scope]) =>
      filesIn(lines, getFolder(path)).map((file): Include => ({ paths: [file], scope })),
    ),
    // Only `file:` is allowed here, but whoever writes something else means something.
    unread: lists.some(([lines]) => lines?.[0]?.startsWith('attr:')) ? 'any' : undefined,
  };
}

/** Returns what `file: a.txt, b.txt` points to. */
function filesIn(lines: Lines = [], folder: string): string[] {
  if (!lines[0]?.startsWith('file:')) return [];
  return lines
    .join(',')
    .slice('file:'.length)
    .split(',')
    .flatMap((file) => (file.trim() === '' ? [] : (joinPath(folder, file.trim()) ?? [])));
}

type Lines = string[];

function parseSections(text: string): ReadonlyMap<string, ReadonlyMap<string, Lines>> {
  const sections = new Map<string, Map<string, Lines>>();
  let section: Map<string, Lines> | undefined;
  let lines: Lines | undefined;
  for (const line of text.replace(/^\uFEFF/, '').split('\n')) {
    const content = line.trim();
    if (content === '' || content.startsWith('#') || content.startsWith(';')) continue;
    if (lines && /^\s/.test(line)) {
      lines.push(content);
    } else if (content.startsWith('[') && content.includes(']')) {
      const name = content.slice(1, content.indexOf(']')).trim();
      section = sections.get(name) ?? new Map<string, Lines>();
      sections.set(name, section);
      lines = undefined;
    } else {
      const end = content.search(/[=:]/);
      if (!section || end < 1) throw new SyntaxError('Expected a section or a key.');
      lines = [content.slice(end + 1).trim()];
      section.set(content.slice(0, end).trim().toLowerCase().replaceAll('-', '_'), lines);
    }
  }
  return sections;
}

/**
 * Splits items: one per line below the key, with lines ending in `\` joined; or all on the key's line,
 * separated by `;`.
 */
function toItems([first = '', ...more]: Lines = []): string[] {
  if (isPointer(first)) return [];
  return more.length > 0 ? [first, ...more].join('\n').replaceAll('\\\n', '').split('\n') : first.split(';');
}

function isPointer(value: string): boolean {
  return value.startsWith('attr:') || value.startsWith('file:');
}
