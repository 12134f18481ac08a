import { reviewRules } from './review/reviewRule';
import { rules } from './rules/all';

/** Names a rule in settings and in what it says. Derived from the rules, so no list can miss one. */
export type RuleId = (typeof rules)[number]['id'] | (typeof reviewRules)[number]['id'];

/** In the order of their families; rules for a whole review come last. */
export const ruleIds: readonly RuleId[] = [...new Set([...rules, ...reviewRules].map(({ id }) => id))];

export function isRuleId(id: string): id is RuleId {
  return ruleIds.some((each) => each === id);
}
