import type { Translate } from '../core/messages/translate';
import { explainRefusal, compile } from './ownPattern';
import type { Rule } from './rule';
import type { ToneSettings } from './toneSettings';

interface OwnRule {
  readonly pattern: RegExp;
  readonly rule: Rule;
  readonly rewrite: string | undefined;
}

/** Converts the user's patterns to rules. Skips unusable ones; `listProblems` says why. */
export function ownRules({ own }: ToneSettings, t: Translate): OwnRule[] {
  return own.flatMap(({ pattern, message, severity = 'information', rewrite }) => {
    const made = compile(pattern);
    if (typeof made === 'string' || explainRefusal(pattern, t) !== undefined) return [];
    const none = { none: 'Only its author knows a rewrite.' };
    const rule: Rule = {
      id: 'own',
      severity,
      reason: () => message,
      rewrite: { en: none, zh: none },
    };
    return { pattern: made, rule, rewrite };
  });
}
