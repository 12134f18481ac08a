/** What is loaded when the tone of a text is first checked: a bundle of its own, for the rules are many. */
export { checkTone } from '../tone/checkTone';
export { checkReview } from '../tone/review/checkReview';
export { findOpenQuestions } from '../tone/review/draftReview';
export { startOfRemark } from '../tone/startOfRemark';
export { listProblems } from '../tone/toneSettings';
export { toneWhyPage } from '../tone/messages/toneWhyWords';
