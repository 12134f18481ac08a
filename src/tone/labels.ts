import type { Translate } from '../core/messages/translate';
import type { Language } from './finding';
import { labelMessages } from './messages/labelMessages';

/** A prefix that says what kind of remark it is and whether it's blocking: see conventionalcomments.org. */
export interface Label {
  readonly language: Language;
  /** The label as inserted, with the space that follows it. */
  readonly text: string;
  /** Letters that also match it when typing. */
  readonly alias?: string;
  readonly meaning: (t: Translate) => string;
}

const { praise, nit, issue, question, suggestion, note } = labelMessages;

/** In the order in which they're offered: English first for English text, Chinese first for Chinese. */
export const labels: readonly Label[] = [
  { language: 'en', text: 'praise: ', meaning: praise },
  { language: 'en', text: 'nit (non-blocking): ', meaning: nit },
  { language: 'en', text: 'suggestion: ', meaning: suggestion },
  { language: 'en', text: 'question: ', meaning: question },
  { language: 'en', text: 'issue (blocking): ', meaning: issue },
  { language: 'zh', text: '赞：', alias: 'praise', meaning: praise },
  { language: 'zh', text: 'nit（可不改）：', meaning: nit },
  { language: 'zh', text: '建议：', alias: 'suggestion', meaning: suggestion },
  { language: 'zh', text: '疑问：', alias: 'question', meaning: question },
  { language: 'zh', text: '[必须修复] ', alias: 'issue', meaning: issue },
  { language: 'zh', text: '[建议修改] ', alias: 'suggestion', meaning: suggestion },
  { language: 'zh', text: '[仅供参考] ', alias: 'note', meaning: note },
];

/** Returns the labels with those for the text's language first. */
export function labelsFor(language: Language): Label[] {
  return [...labels].sort((a, b) => Number(b.language === language) - Number(a.language === language));
}

/**
 * Returns the text that may become a label: the first word of a remark, up to the cursor. Undefined inside a
 * remark.
 */
export function labelBegunIn(line: string): { readonly from: number; readonly word: string } | undefined {
  const match =
    /^(\s{0,12}(?:(?:[-*+]|\d{1,3}[.)])\s+)?)([a-z][a-z（(\-\s]{0,18}[:：]?|\[?[\u4e00-\u9fff]{0,6}[：:]?)$/i.exec(
      line,
    );
  if (!match) return undefined;
  const [, before = '', word = ''] = match;
  return { from: before.length, word };
}
