import { strict as assert } from 'node:assert';
import { findOpenQuestions, type DraftReview } from '../../src/tone/review/draftReview';
import { connect } from '../../src/github/client';
import { readDraftReview } from '../../src/github/readDraftReview';
import { readFrom, serverAt, withGitHub } from '../support/readThrough';
import { worldOfOne } from '../support/worldOfOne';

/** The viewer's review that waits to be submitted, and what its author has asked, over the wire. */
suite('A review before it is submitted', () => {
  const at = (hour: number): string => `2026-08-20T${String(hour).padStart(2, '0')}:00:00Z`;
  const said = (author: string | null, body: string, hour: number): object => ({
    author,
    body,
    at: at(hour),
  });

  const read = (pull: object): Promise<{ review: DraftReview; requests: number; points: number }> =>
    withGitHub(
      worldOfOne({ files: [{ path: 'a', additions: 300, deletions: 20 }], ...pull }),
      async ({ url }) => {
        const [request] = (await readFrom(url)).requests;
        const client = connect(serverAt(url), 'good-turn', Date.now);
        let [requests, points] = [0, 0];
        const counting: Pick<typeof client, 'query'> = {
          query: async (...args) => {
            const answer = await client.query(...args);
            requests++;
            points += answer.cost.points;
            return answer;
          },
        };
        const review = await readDraftReview(counting, request!, new AbortController().signal);
        return { review, requests, points };
      },
    );

  test('has its remarks, its summary and the size of the change, for one request and one point', async () => {
    const pendingReviews = [
      { author: 'rin', body: 'So far', comments: [{ path: 'src/a.ts', body: 'Why?' }] },
    ];
    const { review, requests, points } = await read({ pendingReviews });
    assert.deepEqual(
      { ...review, conversations: [] },
      {
        remarks: [{ path: 'src/a.ts', text: 'Why?' }],
        summary: 'So far',
        changedLines: 320,
        author: 'kim',
        conversations: [],
        isCut: false,
      },
    );
    assert.deepEqual([requests, points], [1, 1]);
  });

  test('is empty where nothing was begun, and where somebody else has begun one', async () => {
    for (const pendingReviews of [[], [{ author: 'kim', comments: [{ path: 'a', body: 'Mine' }] }]]) {
      const { review } = await read({ pendingReviews });
      assert.deepEqual([review.remarks, review.summary], [[], '']);
    }
  });

  test('says when there are more remarks than could be read', async () => {
    const comments = Array.from({ length: 101 }, (_, index) => ({ path: 'a', body: `Remark ${index}` }));
    const { review } = await read({ pendingReviews: [{ author: 'rin', comments }] });
    assert.equal(review.remarks.length, 100);
    assert.equal(review.isCut, true);
  });

  const threads: readonly [string, object[], string[]][] = [
    ['asked last', [said('rin', 'Hm.', 10), said('kim', 'Done. Is it fine now?', 11)], ['Is it fine now?']],
    ['answered', [said('kim', 'Is it fine?', 10), said('rin', 'Yes.', 11)], []],
    ['answered by an account that is gone', [said('kim', 'Is it fine?', 10), said(null, 'Yes.', 11)], []],
    ['nothing asked', [said('kim', 'Done.', 10)], []],
    ['asked in a quotation and in code', [said('kim', '> Why?\n\n`a ? b : c`', 10)], []],
    ['asked in Chinese', [said('kim', '这样可以吗？', 10)], ['这样可以吗？']],
    ['asked by somebody else', [said('rin', 'Is it tested?', 10)], []],
  ];
  for (const [name, comments, questions] of threads) {
    test(`questions: ${name}`, async () => {
      const { review } = await read({ reviewThreads: [{ comments }] });
      assert.deepEqual(findOpenQuestions(review), questions);
    });
  }

  test('a resolved thread waits for nobody', async () => {
    const { review } = await read({
      reviewThreads: [{ isResolved: true, comments: [said('kim', 'Fine?', 10)] }],
    });
    assert.deepEqual(findOpenQuestions(review), []);
  });

  test('a question below the request is heard as well', async () => {
    const timeline = [
      { type: 'review_requested', at: at(9), actor: 'kim', reviewer: { user: 'rin' } },
      { type: 'comment', at: at(10), author: 'kim', body: 'Can this wait until Monday?' },
    ];
    const { review } = await read({ timeline });
    assert.deepEqual(findOpenQuestions(review), ['Can this wait until Monday?']);
  });
});
