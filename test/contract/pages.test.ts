import { strict as assert } from 'node:assert';
import type { Snapshot } from '../../src/core/model/snapshot';
import { shortId } from '../../src/core/model/requestId';
import { sampleWorld } from '../../src/sample/sampleWorld';
import { connect, type Client } from '../../src/github/client';
import { readColleagues } from '../../src/github/colleagues/readColleagues';
import { readDraftReview } from '../../src/github/readDraftReview';
import { toFileLists } from '../../src/github/sinceReview/fileLists';
import { startGitHub, type RunningGitHub } from '../support/github/server';
import { readWorld } from '../support/github/world';
import { findName, packageReaderAt, readAgain, tampering } from '../support/packageReading';
import { readFrom, serverAt } from '../support/readThrough';

type Fetch = typeof globalThis.fetch;
type Json = Record<string, unknown>;
interface Case {
  readonly operation: string;
  /** The key of the connection. */
  readonly list: string;
  /** What says whether there's more; undefined if it's only counted. */
  readonly flag?: 'hasNextPage' | 'hasPreviousPage';
  readonly isCounted: boolean;
  readonly read: (fetch: Fetch) => Promise<readonly string[]>;
}

/** Searches are in contradictions.test.ts, and comments before posting in beforePosting.test.ts. */
suite('A list that is unclear about its pages, or contradicts its number', () => {
  const now = Date.parse(sampleWorld.now);
  const clock = (): number => now;
  const never = new AbortController().signal;
  let github: RunningGitHub;
  let known: Snapshot;
  suiteSetup(async () => {
    const reviewThreads = [{ comments: [{ author: 'kim', at: sampleWorld.now, body: 'Why?' }] }];
    const pullRequests = sampleWorld.pullRequests
      .filter(({ repo }) => /gateway|ledger|cart/.test(repo))
      // While the viewer is writing a review, threads aren't counted.
      .map((pull) => (pull.pendingReviews ? pull : { ...pull, reviewThreads }));
    github = await startGitHub({ world: readWorld({ ...sampleWorld, pullRequests }) });
    known = await readFrom(github.url, { clock });
  });
  suiteTeardown(() => github.close());

  const clientOf = (fetch: Fetch): Client => connect(serverAt(github.url), 'good-turn', clock, { fetch });
  const gateway = () => known.requests.find(({ id }) => shortId(id) === 'acme.sample/gateway#812')!;
  const queue = async (fetch: Fetch): Promise<readonly string[]> => {
    const asked: string[] = [];
    const noting: Fetch = (input, init) => {
      if ((init?.body as string).includes('skip: ')) asked.push('asked for the rest');
      return fetch(input, init);
    };
    const { missing, requests } = await readFrom(github.url, { clock, fetch: noting });
    const bounds = requests.filter(({ openThreads }) => openThreads?.isLowerBound);
    return [
      ...missing.map(({ kind }) => kind),
      ...asked,
      ...bounds.map(({ id }) => `${shortId(id)}: at least`),
    ];
  };
  const colleagues = async (fetch: Fetch): Promise<readonly string[]> =>
    (await readColleagues(clientOf(fetch), gateway(), ['acme.sample/payments'], now, never)).unread;
  const review = async (fetch: Fetch): Promise<readonly string[]> =>
    (await readDraftReview(clientOf(fetch), gateway(), never)).isCut ? ['cut'] : [];
  const packages = async (fetch: Fetch): Promise<readonly string[]> => {
    const { map, files } = await readAgain(packageReaderAt(github.url, { fetch }), known);
    const cut = [...files].flatMap(([id, { isCut }]) => (isCut ? [id] : []));
    return [...map.unread.map(({ what, why }) => `${what} ${why}`), ...cut];
  };
  const next = 'hasNextPage';
  const cases: readonly Case[] = [
    { operation: 'Surroundings', list: 'teams', flag: next, isCounted: false, read: queue },
    { operation: 'Surroundings', list: 'members', isCounted: true, read: queue },
    // With a flag that is clear, events are not counted: GitHub counts those of other types, too.
    {
      operation: 'ReviewQueue',
      list: 'timelineItems',
      flag: 'hasPreviousPage',
      isCounted: false,
      read: queue,
    },
    { operation: 'ReviewQueue', list: 'reviewThreads', isCounted: true, read: queue },
    { operation: 'FilesAndOwners', list: 'files', flag: next, isCounted: true, read: colleagues },
    { operation: 'People', list: 'members', flag: next, isCounted: true, read: colleagues },
    { operation: 'MyReview', list: 'comments', flag: next, isCounted: true, read: review },
    { operation: 'Repositories', list: 'repositories', flag: next, isCounted: true, read: packages },
    { operation: 'ChangedFiles', list: 'files', flag: next, isCounted: false, read: packages },
  ];
  const flags: readonly unknown[] = [null, 'true', 'false', 1, {}, undefined];
  const counts: readonly unknown[] = [null, '1', 1e6, undefined, NaN];

  for (const { operation, list, flag, isCounted, read } of cases) {
    const hostile: [name: string, change: (connection: Json) => unknown][] = [
      ...(flag
        ? flags.map((value): [string, (connection: Json) => unknown] => [
            `${flag} ${JSON.stringify(value)}`,
            (connection) => (connection['pageInfo'] = { [flag]: value, endCursor: null }),
          ])
        : []),
      ...(flag
        ? [
            ['no page', (connection: Json) => (connection['pageInfo'] = null)] as const,
            ['a page that is a list', (connection: Json) => (connection['pageInfo'] = [])] as const,
          ].map(([name, change]): [string, (connection: Json) => unknown] => [name, change])
        : []),
      ...(isCounted
        ? counts.map((value): [string, (connection: Json) => unknown] => [
            `totalCount ${String(value)}`,
            (connection) => (connection['totalCount'] = value),
          ])
        : []),
      ...(isCounted
        ? [['no items', (connection: Json) => (connection['nodes'] = [])] as [string, (c: Json) => unknown]]
        : []),
    ];
    test(`${operation}, ${list}: it is said, or the rest is asked for`, async () => {
      const whole = await read(globalThis.fetch);
      const silent: string[] = [];
      for (const [name, change] of hostile) {
        let times = 0;
        const fetch = tampering((query, data) => {
          const found = findName(query) === operation ? findLists(data, list) : [];
          if (found.length === 0 || times++ > 0) return undefined;
          found.forEach(change);
          // What is read must not hold all that decides.
          if (list === 'timelineItems') for (const each of found) each['nodes'] = [];
          return undefined;
        });
        const said = await read(fetch);
        if (times === 0 || said.every((each) => whole.includes(each))) silent.push(name);
      }
      assert.deepEqual([hostile.length > 4, silent], [true, []]);
    });
  }

  test('teams whose pages never end: some are asked for, and it is said', async () => {
    let calls = 0;
    const endless = tampering((query, data) => {
      const teams = findName(query) === 'Surroundings' ? findLists(data, 'teams')[0] : undefined;
      if (teams) calls++;
      if (teams) teams['pageInfo'] = { hasNextPage: true, endCursor: `next ${calls}` };
      return undefined;
    });
    const fetch: Fetch = (input, init) =>
      endless(input, { ...init, body: (init?.body as string).replace(/"next \d+"/g, 'null') });
    assert.ok((await queue(fetch)).includes('partial'));
    assert.ok(calls > 1 && calls < 20, `${calls}`);
  });

  test('changed files of which one page comes twice: there are as many as differ', async () => {
    const twice = tampering((query, data) => {
      if (findName(query) !== 'ChangedFiles') return undefined;
      for (const each of Object.values(data) as ({ files?: Json } | null)[])
        if (each?.files)
          Object.assign(each.files, {
            nodes: [{ path: 'a.ts', additions: 1, deletions: 1 }],
            pageInfo: { hasNextPage: true, endCursor: 'same' },
          });
      return undefined;
    });
    const fetch: Fetch = (input, init) =>
      twice(input, {
        ...init,
        ...(typeof init?.body === 'string' && { body: init.body.replaceAll('"same"', 'null') }),
      });
    const { files } = await readAgain(packageReaderAt(github.url, { fetch }), known);
    const requests = known.requests.filter(({ changedFiles }) => changedFiles > 1);
    assert.ok(requests.length > 0);
    for (const { nodeId } of requests) assert.equal(files.get(nodeId)?.isCut ?? true, true);
  });

  test('files of which nobody knows how many there are compare as unknown', () => {
    for (const totalCount of [null, '2', NaN, -1, 1.5]) {
      const files = { totalCount, nodes: [{ path: 'a.ts' }] } as never;
      assert.equal(toFileLists([{ id: 'x', files }]).size, 0, String(totalCount));
    }
    const files = { totalCount: 3, nodes: [{ path: 'a.ts' }] };
    assert.equal(toFileLists([{ id: 'x', files }]).get('x')?.total, 3);
  });
});

/** The connections with this key that have items. */
function findLists(value: unknown, key: string): Json[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, each]) => {
    const nodes = name === key ? (each as { nodes?: unknown } | null)?.nodes : undefined;
    return Array.isArray(nodes) && nodes.length > 0 ? [each as Json] : findLists(each, key);
  });
}
