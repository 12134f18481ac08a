/** The tone checker, loaded when a text is first checked. A separate bundle, because there are many rules. */
export { checkTone } from '../tone/checkTone';
export { checkDraft } from '../tone/review/checkDraft';
export { startOfRemark } from '../tone/startOfRemark';
export { listProblems } from '../tone/toneSettings';
export { toneWhyPage } from '../tone/messages/toneWhyWords';
