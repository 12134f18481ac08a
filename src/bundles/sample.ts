/** What is loaded when the sample organisation is first shown: a bundle of its own, for its world is large. */
export { sampleColleagues } from '../sample/sampleColleagues';
export { sampleDraftReview } from '../sample/sampleDraftReview';
export { samplePackages } from '../sample/samplePackages';
export { sampleSource } from '../sample/sampleSource';
