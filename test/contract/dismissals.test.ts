import { strict as assert } from 'node:assert';
import { readFrom, withGitHub } from '../support/readThrough';
import { at, note, worldOfConversations } from '../support/worldOfConversations';

suite('The viewer is told whether what was dismissed was an approval', () => {
  const rows: [state: string, length: number, wasApproval: true | undefined][] = [
    ['APPROVED', 20, true],
    ['CHANGES_REQUESTED', 20, undefined],
    ['APPROVED', 300, true],
    ['CHANGES_REQUESTED', 300, undefined],
  ];
  for (const [state, length, expected] of rows)
    test(`${state}, in a conversation of ${length} events`, async () => {
      const make = (index: number): object => {
        if (index === 5) return { type: 'review', at: at(index), author: 'rin', state };
        if (index === 8) return { type: 'review_dismissed', at: at(index), actor: 'kim', author: 'rin' };
        return note(index);
      };
      await withGitHub(worldOfConversations(1, length, make, { reviewRequests: [] }), async ({ url }) => {
        const review = (await readFrom(url)).requests[0]?.viewerReview;
        assert.deepEqual([review?.dismissedAt, review?.wasApproval], [Date.parse(at(8)), expected]);
      });
    });
});
