/** The sample organization, loaded when it's first shown. A separate bundle, because its data is large. */
export { sampleColleagues } from '../sample/sampleColleagues';
export { sampleDraftReview } from '../sample/sampleDraftReview';
export { samplePackages } from '../sample/samplePackages';
export { sampleSource } from '../sample/sampleSource';
export { sampleChangedTexts } from '../sample/sampleSinceReview';
