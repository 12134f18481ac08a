import { reviewRules } from './review/reviewRule';
import { rules } from './rules/all';

/** Identifies a rule in settings and findings. Derived from the rules, so no list can miss one. */
export type RuleId = (typeof rules)[number]['id'] | (typeof reviewRules)[number]['id'];

/** Grouped by family; rules for a whole review come last. */
export const ruleIds: readonly RuleId[] = [...new Set([...rules, ...reviewRules].map(({ id }) => id))];

export function isRuleId(id: string): id is RuleId {
  return ruleIds.some((each) => each === id);
}
