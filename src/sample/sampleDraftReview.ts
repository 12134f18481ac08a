import type { DraftReview } from '../core/tone/review/draftReview';

/** A review as one writes it in a hurry: there is something to say about it. */
export function sampleDraftReview(): DraftReview {
  const path = 'src/retry.ts';
  return {
    remarks: [
      { path, text: 'Why did you copy the whole client for one header?' },
      { path, text: 'trailing space' },
      { path, text: 'trailing space here too' },
      { path, text: 'two trailing spaces' },
      { path, text: 'The backoff has no upper limit, so a long outage makes the wait grow to hours.' },
    ],
    summary: '',
    changedLines: 480,
    author: 'mei',
    conversations: [{ isResolved: false, said: [{ author: 'mei', text: 'Is ten seconds fine on mobile?' }] }],
    isCut: false,
  };
}
