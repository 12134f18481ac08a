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
  return { start: end, end, text: languageOf(text) === 'zh' ? '，因为…' : ', because …' };
}

/** Puts a label before the remark that a finding stands in: a paragraph, or an item of a list. */
export function addingLabel(text: string, finding: Finding, label: string): Edit {
  const start = startOfRemark(text, finding.start);
  return { start, end: start, text: label };
}

export function isHealedByLabel({ rule }: Finding): boolean {
  return healedByLabel.has(rule);
}

export function languageOf(text: string): Language {
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

function startOfRemark(text: string, at: number): number {
  let start = startOfLine(text, at);
  while (start > 0 && !item.test(lineAt(text, start))) {
    const above = startOfLine(text, start - 1);
    if (lineAt(text, above).trim() === '') break;
    start = above;
  }
  return start + (item.exec(lineAt(text, start))?.[0].length ?? 0);
}

/** What a line may begin with before its words. */
const item = /^\s*(?:[-*+]|\d{1,3}[.)])\s+(?:\[[ x]\]\s+)?/;

function startOfLine(text: string, at: number): number {
  return at === 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1;
}

function lineAt(text: string, start: number): string {
  const end = text.indexOf('\n', start);
  return text.slice(start, end < 0 ? undefined : end);
}
