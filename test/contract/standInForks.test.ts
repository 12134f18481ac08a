import assert from 'node:assert/strict';
import { aWorld } from '../support/github/aWorld';
import { ask } from '../support/github/ask';
import { searchIssues } from '../support/github/search';
import { startGitHub } from '../support/github/server';

const pulls = [
  { repo: 'acme.sample/core', number: 1, author: 'kim.moore', fork: 'kim.moore/core', head: 'fix' },
  { repo: 'acme.sample/core', number: 2, author: 'lee.wong', conflicts: true, body: 'Thanks, @kim.moore!' },
];
const world = aWorld({
  organizations: [{ login: 'acme.sample', teams: [{ slug: 'pay', members: ['rin'] }] }],
  repositories: [{ nameWithOwner: 'acme.sample/core' }],
  pullRequests: pulls,
});

suite('stand-in: forks, conflicts, and names with a dot', () => {
  test('a request tells where its branch is, and whether it can be merged', async () => {
    const fields = `mergeable mergeStateStatus isCrossRepository headRefName
      headRepository { nameWithOwner isFork parent { nameWithOwner } } headRepositoryOwner { login }`;
    const query = `{ repository(owner: "acme.sample", name: "core") {
      one: pullRequest(number: 1) { ${fields} } two: pullRequest(number: 2) { ${fields} } } }`;
    const github = await startGitHub({ world });
    const { data, errors } = await ask(github, query);
    await github.close();
    assert.equal(errors, undefined);
    assert.deepEqual(data, {
      repository: {
        one: {
          mergeable: 'MERGEABLE',
          mergeStateStatus: 'CLEAN',
          isCrossRepository: true,
          headRefName: 'fix',
          headRepository: {
            nameWithOwner: 'kim.moore/core',
            isFork: true,
            parent: { nameWithOwner: 'acme.sample/core' },
          },
          headRepositoryOwner: { login: 'kim.moore' },
        },
        two: {
          mergeable: 'CONFLICTING',
          mergeStateStatus: 'DIRTY',
          isCrossRepository: false,
          headRefName: 'change-2',
          headRepository: { nameWithOwner: 'acme.sample/core', isFork: false, parent: null },
          headRepositoryOwner: { login: 'acme.sample' },
        },
      },
    });
  });

  for (const [query, numbers] of [
    ['author:kim.moore', [1]],
    ['mentions:kim.moore', [2]],
    ['mentions:kimmmoore', []],
    ['org:acme.sample is:pr', [1, 2]],
    ['repo:acme.sample/core author:lee.wong', [2]],
  ] as const) {
    test(query, () => {
      assert.deepEqual(
        searchIssues(world, query)
          .map(({ subject }) => subject.number)
          .sort(),
        numbers,
      );
    });
  }
});
