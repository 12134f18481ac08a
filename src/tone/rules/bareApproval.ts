import type { Comment } from '../comment';
import { each, type Rule, type Span } from '../rule';
import type { Sentence } from '../sentence';
import { reasonMessages } from '../messages/reasonMessages';

export const bareApproval: Rule<'bare-approval'> = {
  id: 'bare-approval',
  severity: 'hint',
  reason: reasonMessages.bareApproval,
  rewrite: { en: 'LGTM: I checked …; I did not look at …', zh: 'LGTM：看了…部分，…部分没有看' },
  severityIn: ({ changedLines = 0 }) => (changedLines > 400 ? 'information' : 'hint'),
  isMeantWell: (_, { changedLines, size }) =>
    size > 12 || (changedLines !== undefined && changedLines <= 200),
  rows: {
    en: each({ isAlone: true }, [
      '<start>(<approval>[,.! ~&+-]*((and|but|so|then|from my side|from me|from (the |an? )?(\\w+ )?\\w+ (side|perspective|end|skim|look|glance|view)|on behalf of( the)? \\w+|from (platform|design|security|product|legal|ops|qa|docs|data|architecture)|carry on|hitting the button|yeehaw|the tests are green|for me|to me|here|now|too|all|overall|imo|i think|i guess|by me|with me|on my end|as is|this|it|everything|the (pr|change|code)|thx|thanks|thank you|ty|cheers|approved|approving|merging|merge|again|good job|great job|good work|nice work|great work|nice job|well done|nice one|nice|great|awesome|mate|man|team|guys|all good|no (comments?|issues?|concerns?|notes?|complaints?|remarks?|objections?)|ship it|go ahead|[:;]-?[)dp]|<3|\\d|👍)[,.! ~]*)*)+<end>',
    ]),
    zh: each({ isAlone: true }, [
      '<start>(<approval>[，,。.！!~～ 、]*((了|的|吧|啦|哈|啊|呀|哦|呢|这边|我|我这边|我这|整体|总体|都|也|就|先|看着|看了|看了下|看起来|看上去|感觉|可以合|合吧|合了|合并吧|合|辛苦|辛苦了|谢谢|感谢|多谢|大佬|棒|赞|good|thx|thanks|代码|👍|👌|没啥|没什么|牛|很好|不错|挺好|挺不错)[，,。.！!~～ ]*)*)+<end>',
    ]),
  },
  find: approvalByEmoji,
};

function approvalByEmoji(sentence: Sentence, comment: Comment): Span | undefined {
  if (comment.sentences[0] !== sentence || !approvingEmoji.test(comment.text.slice(0, 100))) return undefined;
  return { from: 0, to: sentence.text.length };
}

const approvingEmoji =
  /^(?:(?:👍|👌|✅|🚢|🚀|💯|🆗|👏|🙌|✔|☑|🔥|:\+1:|:shipit:|:thumbsup:|:rocket:|:ok_hand:|:white_check_mark:)(?:\ud83c[\udffb-\udfff])?[ !.~]*)+$/;
