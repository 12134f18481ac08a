import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import type { Snapshot } from '../../src/core/model/snapshot';
import { rank, type RankedRequest } from '../../src/core/ranking/rank';
import { defaultSettings } from '../../src/core/settings/queueSettings';
import { defaultWeights } from '../../src/core/settings/weights';
import { connect } from '../../src/github/client';
import { readChangedTexts } from '../../src/github/sinceReview/readChangedTexts';
import { inMemory, readFrom, serverAt, withGitHub } from '../support/readThrough';
import '../support/seed';
import { worldOfMany } from '../support/worldOfMany';

type Changes = Readonly<Record<string, string | object | null>>;

interface Told {
  /** What the base branch holds now. */
  readonly base?: Readonly<Record<string, string>>;
  /** How some of it stood when the branch was cut. */
  readonly forkedFrom?: Readonly<Record<string, string | null>>;
  /** Commits before the review. */
  readonly before: Changes;
  /** Commits after it. */
  readonly after: object;
  /** Files of the request at its head. */
  readonly files: readonly string[];
  readonly state?: string;
}

/** A request that the viewer reviewed at 10:00 and that was pushed to at 11:00. */
function world({ base = {}, forkedFrom, before, after, files, state = 'CHANGES_REQUESTED' }: Told): object {
  const at = (hour: number): string => `2026-08-20T${String(hour).padStart(2, '0')}:00:00Z`;
  return {
    world: 1,
    now: '2026-08-21T09:00:00Z',
    viewer: 'rin',
    users: [{ login: 'rin' }, { login: 'kim' }],
    repositories: [{ nameWithOwner: 'acme/core', files: { 'README.md': 'hi', ...base } }],
    pullRequests: [
      {
        repo: 'acme/core',
        number: 1,
        title: 'Change',
        author: 'kim',
        head: 'topic',
        createdAt: at(8),
        ...(forkedFrom && { forkedFrom }),
        files: files.map((path) => ({ path, additions: 1, deletions: 0 })),
        timeline: [
          { type: 'commit', at: at(9), author: 'kim', changes: before },
          { type: 'review', at: at(10), author: 'rin', state },
          { type: 'commit', at: at(11), author: 'kim', ...after },
        ],
      },
    ],
  };
}

function first(snapshot: Snapshot): RankedRequest {
  const [entry] = rank(snapshot, defaultSettings, defaultWeights, Date.parse('2026-08-21T09:00:00Z'));
  assert.ok(entry);
  return entry;
}

suite('What changed since the review, read from GitHub', () => {
  const a = { 'src/a.ts': 'A' };
  /** The base branch has moved on since the branch was cut. */
  const forkedFrom = { 'README.md': 'old' };
  const files = ['src/a.ts'];
  const cases: [name: string, told: Told, why: string, changed?: readonly string[] | 'unknown'][] = [
    ['a commit', { before: a, after: { changes: { 'src/a.ts': 'AA' } }, files }, 'pushed', ['src/a.ts']],
    [
      'the base branch merged',
      {
        base: { 'b.ts': '2' },
        forkedFrom: { 'b.ts': '1' },
        before: a,
        after: { updatesBranch: true },
        files,
      },
      'reviewed',
      [],
    ],
    [
      'the same, and approved',
      { base: { 'b.ts': '2' }, before: a, after: { updatesBranch: true }, files, state: 'APPROVED' },
      'reviewed',
      [],
    ],
    [
      'the base branch merged, with a conflict in a reviewed file',
      {
        base: { 'src/a.ts': 'base' },
        forkedFrom: { 'src/a.ts': 'old' },
        before: a,
        after: { updatesBranch: true, changes: { 'src/a.ts': 'both' } },
        files,
      },
      'pushed',
      ['src/a.ts'],
    ],
    ['an empty commit', { before: a, after: { changes: {} }, files }, 'reviewed', []],
    [
      'one file of three',
      {
        before: { ...a, 'b.ts': 'B', 'c.ts': 'C' },
        after: { changes: { 'b.ts': 'BB' } },
        files: ['src/a.ts', 'b.ts', 'c.ts'],
      },
      'pushed',
      ['b.ts'],
    ],
    [
      'a reviewed file that the request no longer touches',
      {
        base: { 'b.ts': 'old' },
        before: { ...a, 'b.ts': 'new' },
        after: { changes: { 'b.ts': 'old' } },
        files,
      },
      'pushed',
      ['b.ts'],
    ],
    [
      'a reviewed file that came to the base branch as it was reviewed',
      {
        base: { 'b.ts': 'new' },
        forkedFrom: { 'b.ts': 'old' },
        before: { ...a, 'b.ts': 'new' },
        after: { updatesBranch: true },
        files,
      },
      'reviewed',
      [],
    ],
    [
      'a file renamed',
      { before: a, after: { changes: { 'src/a.ts': null, 'src/z.ts': 'A' } }, files: ['src/z.ts'] },
      'pushed',
      ['src/z.ts'],
    ],
    [
      'a file made executable',
      { before: a, after: { changes: { 'src/a.ts': { text: 'A', executable: true } } }, files },
      'pushed',
      ['src/a.ts'],
    ],
    [
      'a submodule moved on',
      {
        before: { lib: { submodule: '1'.repeat(40) } },
        after: { changes: { lib: { submodule: '2'.repeat(40) } } },
        files: ['lib'],
      },
      'pushed',
      ['lib'],
    ],
    [
      'a submodule that stayed',
      { before: { lib: { submodule: '1'.repeat(40) } }, after: { updatesBranch: true }, files: ['lib'] },
      'reviewed',
      [],
    ],
    [
      'a folder in the place of a file',
      { before: { x: 'file' }, after: { changes: { x: null, 'x/y': 'file' } }, files: ['x/y'] },
      'pushed',
      ['x/y'],
    ],
    [
      'names with colons and spaces',
      { before: { 'a b/c:d.ts': '1' }, after: { updatesBranch: true }, files: ['a b/c:d.ts'] },
      'reviewed',
      [],
    ],
    [
      'an empty commit on 300 files in 300 folders',
      {
        before: Object.fromEntries(many(300).map((path) => [`${path}/x`, '1'])),
        after: { changes: {} },
        files: many(300).map((path) => `${path}/x`),
      },
      'reviewed',
      [],
    ],
    ['no files at all', { before: {}, after: { changes: {} }, files: [] }, 'pushed', 'unknown'],
    [
      '300 files, one of the first hundred changed',
      {
        before: Object.fromEntries(many(300).map((path) => [path, '1'])),
        after: { changes: { 'f0.ts': '2' } },
        files: many(300),
      },
      'pushed',
      ['f0.ts'],
    ],
    [
      '300 files, none of the first hundred changed',
      {
        forkedFrom,
        before: Object.fromEntries(many(300).map((path) => [path, '1'])),
        after: { updatesBranch: true },
        files: many(300),
      },
      'pushed',
      'unknown',
    ],
    [
      '60 files in 60 folders',
      {
        forkedFrom,
        before: Object.fromEntries(many(60).map((path) => [`${path}/x`, '1'])),
        after: { updatesBranch: true },
        files: many(60).map((path) => `${path}/x`),
      },
      'pushed',
      'unknown',
    ],
  ];
  for (const [name, told, why, changed] of cases) {
    test(name, async () => {
      const entry = first(await withGitHub(world(told), ({ url }) => readFrom(url)));
      const { sinceReview } = entry.request;
      assert.equal(entry.turn.why, why);
      const paths =
        sinceReview?.kind === 'changed' ? sinceReview.paths : sinceReview?.kind === 'same' ? [] : 'unknown';
      assert.deepEqual(paths, changed);
    });
  }

  test('a commit that was force-pushed away is still compared', async () => {
    const told = world({ before: a, after: { changes: { 'src/a.ts': 'A' } }, files }) as {
      pullRequests: { timeline: { replaced?: boolean }[] }[];
    };
    told.pullRequests[0]!.timeline[0]!.replaced = true;
    const entry = first(await withGitHub(told, ({ url }) => readFrom(url)));
    assert.equal(entry.turn.why, 'reviewed');
  });

  test('one that is gone leaves it unknown, and is asked about once', async () => {
    const told = world({ before: a, after: { changes: { 'src/a.ts': 'A' } }, files }) as {
      pullRequests: { timeline: { collected?: boolean }[] }[];
    };
    told.pullRequests[0]!.timeline[0]!.collected = true;
    await withGitHub(told, async ({ url }) => {
      const snapshot = await readFrom(url);
      assert.equal(first(snapshot).request.sinceReview?.kind, 'unknown');
      assert.equal(first(snapshot).turn.why, 'pushed');
      assert.deepEqual((await readFrom(url, { previous: snapshot })).cost, { requests: 1, points: 1 });
    });
  });

  test('what is known is not asked again', async () => {
    await withGitHub(
      world({ forkedFrom, before: a, after: { updatesBranch: true }, files }),
      async ({ url }) => {
        const snapshot = await readFrom(url);
        // Both searches in one, the files, their folders, and the files that were reviewed.
        assert.equal(snapshot.cost.requests, 4);
        assert.deepEqual((await readFrom(url, { previous: snapshot })).cost, { requests: 1, points: 1 });
        const whole = await readFrom(url, { previous: { ...snapshot, wholeAt: 0 } });
        // Both searches in one, and what is stacked.
        assert.equal(whole.cost.requests, 2);
      },
    );
  });

  test('opens exactly what changed, as it was and as it is', async () => {
    const told = world({
      before: { 'a.ts': '1', 'b.ts': '1', 'c.bin': '1' },
      after: { changes: { 'a.ts': '2', 'b.ts': null, 'n.ts': 'new' } },
      files: ['a.ts', 'c.bin', 'n.ts'],
    });
    const texts = await withGitHub(told, async ({ url }) => {
      const { request } = first(await readFrom(url));
      const client = connect(serverAt(url), 'good-turn', Date.now);
      return readChangedTexts(client, request, new AbortController().signal);
    });
    assert.deepEqual(texts, [
      { path: 'a.ts', before: { kind: 'text', text: '1' }, after: { kind: 'text', text: '2' } },
      { path: 'n.ts', before: { kind: 'absent' }, after: { kind: 'text', text: 'new' } },
    ]);
  });

  suite('many of them', () => {
    test('are compared over several rounds, and then cost nothing', async () => {
      const one = world({ forkedFrom, before: a, after: { updatesBranch: true }, files }) as {
        pullRequests: { number: number; head: string }[];
      };
      const pullRequests = Array.from({ length: 12 }, (_, index) => ({
        ...one.pullRequests[0]!,
        number: index + 1,
        head: `topic-${index}`,
      }));
      await withGitHub({ ...one, pullRequests }, async ({ url }) => {
        let snapshot = await readFrom(url);
        const counts = [countSame(snapshot)];
        const calls: number[] = [];
        for (let round = 0; round < 7; round++) {
          snapshot = await readFrom(url, { previous: snapshot });
          counts.push(countSame(snapshot));
          calls.push(snapshot.cost.requests);
        }
        assert.deepEqual(counts, [2, 4, 6, 8, 10, 12, 12, 12]);
        assert.deepEqual(calls, [3, 3, 3, 3, 3, 1, 1]);
        assert.deepEqual(snapshot.cost, { requests: 1, points: 1 });
      });
    });

    for (const count of [0, 1, 5, 10, 25, 44, 50, 56, 57, 75, 93, 100]) {
      test(`a list of a hundred with ${count} of them: at most 4 calls and 9 points, then 3 of both`, async () => {
        await withGitHub(manyReviewed(count), async ({ url }) => {
          const store = inMemory();
          const first = await readFrom(url, { store });
          assert.equal(first.requests.length, 100);
          const { requests, points } = first.cost;
          assert.ok(requests <= 4 && points <= 9, JSON.stringify(first.cost));
          let snapshot = first;
          for (let round = 0; round < 3; round++) {
            snapshot = await readFrom(url, { store, previous: snapshot });
            const { requests: calls, points: paid } = snapshot.cost;
            assert.ok(calls <= 3 && paid <= 3, JSON.stringify(snapshot.cost));
          }
          const isUnderWay = count === 0 || countSame(snapshot) > countSame(first);
          assert.ok(isUnderWay || countSame(snapshot) === count);
        });
      });
    }

    test('a request with more folders than one query asks for is left after a call', async () => {
      const told = world({
        forkedFrom,
        before: Object.fromEntries(many(60).map((path) => [`${path}/x`, '1'])),
        after: { updatesBranch: true },
        files: many(60).map((path) => `${path}/x`),
      });
      await withGitHub(told, async ({ url }) => {
        const snapshot = await readFrom(url);
        assert.equal(snapshot.requests[0]?.sinceReview?.kind, 'unknown');
        assert.deepEqual((await readFrom(url, { previous: snapshot })).cost, { requests: 1, points: 1 });
      });
    });
  });

  const text = fc.constantFrom('1', '2', '3');
  const path = fc.constantFrom('a', 'b', 'd/c', 'd/e');
  const change = fc.dictionary(path, fc.option(text), { maxKeys: 4 });

  test('never calls a request unchanged in which a reviewed file differs', async function () {
    await fc.assert(
      fc.asyncProperty(
        fc.dictionary(path, text),
        fc.dictionary(path, fc.option(text)),
        change,
        change,
        fc.boolean(),
        fc.constantFrom('stays', 'replaced', 'collected'),
        fc.constantFrom('APPROVED', 'CHANGES_REQUESTED', 'COMMENTED'),
        // A commit that was pushed over others may be older than the reviewed one.
        fc.constantFrom(11, 8.9, 8.2),
        async (base, forkedFrom, before, changes, updatesBranch, fate, state, hour) => {
          const old = overlaid(base, forkedFrom);
          const reviewed = overlaid(old, before);
          const under = updatesBranch ? base : old;
          // What was force-pushed away is no longer under the new commit.
          const now = overlaid(fate === 'stays' ? overlaid(under, before) : under, changes);
          const baseNow = updatesBranch ? base : old;
          const files = paths.filter((each) => now[each] !== baseNow[each]);
          const reviewedFiles = paths.filter((each) => reviewed[each] !== old[each]);
          const told = world({
            base,
            forkedFrom,
            before,
            after: { changes, ...(updatesBranch && { updatesBranch }) },
            files,
            state,
          }) as { pullRequests: { timeline: Record<string, unknown>[] }[] };
          const [reviewedCommit, , last] = told.pullRequests[0]!.timeline;
          if (fate !== 'stays') {
            reviewedCommit![fate] = true;
            last!['at'] = new Date(Date.parse('2026-08-20T00:00:00Z') + hour * 3_600_000).toISOString();
          }
          const entry = first(await withGitHub(told, ({ url }) => readFrom(url)));
          const differs = [...files, ...reviewedFiles].some((each) => reviewed[each] !== now[each]);
          if (differs) assert.equal(entry.turn.why, 'pushed');
          else if (files.length > 0 && fate !== 'collected') assert.equal(entry.turn.why, 'reviewed');
        },
      ),
      { numRuns: 300 },
    );
  });

  const paths = ['a', 'b', 'd/c', 'd/e'];
});

/** A hundred requests, some of which were reviewed and brought up to date since. */
function manyReviewed(count: number): object {
  const world = worldOfMany(100) as { pullRequests: { timeline: object[]; reviewRequests: object[] }[] };
  const at = (hour: number): string => `2026-08-20T${hour}:00:00Z`;
  for (const request of world.pullRequests.slice(0, count)) {
    request.reviewRequests = [];
    request.timeline = [
      ...request.timeline,
      { type: 'commit', at: at(10), author: 'kim', changes: { 'src/a.ts': '1' } },
      { type: 'review', at: at(11), author: 'rin', state: 'COMMENTED' },
      { type: 'commit', at: at(12), author: 'kim', updatesBranch: true },
    ];
    Object.assign(request, { files: [{ path: 'src/a.ts' }] });
  }
  return world;
}

function overlaid(
  under: Readonly<Record<string, string>>,
  over: Readonly<Record<string, string | null>>,
): Record<string, string> {
  const all = { ...under, ...over };
  return Object.fromEntries(
    Object.entries(all).flatMap(([path, text]) => (text === null ? [] : [[path, text]])),
  );
}

function countSame({ requests }: Snapshot): number {
  return requests.filter(({ sinceReview }) => sinceReview?.kind === 'same').length;
}

function many(count: number): string[] {
  return Array.from({ length: count }, (_, index) => `f${index}.ts`);
}
