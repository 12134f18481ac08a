import type { Ecosystem } from '../package';

/** A file that fixes versions for many packages: a lockfile, a catalogue, a list of central versions. */
export interface Format {
  readonly fits: (path: string) => boolean;
  readonly ecosystem: Ecosystem;
  /** The section that a line starts; undefined if it starts none. */
  readonly section?: (text: string) => string | undefined;
  readonly read: (line: VersionLine) => LineMeaning;
  /** Takes from a line what doesn't belong to the version, so that lines can be compared. */
  readonly compared?: (text: string) => string;
}

export interface VersionLine {
  readonly text: string;
  /** Without surrounding space. */
  readonly trimmed: string;
  readonly indent: number;
  /** The last section that was started; empty if the patch doesn't show it. */
  readonly section: string;
}

/**
 * What a line says. `entry` starts a dependency's entry (without a name: one that isn't a dependency),
 * `named` is a line that names its dependency itself, `part` belongs to an entry, `end` is where one ends,
 * `skip` says nothing about versions, and of `unknown` no one can tell.
 */
export type LineMeaning =
  | { readonly kind: 'entry'; readonly name: string | undefined }
  | { readonly kind: 'named'; readonly name: string }
  | { readonly kind: 'part' | 'end' | 'skip' | 'unknown' };

export const part: LineMeaning = { kind: 'part' };
export const end: LineMeaning = { kind: 'end' };
export const skip: LineMeaning = { kind: 'skip' };
export const unknown: LineMeaning = { kind: 'unknown' };

export function entry(name: string | undefined): LineMeaning {
  return { kind: 'entry', name };
}

export function named(name: string | undefined): LineMeaning {
  return name === undefined || name === '' ? part : { kind: 'named', name };
}

/** Fits files by their whole names. */
export function filesNamed(...names: string[]): (path: string) => boolean {
  return (path) => names.includes(path.slice(path.lastIndexOf('/') + 1));
}

/** The name in `name@version`, `@scope/name@npm:version`, and their like. */
export function nameBefore(text: string, separator = '@'): string | undefined {
  const at = text.indexOf(separator, 1);
  return at < 0 ? undefined : text.slice(0, at);
}

/** PyPI's canonical form. */
export function pythonName(name: string): string {
  return name.toLowerCase().replace(/[-_.]+/g, '-');
}

/** The project in a distribution's file name, such as `Foo_Bar-1.0-py3-none-any.whl`. */
export function pythonNameOfFile(file: string): string | undefined {
  const found = /^(.{1,200}?)-\d/.exec(file.slice(file.lastIndexOf('/') + 1));
  return found?.[1] === undefined ? undefined : pythonName(found[1]);
}

/** The key and the rest of `"key": …`. */
export function jsonKey(trimmed: string): { readonly key: string; readonly value: string } | undefined {
  const found = /^"([^"]{0,300})"\s{0,4}:\s{0,4}/.exec(trimmed);
  return found?.[1] === undefined ? undefined : { key: found[1], value: trimmed.slice(found[0].length) };
}

/** The text between the first two quotation marks. */
export function quoted(text: string): string | undefined {
  const start = text.indexOf('"');
  const stop = text.indexOf('"', start + 1);
  return start < 0 || stop < 0 ? undefined : text.slice(start + 1, stop);
}
