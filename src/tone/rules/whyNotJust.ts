import type { Rule } from '../rule';
import { reasonMessages } from '../messages/reasonMessages';

export const whyNotJust: Rule<'why-not-just'> = {
  id: 'why-not-just',
  severity: 'information',
  reason: reasonMessages.whyNotJust,
  rewrite: { en: 'Would it work to …? It avoids …', zh: '改成…是否可行？可以避免…' },
  rows: {
    en: [
      {
        find: "why (not|don't (we|you)|didn't (we|you)|can't (we|you)|wouldn't (we|you)|aren't (we|you)) (just|simply) (?<what>[a-z][^.?!]{0,100})",
        rewrite: 'Would it work to $<what>',
      },
      "why (not|don't|didn't|can't|couldn't|isn't|wouldn't|doesn't|aren't|wasn't|haven't)( (we|you|it|this|that|they))? (just|simply|merely|at least)",
      "(can't|couldn't|couldn't|can not|cannot|shouldn't|wouldn't|didn't|don't|why) (you|we|this|it|that|i|one) (not )?(just|simply) ",
      "(couldn't|can't) (you|we) have (just|simply)",
      "what('s| is) (wrong with|stopping you from|so hard about) (just|simply|using|a (simple|plain))",
      'why (all )?(this|that|the|so much) (complexity|complicated|fuss|ceremony|overengineering|over-engineering|trouble|hoops|dance|gymnastics|acrobatics)',
      'why (make|making) (it|this|things) (so )?(complicated|hard|difficult|complex)',
    ],
    zh: [
      {
        find: '(为什么|为啥|干嘛|干吗|怎么|为何|咋|何不|何必)(你|你们|我们|咱们|这里|就|都|还)?(不|没)(直接|就|简单|干脆|顺手|统一|老老实实|好好)(?<what>[^，。！？,!?]{0,40})',
        rewrite: '$<what>是否可行？可以避免…',
      },
      '(直接|就|只要|只需要?|简单|无非|不过)[^，。！？]{1,24}(不就|就)(行了|完了|好了|可以了|得了|ok|结了|解决了|够了|搞定了|成了)[吗么嘛吧]?',
      '(不就|不就是)[^，。！？]{0,16}(的事|的事儿|搞定|完了|行了|好了|可以了|解决|一行|一句|而已|得了)(吗|么|嘛|了)?',
      '(有必要|犯得着|用得着|至于)(这么|搞得这么|搞这么|写这么|弄这么|绕这么|整这么|那么|为此|为了|这样)[^，。！？]{0,16}(吗|么|嘛|[?？])',
      '(何必|何苦|干嘛|干吗|为啥要|为什么要|为啥|为什么)(非要|非得|一定要|绕|搞|整|弄|写|这么)(这么|得这么|那么|一|个|出|成|大)?[^，。！？]{0,10}(复杂|麻烦|绕|圈|费劲|花里胡哨|啰嗦|大费周章|折腾|弯)',
    ],
  },
};
