import type { Translate } from '../core/messages/translate';
import type { Language, Severity } from './finding';
import { explainRefusal, type OwnPattern } from './ownPattern';
import { isRuleId } from './ruleId';
import { toneMessages } from './messages/toneMessages';

/** What the user wants to have marked. Unset rules use their defaults. */
export interface ToneSettings {
  readonly languages: readonly Language[];
  /** By rule ID. `on` is for a rule that's off by default. */
  readonly rules: Readonly<Record<string, Severity | 'on' | 'off'>>;
  readonly own: readonly OwnPattern[];
}

export const defaultToneSettings: ToneSettings = { languages: ['en', 'zh'], rules: {}, own: [] };

/** Lists the unusable settings, one sentence each. The rest still apply. */
export function listProblems({ rules: chosen, own }: ToneSettings, t: Translate): string[] {
  const unknown = Object.keys(chosen)
    .filter((id) => !isRuleId(id))
    .map((id) => toneMessages.noRule(t, id));
  const refused = own.flatMap(({ pattern }) => {
    const refusal = explainRefusal(pattern, t);
    return refusal === undefined ? [] : [toneMessages.badPattern(t, pattern, refusal)];
  });
  return [...unknown, ...refused];
}
