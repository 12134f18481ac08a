import type { Rule } from '../rule';
import { reasonMessages } from '../messages/reasonMessages';

export const vagueRequest: Rule<'vague-request'> = {
  id: 'vague-request',
  severity: 'information',
  reason: reasonMessages.vagueRequest,
  rewrite: { en: 'Could we change line … so that …?', zh: '建议把第…行改成…，这样…' },
  isMeantWell: ({ text }, comment) => comment.isLabelled || isPraise(text) || isAnswer.test(text),
};

function isPraise(text: string): boolean {
  const good =
    /\b(?:right|good|great|nice|clean|elegant|ideal|optimal|fine|perfect|better now|much (?:better|cleaner|nicer|clearer))\b[ .!]*$|^(?:this|that|it) (?:is|looks) (?:much |way |a lot )?(?:better|cleaner|nicer)|(?:更|好多|清楚多|清晰多|优雅多)了|谢谢|赞|(?:很|挺|非常|真|太)(?:好|清楚|清晰|棒|漂亮|优雅|合理)/;
  return (
    good.test(text) &&
    !/\b(?:not|never|hardly|isn't|doesn't|don't|wasn't|aren't|make|making|needs?|could|should|can)\b|不|没/.test(
      text,
    )
  );
}

/** An author announcing their next step isn't making a request. */
const isAnswer =
  /(?:^|[，,])我(?:再|先|也|来|去|看|想|回头|这边)|已(?:经)?(?:修|改|更新|处理)|麻烦再看|\b(?:i'll|i will|let me|i have|i've)\b/;
