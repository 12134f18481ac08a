import type { checkTone } from '../../core/tone/checkTone';
import type { checkReview } from '../../core/tone/review/checkReview';
import type { openQuestionsOf } from '../../core/tone/review/draftReview';
import type { startOfRemark } from '../../core/tone/startOfRemark';
import type { problemsOf } from '../../core/tone/toneSettings';
import type { toneWhyPage } from '../../core/words/toneWhyWords';

/** The rules and what knows them: loaded when it is first needed. */
export interface ToneCode {
  readonly checkTone: typeof checkTone;
  readonly checkReview: typeof checkReview;
  readonly openQuestionsOf: typeof openQuestionsOf;
  readonly startOfRemark: typeof startOfRemark;
  readonly problemsOf: typeof problemsOf;
  readonly toneWhyPage: typeof toneWhyPage;
}
