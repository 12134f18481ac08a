import type { Finding, Language } from './finding';

/** A change of a text. Offsets count UTF-16 units of the text as it was. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The rewrite of a finding; undefined where only its author knows better words. */
export function rewriting({ start, end, rewrite }: Finding): Edit | undefined {
  return rewrite === undefined ? undefined : { start, end, text: rewrite };
}

/** Whether the rewrite still has a gap that its author fills. */
export function hasGap({ rewrite = '' }: Finding): boolean {
  return rewrite.includes('…');
}

/** Says that a reason is missing, and where it goes. Undefined for rules that no reason heals. */
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
