/** Rin of Payments comes back to a backlog: three have gone quiet, two others wait. The clock is the real one. */
export function worldOfBacklog(): object {
  const now = Date.now();
  const daysAgo = (days: number): string => new Date(now - days * 86_400_000).toISOString();
  const pull = (number: number, title: string, author: string, days: number) => ({
    repo: 'acme/core',
    number,
    title,
    author,
    base: 'main',
    head: `topic-${number}`,
    createdAt: daysAgo(days),
    updatedAt: daysAgo(days),
    files: [{ path: 'src/price.ts', additions: 30, deletions: 4 }],
    reviewRequests: [{ user: 'rin' }],
    timeline: [{ type: 'review_requested', at: daysAgo(days), actor: author, reviewer: { user: 'rin' } }],
  });
  return {
    world: 1,
    now: 'real',
    viewer: 'rin',
    users: [
      { login: 'rin', name: 'Rin Sato' },
      { login: 'mei', name: 'Mei Tanaka' },
      { login: 'kim', name: 'Kim Lund' },
    ],
    organizations: [
      {
        login: 'acme',
        teams: [
          { slug: 'payments', name: 'Payments', members: ['rin'] },
          { slug: 'checkout', name: 'Checkout', members: ['mei', 'kim'] },
        ],
      },
    ],
    repositories: [{ nameWithOwner: 'acme/core', files: { 'src/price.ts': '' } }],
    pullRequests: [
      pull(31, 'Show prices in yen', 'mei', 90),
      pull(32, 'Cache the tax table', 'kim', 70),
      pull(33, 'Sort vouchers by date', 'mei', 60),
      pull(34, 'Retry on gateway timeout', 'mei', 0.1),
      pull(35, 'Rename the price field', 'kim', 0),
    ],
  };
}
