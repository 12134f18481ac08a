import type { checkTone } from '../../tone/checkTone';
import type { checkReview } from '../../tone/review/checkReview';
import type { openQuestionsOf } from '../../tone/review/draftReview';
import type { startOfRemark } from '../../tone/startOfRemark';
import type { problemsOf } from '../../tone/toneSettings';
import type { toneWhyPage } from '../../tone/messages/toneWhyWords';

/** The rules and what knows them: loaded when it is first needed. */
export interface ToneCode {
  readonly checkTone: typeof checkTone;
  readonly checkReview: typeof checkReview;
  readonly openQuestionsOf: typeof openQuestionsOf;
  readonly startOfRemark: typeof startOfRemark;
  readonly problemsOf: typeof problemsOf;
  readonly toneWhyPage: typeof toneWhyPage;
}
