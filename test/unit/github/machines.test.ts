import { strict as assert } from 'node:assert';
import type { Activity } from '../../../src/core/model/pullRequest';
import { toReviewer } from '../../../src/github/actors';
import { joined, toEvents, type TimelineItem } from '../../../src/github/timeline';

suite("Machines in GitHub's answer", () => {
  const target = { host: 'github.com', repository: 'acme/core', number: 1 };
  const [early, late] = ['2026-08-18T09:00:00Z', '2026-08-19T09:00:00Z'] as [string, string];
  const copilot = { __typename: 'Bot', login: 'copilot' } as const;
  const kim = { __typename: 'User', login: 'kim' } as const;
  const items: TimelineItem[] = [
    { __typename: 'PullRequestReview', state: 'COMMENTED', submittedAt: early, author: copilot },
    { __typename: 'IssueComment', createdAt: late, author: copilot, body: '' },
    { __typename: 'IssueComment', createdAt: late, author: { login: 'ci[bot]' }, body: '' },
    { __typename: 'IssueComment', createdAt: late, author: kim, body: '' },
  ];
  const { activity } = toEvents(items, target, 'main');
  const told = (list: readonly Activity[]): string[] =>
    list.map(({ by, isBot }) => `${by}${isBot ? ', a machine' : ''}`);

  test('their words are told from those of people', () =>
    assert.deepEqual(told(activity), [
      'copilot, a machine',
      'copilot, a machine',
      'ci[bot], a machine',
      'kim',
    ]));

  test('a long conversation of which a part was stored without telling them apart has each once', () => {
    const before = {
      activity: JSON.parse(JSON.stringify(activity).replaceAll(',"isBot":true', '')) as Activity[],
    };
    assert.deepEqual(joined([{ activity }, before]).activity, activity);
    assert.deepEqual(joined([before, { activity }]).activity.length, activity.length);
  });

  const reviewers: [given: Parameters<typeof toReviewer>[0], kind: object][] = [
    [copilot, { kind: 'bot', login: 'copilot' }],
    [{ __typename: 'Bot' }, { kind: 'unknown' }],
    [{ __typename: 'Mannequin', login: 'kim' }, { kind: 'unknown' }],
    [null, { kind: 'unknown' }],
  ];
  for (const [given, reviewer] of reviewers)
    test(`as a reviewer: ${JSON.stringify(given)}`, () => assert.deepEqual(toReviewer(given), reviewer));
});
