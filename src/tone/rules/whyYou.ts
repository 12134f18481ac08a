import type { Rule } from '../rule';
import { reasonMessages } from '../messages/reasonMessages';

export const whyYou: Rule<'why-you'> = {
  id: 'why-you',
  severity: 'warning',
  reason: reasonMessages.whyYou,
  rewrite: { en: 'What is the reason for this?', zh: '这里是出于什么考虑？' },
  rows: {
    en: [
      {
        find: '<whys>why did you( even| ever)? (?<what><verb>[^.?!]{0,120})',
        rewrite: 'What was the reason to $<what>',
      },
      {
        find: "<whys>why (didn't|did not) you (?<what><verb>[^.?!]{0,120})",
        rewrite: 'Would it work to $<what>',
      },
      {
        find: '<whys>why would (you|anyone|anybody|someone)( even| ever)? (?<what><verb>[^.?!]{0,120})',
        rewrite: 'What is the reason to $<what>',
      },
      {
        find: '<whys>why are you( even| still)? (?<what>\\w+ing[^.?!]{0,120})',
        rewrite: 'What is the reason for $<what>',
      },
      '<whys>why (do|have|were|must|can|could|should|had|are|did|would) (you|u)(?! (think|mean|prefer|need|ask|expect|feel|say|believe|want|like))',
      "<whys>why (don't|haven't|aren't|weren't|couldn't|wouldn't|can't|isn't|didn't|won't|hadn't) (you|u)",
      '<whys>why (you|u) (\\w+ )?(not|did|do|have|use[d]?|remove[d]?|add(ed)?|change[d]?|put|make|made|delete[d]?|need|create[d]?|write|wrote|keep|always)',
      'how come (you|u)',
      '(?<!no )(what|which) (on earth |the hell |in the world )?(possessed|made|makes|gave|convinced|compelled) you',
      'for what reason (did|do|have|would) you',
      "what('s| is| was) your (excuse|problem|reason for not)",
    ],
    zh: [
      {
        find: '(?<!不知道|请问|想了解|想知道)<you>(这里|这边|这次|当时|这个|那|写的时候|一定|非|干?嘛|还|又|都){0,2}(到底|究竟)?(为什么|为啥|为何|干嘛|干吗|何必|何苦|凭什么|凭啥)(?!呢?[?？]?$)',
      },
      '(?<!请教)(为什么|为啥|为何|干嘛|干吗|何必|何苦|凭什么|凭啥)(就|连)?<you>(?!觉得|认为|倾向|选|推荐|们组|这边)',
      '<you>(这|这么|这样).{0,10}(是什么意思|什么居心|图(个)?(什么|啥)|想干(什么|啥|嘛))',
    ],
  },
};
