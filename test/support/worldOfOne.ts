/** The smallest world in which somebody waits: Kim of Search has asked Rin of Payments. */
export function worldOfOne(more: object = {}): object {
  const at = '2026-08-19T10:00:00Z';
  return {
    world: 1,
    now: '2026-08-21T09:00:00Z',
    viewer: 'rin',
    users: [{ login: 'rin' }, { login: 'kim', name: 'Kim' }],
    organizations: [
      {
        login: 'acme',
        teams: [
          { slug: 'payments', name: 'Payments', members: ['rin'] },
          { slug: 'search', name: 'Search', members: ['kim'] },
        ],
      },
    ],
    repositories: [{ nameWithOwner: 'acme/core' }],
    pullRequests: [
      {
        repo: 'acme/core',
        number: 12,
        title: 'Change',
        author: 'kim',
        base: 'main',
        head: 'topic',
        createdAt: at,
        updatedAt: at,
        reviewRequests: [{ user: 'rin' }],
        timeline: [{ type: 'review_requested', at, actor: 'kim', reviewer: { user: 'rin' } }],
        ...more,
      },
    ],
  };
}
