import { strict as assert } from 'node:assert';
import { findOpenQuestions, type DraftReview } from '../../src/tone/review/draftReview';
import { failureIn } from '../../src/core/model/failure';
import { connect, type Client } from '../../src/github/client';
import { aReviewRequest } from '../support/builders';
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

  suite('whatever of it cannot be read, it never looks empty', () => {
    const body = { body: 'So far', comments: { pageInfo: { hasNextPage: false }, nodes: [] } };
    const remark = { body: 'Why?', path: 'a' };
    const withReview = (review: unknown): object => ({ reviews: { nodes: [review] } });
    const remarks = (nodes: unknown, hasNextPage: unknown = false): object =>
      withReview({ body: '', comments: { pageInfo: { hasNextPage }, nodes } });
    const odd: [name: string, pull: object, expected: 'nonsense' | 'cut', isPartial?: boolean][] = [
      ['no list of reviews', { reviews: null }, 'nonsense'],
      ['a list of another type', { reviews: { nodes: {} } }, 'nonsense'],
      ['no review in the list', withReview(null), 'nonsense'],
      ['a summary that is null', withReview({ ...body, body: null }), 'nonsense'],
      ['a summary of another type', withReview({ ...body, body: 5 }), 'nonsense'],
      ['no remarks at all', withReview({ ...body, comments: null }), 'nonsense'],
      ['remarks of another type', remarks('none'), 'nonsense'],
      ['no reviews, and an error beside', { reviews: { nodes: [] } }, 'nonsense', true],
      ['a review, and an error beside', withReview(body), 'cut', true],
      ['a remark that is null', remarks([remark, null]), 'cut'],
      ['a remark without a text', remarks([{ ...remark, body: null }]), 'cut'],
      ['a remark of another type', remarks([{ ...remark, body: {} }]), 'cut'],
      ['a remark without a file', remarks([{ ...remark, path: null }]), 'cut'],
      ['no word on whether there are more', remarks([remark], null), 'cut'],
      ['no page', withReview({ body: '', comments: { nodes: [remark] } }), 'cut'],
    ];
    for (const [name, pull, expected, isPartial = false] of odd) {
      test(`${name}: ${expected}`, async () => {
        const whole = { comments: { nodes: [] }, reviewThreads: { nodes: [] }, ...pull };
        const answer = { data: { repository: { pullRequest: whole } }, isPartial };
        const client = { query: () => Promise.resolve(answer) } as unknown as Pick<Client, 'query'>;
        const reading = readDraftReview(client, aReviewRequest(), new AbortController().signal);
        if (expected === 'cut') assert.equal((await reading).isCut, true);
        else await assert.rejects(reading, (error) => failureIn(error)?.kind === 'nonsense');
      });
    }
  });
});
