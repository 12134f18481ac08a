import type { Labelled } from './toneScore';

/** A comment to check. */
export interface ToneLine {
  readonly id: string | number;
  readonly text: string;
}

export interface BadLine {
  readonly line: number;
  readonly problem: string;
}

export interface Lines<T> {
  readonly good: readonly T[];
  readonly bad: readonly BadLine[];
}

export function toneLines(content: string): Lines<ToneLine> {
  return read(content, (value) => {
    const { id, text, lang } = value;
    if (typeof id !== 'string' && typeof id !== 'number') return '"id" must be text or a number';
    if (typeof text !== 'string') return '"text" must be text';
    if (lang !== undefined && typeof lang !== 'string') return '"lang" must be text, or be left out';
    return { id, text };
  });
}

export function labelledLines(content: string): Lines<Labelled> {
  return read(content, (value) => {
    const { id, lang, text, labels, severity } = value;
    if (typeof id !== 'string' && typeof id !== 'number') return '"id" must be text or a number';
    if (typeof lang !== 'string') return '"lang" must be text';
    if (typeof text !== 'string') return '"text" must be text';
    if (!isTexts(labels)) return '"labels" must be a list of text';
    if (severity !== 'none' && severity !== 'info' && severity !== 'warn')
      return '"severity" must be none, info or warn';
    return { id: String(id), lang, text, labels, severity };
  });
}

function read<T extends object>(
  content: string,
  toLine: (value: Readonly<Record<string, unknown>>) => T | string,
): Lines<T> {
  const good: T[] = [];
  const bad: BadLine[] = [];
  content
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .forEach((written, index) => {
      if (written.trim() === '') return;
      const value = parse(written);
      const line = typeof value === 'string' ? value : toLine(value);
      if (typeof line === 'string') bad.push({ line: index + 1, problem: line });
      else good.push(line);
    });
  return { good, bad };
}

function parse(written: string): Readonly<Record<string, unknown>> | string {
  try {
    const value: unknown = JSON.parse(written);
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
      return value as Readonly<Record<string, unknown>>;
    return 'must be an object such as {"id":"1","text":"…"}';
  } catch (error) {
    return `is not JSON: ${error instanceof Error ? error.message : String(error)}`;
  }
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((each) => typeof each === 'string');
}
