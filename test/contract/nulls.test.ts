import { strict as assert } from 'node:assert';
import { failureIn } from '../../src/core/model/failure';
import type { PullRequest } from '../../src/core/model/pullRequest';
import { shortId } from '../../src/core/model/requestId';
import type { Snapshot } from '../../src/core/model/snapshot';
import { rank, waitingForYou } from '../../src/core/ranking/rank';
import { defaultSettings } from '../../src/core/settings/queueSettings';
import { defaultWeights } from '../../src/core/settings/weights';
import { connect, type Client } from '../../src/github/client';
import { readColleagues } from '../../src/github/colleagues/readColleagues';
import { lookBeforePosting } from '../../src/github/lookBeforePosting';
import { optionalFields } from '../../src/github/queries';
import { readDraftReview } from '../../src/github/readDraftReview';
import { readChangedTexts } from '../../src/github/sinceReview/readChangedTexts';
import { sampleWorld } from '../../src/sample/sampleWorld';
import { everyQuery } from '../support/everyQuery';
import { startGitHub, type RunningGitHub } from '../support/github/server';
import { readWorld } from '../support/github/world';
import { nullablePlaces, setAt, type Path } from '../support/nullPlaces';
import { allNames, findName, packageReaderAt, readAgain, tampering } from '../support/packageReading';
import { readFrom, serverAt } from '../support/readThrough';

type Fetch = typeof globalThis.fetch;

/** What a reading found, and what it says it lacks. */
interface Found {
  readonly items: readonly string[];
  readonly said: readonly string[];
}

/** GitHub may answer with null wherever its schema allows it: then all is found the same, or it is said. */
suite('Null, where it may be', () => {
  const now = Date.parse(sampleWorld.now);
  const clock = (): number => now;
  const never = new AbortController().signal;
  let github: RunningGitHub;
  let old: RunningGitHub;
  let reviewed: RunningGitHub;
  let known: Snapshot;

  suiteSetup(async () => {
    github = await startGitHub({ world: readWorld(world()) });
    old = await startGitHub({ world: readWorld(world()), without: optionalFields });
    reviewed = await startGitHub({ world: readWorld(worldOfReviewed()) });
    known = await readFrom(github.url, { clock, withOwn: true, withMentions: true });
  });
  suiteTeardown(() => Promise.all([github.close(), old.close(), reviewed.close()]));

  const readings: Readonly<Record<string, (fetch: Fetch) => Promise<Found>>> = {
    'the queue': async (fetch) =>
      inQueue(await readFrom(github.url, { clock, withOwn: true, withMentions: true, fetch })),
    'what has changed': async (fetch) => {
      const changed = <T extends object>(request: T): T => ({ ...request, fingerprint: '' });
      const previous = { ...known, requests: known.requests.map(changed), own: known.own!.map(changed) };
      return inQueue(
        await readFrom(github.url, { clock, withOwn: true, withMentions: true, fetch, previous }),
      );
    },
    'an old server': async (fetch) =>
      inQueue(await readFrom(old.url, { clock, withOwn: true, withMentions: true, fetch })),
    colleagues: async (fetch) => {
      const facts = await readColleagues(clientOf(fetch), gateway812(), ['acme.sample/payments'], now, never);
      return {
        items: [
          ...facts.owners,
          ...[...facts.members].flatMap(([team, people]) => people.map(({ login }) => `${team} ${login}`)),
          ...facts.changes.map(({ login }, index) => `${index} ${login}`),
          ...facts.loads.keys(),
          ...[...facts.recent.keys()].map((login) => `recent ${login}`),
          ...[...facts.statuses.keys()].map((login) => `status ${login}`),
        ],
        said: facts.unread,
      };
    },
    'a review before it is submitted': async (fetch) => {
      const review = await readDraftReview(clientOf(fetch), gateway812(), never);
      const said = review.conversations.flatMap((each) => each.said.map(({ text }) => text));
      return {
        items: [...review.remarks.map(({ text }) => text), ...said],
        said: review.isCut ? ['cut'] : [],
      };
    },
    'a request before something is posted on it': async (fetch) => {
      const { id } = gateway812();
      const { host } = serverAt(github.url);
      const client = clientOf(fetch);
      const here = { ...client, server: { ...client.server, host } };
      const look = await lookBeforePosting(here, { ...id, host }, 'id-1', 0, never);
      return {
        items: Object.entries(look).map(([key, value]) => `${key} ${JSON.stringify(value)}`),
        said: [],
      };
    },
    'what changed since a review': async (fetch) => {
      const url = reviewed.url;
      const all = await readFrom(url, { clock, fetch });
      // The rest is compared in the next round, which asks for the files itself.
      const requests = all.requests.map(withoutComparison);
      const next = await readFrom(url, { clock, fetch, previous: { ...all, requests } });
      const texts = await Promise.all(
        next.requests.map((request) => readChangedTexts(clientOf(fetch, reviewed), request, never)),
      );
      return {
        items: [
          ...inQueue(all).items,
          ...inQueue(next).items.map((item) => `next ${item}`),
          ...texts.flat().map(({ path, after }) => `${path} ${after.kind === 'text' ? after.text : ''}`),
        ],
        said: texts.flat().flatMap(({ path, before, after }) => {
          const isRead = before.kind !== 'unreadable' && after.kind !== 'unreadable';
          return isRead ? [] : [`not read: ${path}`];
        }),
      };
    },
    packages: async (fetch) => {
      const { map, files } = await readAgain(packageReaderAt(github.url, { fetch }), known);
      return {
        items: [
          ...allNames(map.graph).map((name, node) => `${map.graph.repositoryAt(node)} ${name}`),
          ...Array.from({ length: map.graph.size }, (_, node) => map.graph.ownersAt(node).join(' ')),
          ...[...files].flatMap(([id, { paths }]) => paths.map((path) => `${id} ${path}`)),
        ],
        said: [
          ...map.unread.map(({ what }) => what),
          ...[...files].flatMap(([id, { isCut }]) => (isCut ? [id] : [])),
        ],
      };
    },
  };

  /** Where null is an answer: somebody who is gone, or something that is not there or not for the viewer to see. */
  const answers = [
    /\.author(?:\.user)?$/,
    /\.headRepository$/,
    /\.closingIssuesReferences(?:\.nodes\[\])?$/,
    /^Surroundings\.issues\[\](?:\.blocking\.nodes\[\])?$/,
    /^FilesAndOwners\.node\.repository\.o#$/,
    /\.defaultBranchRef$/,
    /^Loads\.u#\.status$/,
    // No such file; what can't be compared waits as before.
    /^ChangedTexts\.f#\.object$/,
  ];
  /** Where it needs no word that a page does not say where it goes on: all is read anew, or the files are counted. */
  const counted = /^(?:Probe|ChangedFiles)\./;
  const walked = new Set<string>();
  const tried = new Set<string>();

  for (const [name, read] of Object.entries(readings)) {
    test(name, async () => {
      const seen = new Map<string, { operation: string; path: Path; value: unknown }>();
      const whole = await read(
        tampering((query, data, variables) => {
          const operation = findName(query);
          // The REST API has no schema; its answers pass through one of ours.
          if (!query.includes('{')) return undefined;
          walked.add(operation);
          for (const [place, { path, value }] of nullablePlaces(query, variables, data)) {
            seen.set(`${operation}${place}`, { operation, path, value });
          }
          return undefined;
        }),
      );
      assert.ok(seen.size > 2 && whole.items.length > 4);

      const silent: string[] = [];
      for (const [place, { operation, path, value }] of seen) {
        if (tried.has(place) || answers.some((each) => each.test(place))) continue;
        tried.add(place);
        for (const instead of isPageInfo(value) && !counted.test(place) ? [null, cutOff] : [null]) {
          let isDone = false;
          const found = await read(
            tampering((query, data) => {
              if (!isDone && findName(query) === operation) isDone = setAt(data, path, instead);
              return undefined;
            }),
          ).catch(whyNot);
          const isLess = instead !== null || whole.items.some((item) => !found.items.includes(item));
          if (isLess && found.said.every((each) => whole.said.includes(each))) silent.push(place);
        }
      }
      assert.deepEqual(silent, []);
    });
  }

  test('is tried in each query', () => {
    // Nothing that the first one selects may be null.
    const others = Object.keys(everyQuery()).filter((name) => name !== 'WhoAmI');
    assert.deepEqual([...walked].sort(), others.sort());
  });

  function clientOf(fetch: Fetch, { url } = github): Client {
    return connect(serverAt(url), 'good-turn', clock, { fetch });
  }

  function gateway812(): Snapshot['requests'][number] {
    return known.requests.find(({ id }) => shortId(id) === 'acme.sample/gateway#812')!;
  }

  function inQueue(snapshot: Snapshot): Found {
    const { requests, own = [], stacked, directory, missing } = snapshot;
    const blocked = requests.flatMap(({ closes }) => closes.flatMap(({ blocks = [] }) => blocks));
    return {
      items: [
        ...requests.map(({ id }) => shortId(id)),
        ...own.map(({ id }) => `own ${shortId(id)}`),
        ...waitingForYou(rank(snapshot, defaultSettings, defaultWeights, now)).map(
          ({ request }) => `waits ${shortId(request.id)}`,
        ),
        ...directory.teams.flatMap(({ id, members }) => [id, ...members.map((login) => `${id} ${login}`)]),
        ...stacked.map((each) => `stacked ${shortId(each)}`),
        ...blocked.map((each) => `blocked ${shortId(each)}`),
      ],
      said: missing.map(({ kind }) => kind),
    };
  }
});

/** A connection that goes on, and does not say where. */
const cutOff = { hasNextPage: true, endCursor: null };

function isPageInfo(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'endCursor' in value;
}

/** A failure is said; anything else is a fault of ours. */
function whyNot(error: unknown): Found {
  const failure = failureIn(error);
  if (!failure) throw error;
  return { items: [], said: [failure.kind] };
}

/** A part of the sample, and a timeline that is longer than what is read of it. */
function world(): object {
  const comment = { type: 'comment', at: sampleWorld.now, author: null, body: '+1' };
  const pullRequests = sampleWorld.pullRequests
    .filter(({ repo }) => /gateway|ledger|cart/.test(repo))
    .map((pull) => {
      const isLong = pull.repo.endsWith('gateway') && pull.number === 812;
      return isLong ? { ...pull, timeline: [...pull.timeline, ...Array<object>(101).fill(comment)] } : pull;
    });
  return { ...sampleWorld, pullRequests };
}

function withoutComparison(request: PullRequest): PullRequest {
  const uncompared = { ...request };
  delete (uncompared as { sinceReview?: unknown }).sinceReview;
  return uncompared;
}

/** Requests that were pushed to after the viewer's review. */
function worldOfReviewed(): object {
  const at = (hour: number): string => `2026-08-2${hour}T10:00:00Z`;
  const pullRequests = [1, 2, 3].map((number) => ({
    repo: 'acme/core',
    number,
    title: `Change ${number}`,
    author: 'kim',
    head: `topic-${number}`,
    createdAt: at(0),
    files: [{ path: 'a.ts' }, { path: 'src/b.ts' }],
    timeline: [
      { type: 'commit', at: at(0), author: 'kim', changes: { 'a.ts': '1', 'src/b.ts': '1' } },
      { type: 'review', at: at(1), author: 'rin', state: 'CHANGES_REQUESTED' },
      { type: 'commit', at: at(2), author: 'kim', changes: { 'src/b.ts': '2' } },
    ],
  }));
  return {
    world: 1,
    now: sampleWorld.now,
    viewer: 'rin',
    users: [{ login: 'rin' }, { login: 'kim' }],
    repositories: [{ nameWithOwner: 'acme/core', files: { 'a.ts': '0' } }],
    pullRequests,
  };
}
