import type { Comment } from '../comment';
import type { Rule, Span } from '../rule';
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
  find: approvalByEmoji,
};

function approvalByEmoji(sentence: Sentence, comment: Comment): Span | undefined {
  if (comment.sentences[0] !== sentence || !approvingEmoji.test(comment.text.slice(0, 100))) return undefined;
  return { from: 0, to: sentence.text.length };
}

const approvingEmoji =
  /^(?:(?:👍|👌|✅|🚢|🚀|💯|🆗|👏|🙌|✔|☑|🔥|:\+1:|:shipit:|:thumbsup:|:rocket:|:ok_hand:|:white_check_mark:)(?:\ud83c[\udffb-\udfff])?[ !.~]*)+$/;
