import type { Rule } from '../rule';
import { reasonMessages } from '../messages/reasonMessages';

export const alwaysNeverYou: Rule<'always-never-you'> = {
  id: 'always-never-you',
  severity: 'information',
  reason: reasonMessages.alwaysNeverYou,
  rewrite: { en: 'This change does not … yet', zh: '这次改动还缺少…' },
  rows: {
    en: [
      '<fair>(you|u) ((?!should|can|must|may|could|might|will|would|need|to|want|are)\\w+ )?(always|never|keep (?=\\w+ing)|constantly|continually|continuously|repeatedly|consistently|invariably|habitually|perpetually)(?! (get|have|want|need|end|know|be|see|had|knew|hurts|mind|go wrong|has|call|hit|reach|pass))',
      '<fair>(always|never|constantly) you',
      '(every|each) (single )?(time|pr|release|commit|review|change|sprint|week) (you|of yours|from you)',
      '(every|each) (single )?(pr|commit|change|patch|review) (you|of yours)',
      'you[^.,;!?]{1,60} (every single time|all the time|each and every time|every time|once again|yet again|as always|as usual|every single (pr|release|commit))',
      '(as usual|as always|once again|yet again|typical),? (you|your)',
    ],
    zh: [
      '<you>(怎么|为什么|为啥|干嘛|就|也|还|这人|是不是|真的|又|这边){0,2}(总是?|老是?|一直|一向|从来都?(不|没)?|每次都?|每回都?|次次|回回|每一次|永远都?|一天到晚|天天|动不动|三番五次|屡次|屡教|每个|经常|常常)(?!用的|支持|很|负责|帮|维护|在维护|都很|做得|共享)',
      '(每次|每回|老|总|回回)(都)?是<you>',
      '<you>[^，。！？]{1,16}(不是一次|不止一次|不是第一次|第.{1,2}[次回]了)',
    ],
  },
};
