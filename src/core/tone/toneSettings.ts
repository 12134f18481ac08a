import type { Language, Severity } from './finding';
import type { OwnPattern } from './ownPattern';

/** What the user wants marked. Nothing set is the default of every rule. */
export interface ToneSettings {
  readonly languages: readonly Language[];
  /** By the rule's id. `on` is for a rule that is off by default. */
  readonly rules: Readonly<Record<string, Severity | 'on' | 'off'>>;
  readonly own: readonly OwnPattern[];
}

export const defaultToneSettings: ToneSettings = { languages: ['en', 'zh'], rules: {}, own: [] };
