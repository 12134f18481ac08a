/** Code that talks to GitHub, loaded at sign-in. A separate bundle, so that VS Code starts without it. */
export { connect } from '../github/client';
export { readColleagues } from '../github/colleagues/readColleagues';
export { gitHubSource } from '../github/gitHubSource';
export { gitHubWriter } from '../github/gitHubWriter';
export { readDraftReview } from '../github/readDraftReview';
export { readChangedTexts } from '../github/sinceReview/readChangedTexts';
export { toFailure } from '../github/toFailure';
export { whoAmI } from '../github/whoAmI';
