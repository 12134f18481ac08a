import { strict as assert } from 'node:assert';
import { toPerson } from '../../../src/github/actors';
import { toRequest } from '../../../src/github/mapping';

suite("GitHub's answer becomes facts", () => {
  const node = (more: object = {}): object => ({
    id: 'PR_1',
    number: 12,
    title: 'Change',
    createdAt: '2026-08-14T09:00:00Z',
    repository: {
      nameWithOwner: 'acme/core',
      owner: { __typename: 'Organization' },
      defaultBranchRef: { name: 'main' },
    },
    ...more,
  });
  const read = (more: object = {}) => toRequest(node(more), 'github.com', 'rin', true);

  test('a bare request needs no more than its identity', () => {
    const { request } = read()!;
    assert.deepEqual(
      [request.author.login, request.labels, request.checks, request.requestedReviewers],
      ['ghost', [], 'unknown', []],
    );
  });

  const notWhole: [name: string, node: object | null][] = [
    ['null', null],
    ['an issue', {}],
    ['no number', node({ number: undefined })],
    ['no time', node({ createdAt: 'yesterday' })],
    ['a time that no calendar shows', node({ createdAt: '+275760-09-13T00:00:00.000Z' })],
    ['a time before GitHub was', node({ createdAt: '1999-12-31T23:59:59Z' })],
    ['no repository', node({ repository: null })],
    [
      'a repository whose name would lead elsewhere',
      node({ repository: { nameWithOwner: 'acme/core/../../evil?x' } }),
    ],
  ];
  for (const [name, value] of notWhole) {
    test(`not a whole request: ${name}`, () =>
      assert.equal(toRequest(value, 'github.com', 'rin', true), undefined));
  }

  const dueOn: [text: string, at: number | undefined][] = [
    ['2026-08-21T00:00:00Z', Date.parse('2026-08-21')],
    ['2000-01-01T00:00:00Z', Date.parse('2000-01-01')],
    ['2200-01-01T00:00:00Z', Date.parse('2200-01-01')],
    ['2200-01-01T00:00:01Z', undefined],
    ['+275760-09-13T00:00:00Z', undefined],
    ['0001-01-01T00:00:00Z', undefined],
  ];
  for (const [text, at] of dueOn)
    test(`a milestone due on ${text} is ${at === undefined ? 'due at no time' : 'due then'}`, () =>
      assert.equal(
        read({ milestone: { title: 'M', number: 1, dueOn: text } })!.request.milestone?.dueAt,
        at,
      ));

  test('no text keeps its control characters', () => {
    const hostile = 'a\u0000b\u202ec\r\nd';
    const { request } = read({
      title: hostile,
      labels: { nodes: [{ name: hostile }] },
      milestone: { title: hostile, number: 1, dueOn: null },
      author: { __typename: 'User', login: 'kim', name: hostile },
      closingIssuesReferences: {
        nodes: [
          { id: 'I', number: 7, title: hostile, state: 'OPEN', repository: { nameWithOwner: 'acme/core' } },
        ],
      },
    })!;
    assert.doesNotMatch(JSON.stringify(request), /\\u0000|\u202e|\\r|\\n/);
    assert.equal(request.title, 'a bc d');
  });

  test('who is a bot', () => {
    assert.equal(toPerson({ __typename: 'Bot', login: 'depbot' }).isBot, true);
    assert.equal(toPerson({ __typename: 'User', login: 'renovate[bot]' }).isBot, true);
    assert.equal(toPerson({ __typename: 'User', login: 'robot' }).isBot, false);
  });

  test('a review that is begun does not hide the submitted one', () => {
    const { request } = read({
      viewerLatestReview: { state: 'PENDING', submittedAt: null, commit: null },
      timelineItems: {
        nodes: [
          {
            __typename: 'PullRequestReview',
            state: 'APPROVED',
            submittedAt: '2026-08-15T09:00:00Z',
            author: { login: 'rin' },
            commit: { oid: 'a' },
          },
          {
            __typename: 'PullRequestReview',
            state: 'COMMENTED',
            submittedAt: '2026-08-16T09:00:00Z',
            author: { login: 'lee' },
          },
        ],
      },
    })!;
    assert.deepEqual(request.viewerReview, {
      state: 'approved',
      at: Date.parse('2026-08-15T09:00:00Z'),
      oid: 'a',
    });
  });

  const stackable: [name: string, more: object, branch: string | undefined][] = [
    ['a branch', { headRefName: 'topic', headRepository: { nameWithOwner: 'acme/core' } }, 'topic'],
    ['a fork', { headRefName: 'topic', headRepository: { nameWithOwner: 'kim/core' } }, undefined],
    ['a fork that was deleted', { headRefName: 'topic', headRepository: null }, undefined],
    [
      'the default branch',
      { headRefName: 'main', headRepository: { nameWithOwner: 'acme/core' } },
      undefined,
    ],
  ];
  for (const [name, more, branch] of stackable) {
    test(`others may be stacked on it: ${name}`, () => assert.equal(read(more)!.stackable, branch));
  }
});
