import { strict as assert } from 'node:assert';
import { ghost } from '../../../src/core/model/pullRequest';
import { toPerson } from '../../../src/github/actors';
import { toOwnRequest, toRequest, toTeam } from '../../../src/github/mapping';

/** Whatever stands where an object, a list or a value should: it reads as nothing, and nothing throws. */
suite('What is not as GitHub promises', () => {
  const odd: readonly unknown[] = [
    null,
    undefined,
    '',
    'constructor',
    7,
    NaN,
    true,
    [],
    [[]],
    {},
    { length: 3 },
  ];
  const node = {
    id: 'PR_1',
    number: 12,
    createdAt: '2026-08-14T09:00:00Z',
    repository: { nameWithOwner: 'acme/core', owner: {}, defaultBranchRef: {} },
    author: { login: 'kim' },
    labels: { nodes: [{ name: 'a' }] },
    milestone: { title: 'M', number: 1 },
    viewerLatestReview: { state: 'APPROVED', submittedAt: '2026-08-14T09:00:00Z', commit: {} },
    reviewRequests: { nodes: [{ requestedReviewer: { __typename: 'User', login: 'rin' } }] },
    timelineItems: {
      pageInfo: {},
      nodes: [
        { __typename: 'ReviewRequestedEvent', createdAt: '2026-08-14T09:00:00Z', requestedReviewer: {} },
        {
          __typename: 'PullRequestReview',
          submittedAt: '2026-08-14T09:00:00Z',
          state: 'APPROVED',
          author: {},
        },
        { __typename: 'IssueComment', createdAt: '2026-08-14T09:00:00Z', author: { login: 'kim' }, body: '' },
        { __typename: 'PullRequestCommit', made: { oid: 'a', author: { user: {} } } },
        { __typename: 'CrossReferencedEvent', source: { number: 1, closed: false, repository: {} } },
      ],
    },
    closingIssuesReferences: { nodes: [{ id: 'I', number: 7, state: 'OPEN', repository: {} }] },
    body: 'Why',
    files: { nodes: [{ path: 'a' }] },
  };

  for (const path of pathsIn(node)) {
    test(path.join('.'), () => {
      for (const value of odd) {
        const changed = structuredClone(node);
        setAt(changed, path, value);
        toRequest(changed as never, 'github.com', 'rin', true);
        toOwnRequest(changed as never, 'github.com', 'rin');
      }
    });
  }

  test('somebody, or a team', () => {
    for (const value of odd) assert.deepEqual(toPerson(value as never), ghost);
    for (const value of odd)
      assert.equal(toTeam({ combinedSlug: value as never, members: value as never })?.size ?? 0, 0);
  });

  test('a state that an object has of itself', () => {
    const review = { state: 'constructor', submittedAt: '2026-08-14T09:00:00Z' };
    const read = toRequest(
      { ...node, viewerLatestReview: review, timelineItems: {} } as never,
      'github.com',
      'rin',
      true,
    );
    assert.equal(read?.request.viewerReview, undefined);
  });

  function pathsIn(value: unknown, path: readonly string[] = []): (readonly string[])[] {
    const inner = typeof value === 'object' && value !== null ? Object.entries(value) : [];
    return inner.flatMap(([key, each]) => [[...path, key], ...pathsIn(each, [...path, key])]);
  }

  function setAt(value: object, path: readonly string[], changed: unknown): void {
    const inner = path.slice(0, -1).reduce<object>((each, key) => each[key as keyof typeof each], value);
    Object.assign(inner, { [path.at(-1)!]: changed });
  }
});
