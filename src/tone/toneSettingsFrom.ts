import type { Severity } from './finding';
import type { OwnPattern } from './ownPattern';
import type { ToneSettings } from './toneSettings';

/** Parses the settings as written; reports and skips anything unusable. */
export function toneSettingsFrom(
  written: { readonly languages: unknown; readonly rules: unknown; readonly patterns: unknown },
  warn: (name: string, value: unknown, used: unknown) => void,
): ToneSettings {
  return {
    languages: languagesFrom(written.languages, warn),
    rules: rulesFrom(written.rules, warn),
    own: patternsFrom(written.patterns, warn),
  };
}

type Warn = Parameters<typeof toneSettingsFrom>[1];

const wishes: readonly unknown[] = ['warning', 'information', 'hint', 'on', 'off'];

function languagesFrom(value: unknown, warn: Warn): ToneSettings['languages'] {
  const known = ['en', 'zh'] as const;
  const chosen = Array.isArray(value) ? known.filter((language) => value.includes(language)) : known;
  if (!Array.isArray(value) || value.some((each) => !known.some((language) => language === each)))
    warn('tone.languages', value, chosen);
  return chosen;
}

function rulesFrom(value: unknown, warn: Warn): ToneSettings['rules'] {
  const entries = isRecord(value) ? Object.entries(value) : [];
  const good = entries.filter((entry): entry is [string, Severity | 'on' | 'off'] =>
    wishes.includes(entry[1]),
  );
  const used = Object.fromEntries(good);
  if (!isRecord(value) || good.length < entries.length) warn('tone.rules', value, used);
  return used;
}

function patternsFrom(value: unknown, warn: Warn): OwnPattern[] {
  const items: unknown[] = Array.isArray(value) ? value : [];
  const good = items.filter(isOwnPattern);
  if (!Array.isArray(value) || good.length < items.length) warn('tone.patterns', value, good);
  return good;
}

function isOwnPattern(value: unknown): value is OwnPattern {
  if (!isRecord(value)) return false;
  const { pattern, message, severity, rewrite } = value;
  return (
    typeof pattern === 'string' &&
    typeof message === 'string' &&
    (severity === undefined || ['warning', 'information', 'hint'].includes(severity as string)) &&
    (rewrite === undefined || typeof rewrite === 'string')
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
