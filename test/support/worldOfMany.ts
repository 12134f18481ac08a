/** A world in which `count` requests wait, of twenty people of one other team; every fifth closes an issue that blocks. */
export function worldOfMany(count: number, more: (index: number) => object = () => ({})): object {
  const people = Array.from({ length: 20 }, (_, index) => `kim${index}`);
  return {
    world: 1,
    now: '2026-08-21T09:00:00Z',
    viewer: 'rin',
    users: ['rin', ...people].map((login) => ({ login })),
    organizations: [
      {
        login: 'acme',
        teams: [
          { slug: 'payments', name: 'Payments', members: ['rin'] },
          { slug: 'search', name: 'Search', members: people },
        ],
      },
    ],
    repositories: [{ nameWithOwner: 'acme/core' }],
    pullRequests: Array.from({ length: count }, (_, index) => ({
      repo: 'acme/core',
      number: index + 1,
      title: `Change ${index}`,
      author: people[index % 20],
      base: 'main',
      head: `topic-${index}`,
      createdAt: '2026-08-14T09:00:00Z',
      updatedAt: '2026-08-21T08:00:00Z',
      reviewRequests: [{ user: 'rin' }],
      timeline: [
        { type: 'review_requested', at: '2026-08-19T09:00:00Z', actor: 'kim0', reviewer: { user: 'rin' } },
      ],
      closes: index % 5 === 0 ? ['acme/core#9000'] : [],
      ...more(index),
    })),
    issues: [{ repo: 'acme/core', number: 9000, title: 'Goal', author: 'kim1', blocks: ['acme/core#9001'] }],
  };
}
