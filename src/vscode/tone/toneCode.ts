import type { checkTone } from '../../tone/checkTone';
import type { checkDraft } from '../../tone/review/checkDraft';
import type { startOfRemark } from '../../tone/startOfRemark';
import type { listProblems } from '../../tone/toneSettings';
import type { toneWhyPage } from '../../tone/messages/toneWhyWords';

/** The rules and the code that uses them, loaded on first use. */
export interface ToneCode {
  readonly checkTone: typeof checkTone;
  readonly checkDraft: typeof checkDraft;
  readonly startOfRemark: typeof startOfRemark;
  readonly listProblems: typeof listProblems;
  readonly toneWhyPage: typeof toneWhyPage;
}
