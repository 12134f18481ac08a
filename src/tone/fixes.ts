import type { Finding, Language } from './finding';

/** A text edit. Offsets count UTF-16 units of the original text. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Returns the finding's rewrite as an edit; undefined if only the author can find better words. */
export function rewriting({ start, end, rewrite }: Finding): Edit | undefined {
  return rewrite === undefined ? undefined : { start, end, text: rewrite };
}

/** Returns an edit that deletes what was found; undefined if the comment would say nothing without it. */
export function deleting({ deletion }: Finding): Edit | undefined {
  return deletion && { ...deletion, text: '' };
}

/** Returns whether the rewrite still has a gap for the author to fill. */
export function hasGap({ rewrite = '' }: Finding): boolean {
  return rewrite.includes('…');
}

/**
 * Returns an edit that inserts a placeholder for the missing reason; undefined for rules that a reason
 * doesn't resolve.
 */
export function addingReason({ rule, end, text }: Finding): Edit | undefined {
  if (!healedByReason.has(rule)) return undefined;
  const marks = /[.!?…。！？]*$/.exec(text)?.[0].length ?? 0;
  const at = end - marks;
  return { start: at, end: at, text: detectLanguage(text) === 'zh' ? '，因为…' : ', because …' };
}

export function isHealedByLabel({ rule }: Finding): boolean {
  return healedByLabel.has(rule);
}

export function detectLanguage(text: string): Language {
  return /[\u4e00-\u9fff]/.test(text) ? 'zh' : 'en';
}

const healedByReason = new Set([
  ...['demand-without-reason', 'bare-verdict', 'vague-request', 'criticism-without-proposal'],
  ...['absolutes', 'obviously', 'taste-as-rule', 'just-simply'],
]);

const healedByLabel = new Set([
  ...['demand-without-reason', 'bare-verdict', 'vague-request', 'criticism-without-proposal'],
  ...['unlabelled-nit', 'taste-as-rule', 'over-hedged', 'why-not-just'],
]);
