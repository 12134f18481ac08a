/**
 * Two requests that were pushed to after the viewer's review: in one, two files of three changed; in the other, the
 * base branch was merged and nothing else. A third was never reviewed, and one is by an agent, with open threads.
 */
export function worldOfReviewed(): object {
  const at = (day: number, hour = 10): string => `2026-08-${day}T${String(hour).padStart(2, '0')}:00:00Z`;
  const commit = (time: string, more: object): object => ({
    type: 'commit',
    at: time,
    author: 'kim',
    ...more,
  });
  const asked = (time: string): object => ({
    type: 'review_requested',
    at: time,
    actor: 'kim',
    reviewer: { user: 'rin' },
  });
  const reviewed = { type: 'review', at: at(18), author: 'rin', state: 'CHANGES_REQUESTED' };
  const retry = {
    before: 'export const retries = 1;\nexport const wait = 100;\n',
    after: 'export const retries = 3;\nexport const wait = 100;\nexport const jitter = 20;\n',
  };
  const request = (number: number, title: string, more: object): object => ({
    repo: 'acme/core',
    number,
    title,
    author: 'kim',
    head: `topic-${number}`,
    createdAt: at(17),
    updatedAt: at(19),
    ...more,
  });
  const files = ['src/retry.ts', 'src/clock.ts', 'src/index.ts'].map((path) => ({
    path,
    additions: 12,
    deletions: 3,
  }));
  return {
    world: 1,
    now: '2026-08-20T09:00:00Z',
    viewer: 'rin',
    users: [
      { login: 'rin', name: 'Rin' },
      { login: 'kim', name: 'Kim Sol' },
      { login: 'copilot-swe-agent', bot: true },
      { login: 'copilot-pull-request-reviewer', bot: true },
    ],
    organizations: [
      {
        login: 'acme',
        teams: [
          { slug: 'search', name: 'Search', members: ['kim'] },
          { slug: 'payments', name: 'Payments', members: ['rin'] },
        ],
      },
    ],
    repositories: [
      { nameWithOwner: 'acme/core', files: { 'README.md': 'new', 'src/index.ts': 'export {};\n' } },
    ],
    pullRequests: [
      request(12, 'Retry on gateway timeout', {
        files,
        timeline: [
          asked(at(17)),
          commit(at(17, 9), {
            changes: {
              'src/retry.ts': retry.before,
              'src/clock.ts': 'export const now = Date.now;\n',
              'src/index.ts': "export * from './retry';\n",
            },
          }),
          reviewed,
          commit(at(19), { changes: { 'src/retry.ts': retry.after, 'src/clock.ts': null } }),
        ],
      }),
      request(13, 'Only brought up to date', {
        forkedFrom: { 'README.md': 'old' },
        files: files.slice(0, 1),
        timeline: [
          asked(at(17)),
          commit(at(17, 9), { changes: { 'src/retry.ts': retry.before } }),
          reviewed,
          commit(at(19), { updatesBranch: true }),
        ],
      }),
      request(14, 'Never reviewed', {
        files: files.slice(0, 1),
        reviewRequests: [{ user: 'rin' }],
        timeline: [asked(at(17)), commit(at(17, 9), { changes: { 'src/retry.ts': retry.after } })],
      }),
      request(15, 'Written by an agent', {
        author: 'copilot-swe-agent',
        assignees: ['kim'],
        files: files.slice(0, 1),
        reviewRequests: [{ user: 'rin' }],
        timeline: [
          asked(at(18)),
          { type: 'review', at: at(18, 11), author: 'copilot-pull-request-reviewer', state: 'COMMENTED' },
        ],
        reviewThreads: [
          {
            comments: [
              { author: 'copilot-pull-request-reviewer', at: at(18, 11), body: 'This can be undefined.' },
            ],
          },
          { comments: [{ author: 'copilot-pull-request-reviewer', at: at(18, 11), body: 'Name the unit.' }] },
        ],
      }),
    ],
  };
}
