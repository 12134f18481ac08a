/** Rin of Payments has six to serve and two of their own out; the clock of the stand-in is the real one. */
export function worldOfServing(): object {
  const asked = (author: string, reviewer: object) => ({
    reviewRequests: [reviewer],
    timeline: [{ type: 'review_requested', at: daysAgo, actor: author, reviewer }],
  });
  const pull = (number: number, title: string, author: string, more: object) => ({
    repo: 'acme/core',
    number,
    title,
    author,
    base: 'main',
    head: `topic-${number}`,
    createdAt: daysAgo,
    updatedAt: daysAgo,
    files: [{ path: 'src/price.ts', additions: 30, deletions: 4 }],
    ...more,
  });
  const me = { user: 'rin' };
  return {
    world: 1,
    now: 'real',
    viewer: 'rin',
    users: [
      { login: 'rin', name: 'Rin Sato' },
      { login: 'mei', name: 'Mei Tanaka' },
      { login: 'kim', name: 'Kim' },
      { login: 'lee', name: 'Lee' },
    ],
    organizations: [
      {
        login: 'acme',
        teams: [
          { slug: 'payments', name: 'Payments', members: ['rin', 'lee'] },
          { slug: 'checkout', name: 'Checkout', members: ['mei'] },
          { slug: 'search', name: 'Search', members: ['kim'] },
        ],
      },
    ],
    repositories: [
      {
        nameWithOwner: 'acme/core',
        files: { '.github/CODEOWNERS': '/src/ @lee\n', 'src/price.ts': '' },
        history: [
          { at: daysAgo, author: 'lee', paths: ['src/price.ts'] },
          { at: daysAgo, author: 'lee', paths: ['src/price.ts'] },
          { at: daysAgo, author: 'kim', paths: ['src/price.ts'] },
        ],
      },
    ],
    pullRequests: [
      pull(12, 'Retry on gateway timeout', 'mei', asked('mei', me)),
      pull(13, 'Rename the price field', 'kim', asked('kim', me)),
      pull(14, 'Round the totals', 'mei', asked('mei', me)),
      pull(15, 'Split the cart service', 'mei', asked('mei', { team: 'acme/payments' })),
      pull(16, 'Keep the voucher', 'kim', asked('kim', me)),
      pull(17, 'Trim the receipts', 'kim', asked('kim', me)),
      pull(20, 'Search index v9', 'rin', withPromise(asked('rin', { user: 'kim' }))),
      pull(21, 'Drop Node 18', 'rin', asked('rin', { team: 'acme/search' })),
    ],
  };
}

const daysAgo = '2026-08-18T10:00:00Z';

function withPromise(request: { reviewRequests: object[]; timeline: object[] }): object {
  const comment = {
    type: 'comment',
    at: '2026-08-21T10:00:00Z',
    author: 'kim',
    body: 'I will look at it.\n\n<!-- good-turn:promise v1 by=kim until=2099-01-01T15:00:00.000Z id=1 -->',
  };
  return { ...request, timeline: [...request.timeline, comment] };
}
