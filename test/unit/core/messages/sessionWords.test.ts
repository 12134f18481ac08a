import { strict as assert } from 'node:assert';
import { planSession } from '../../../../src/core/ranking/session';
import { sessionWords } from '../../../../src/core/messages/sessionWords';
import { english } from '../../../../src/core/messages/translate';
import { aReviewRequest, person, ranked } from '../../../support/builders';

suite('What fits the time, in words', () => {
  const author = person('mei', { name: 'Mei' });
  const cases: [lines: number[], minutes: number, words: string][] = [
    [[], 30, 'No one is waiting for you.'],
    [[0], 30, '1 request, about 15 of 30 min'],
    [[0, 0, 0], 60, '3 requests, about 45 of 60 min'],
    [[0, 400], 30, '1 request, about 15 of 30 min'],
    [[0], 15, '1 request, about 15 of 15 min'],
    [[0, 100], 10, 'Nothing fits in 10 min: the shortest, 1 Mei, takes about 15 min. A promise takes 1.'],
  ];
  for (const [lines, minutes, words] of cases) {
    test(words, () => {
      const requests = lines.map((additions, index) =>
        aReviewRequest({ number: index + 1, author, additions, deletions: 0 }),
      );
      assert.equal(sessionWords(planSession(ranked(requests), minutes), { t: english }), words);
    });
  }
});
