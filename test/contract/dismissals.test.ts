import { strict as assert } from 'node:assert';
import { rank } from '../../src/core/ranking/rank';
import { defaultSettings } from '../../src/core/settings/queueSettings';
import { defaultWeights } from '../../src/core/settings/weights';
import { inMemory, readFrom, withGitHub } from '../support/readThrough';
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

suite('A dismissal after a reply in a thread is found', () => {
  interface Places {
    approved: number;
    replied: number;
    dismissed: number;
    by?: string;
    pushed?: number;
  }
  const rows: [name: string, places: Places, why: string][] = [
    ['among the newest events, as the reply', { approved: 5, replied: 350, dismissed: 380 }, 'dismissed'],
    ['with a commit', { approved: 5, pushed: 340, replied: 350, dismissed: 380 }, 'dismissed'],
    ['without the reply among them', { approved: 5, replied: 150, dismissed: 380 }, 'dismissed'],
    ['before them', { approved: 5, replied: 40, dismissed: 80 }, 'dismissed'],
    ['in the middle', { approved: 5, replied: 120, dismissed: 220 }, 'dismissed'],
    ['but not before the reply', { approved: 5, replied: 90, dismissed: 80 }, 'reviewed'],
    ['nor one that was withdrawn', { approved: 5, replied: 350, dismissed: 380, by: 'rin' }, 'reviewed'],
  ];
  for (const [name, { approved, replied, dismissed, by = 'kim', pushed }, why] of rows)
    test(name, async () => {
      const make = (index: number): object => {
        const review = { type: 'review', at: at(index), author: 'rin' };
        if (index === approved) return { ...review, state: 'APPROVED' };
        if (index === replied) return { ...review, state: 'COMMENTED' };
        if (index === dismissed) return { type: 'review_dismissed', at: at(index), actor: by, author: 'rin' };
        return index === pushed ? { type: 'commit', at: at(index), author: 'kim' } : note(index);
      };
      await withGitHub(worldOfConversations(1, 400, make, { reviewRequests: [] }), async ({ url, world }) => {
        const store = inMemory();
        const seen: unknown[] = [];
        let previous = await readFrom(url, { store });
        for (let round = 0; round < 3; round++) {
          const [entry] = rank(previous, defaultSettings, defaultWeights, Date.parse('2026-08-21T09:00:00Z'));
          seen.push(entry?.turn.why);
          Object.assign(world.pullRequests[0]!, {
            title: `${round}`,
            updatedAt: `2026-08-21T08:5${round}:00Z`,
          });
          previous = await readFrom(url, { store, previous });
        }
        assert.deepEqual(seen, [why, why, why]);
      });
    });
});
