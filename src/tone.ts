/** What is loaded when the tone of a text is first checked: a bundle of its own, for the rules are many. */
export { checkTone } from './core/tone/checkTone';
export { checkReview } from './core/tone/review/checkReview';
export { openQuestionsOf } from './core/tone/review/draftReview';
export { startOfRemark } from './core/tone/startOfRemark';
export { problemsOf } from './core/tone/toneSettings';
export { toneWhyPage } from './core/words/toneWhyWords';
