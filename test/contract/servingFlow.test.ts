import { strict as assert } from 'node:assert';
import { Drafts } from '../../src/app/drafts';
import { ReviewActions } from '../../src/app/reviewActions';
import type { ReviewSource } from '../../src/app/ports';
import type { ReviewAction, ReviewActionKind, ReviewActionStep } from '../../src/core/actions/reviewAction';
import { ownQueue, type OwnEntry } from '../../src/core/authored/ownQueue';
import { defaultSettings } from '../../src/core/settings/queueSettings';
import { rank, type RankedRequest } from '../../src/core/ranking/rank';
import { unblockedBetween } from '../../src/core/ranking/unblocked';
import type { Snapshot } from '../../src/core/model/snapshot';
import { defaultWeights } from '../../src/core/settings/weights';
import { connect } from '../../src/github/client';
import { gitHubWriter } from '../../src/github/gitHubWriter';
import { gitHubSource } from '../../src/github/gitHubSource';
import { toFailure } from '../../src/github/toFailure';
import { githubsForTests } from '../support/github/githubsForTests';
import { send } from '../support/github/send';
import type { RunningGitHub } from '../support/github/server';
import { readWorld, type World } from '../support/github/world';
import { inMemory, serverAt } from '../support/readThrough';
import { aStoringWindow, anAccount } from '../support/accounts';
import { Disk } from '../support/windows';
import { worldOfOne } from '../support/worldOfOne';

const start = githubsForTests();

/** Both sides of the counter: what one does is seen by the others at their next look, with nothing between but GitHub. */
suite('Serving, seen from several windows', () => {
  const asked = { team: 'acme/payments' };
  const at = '2026-08-19T10:00:00Z';
  const until = Date.parse('2026-08-21T15:00:00Z');
  const promise: ReviewActionStep = { kind: 'comment', text: 'By three.', note: { kind: 'promise', until } };
  const asTeam = {
    reviewRequests: [asked],
    timeline: [{ type: 'review_requested', at, actor: 'kim', reviewer: asked }],
  };

  /** Kim of Search asks Rin; Lee and Mia are of Rin's team. */
  const aWorld = (pull: object = {}, others: string[] = []): World => {
    const one = worldOfOne(pull) as { users: object[] };
    return readWorld({
      ...one,
      users: [...one.users, { login: 'lee' }, { login: 'mia' }],
      organizations: [
        {
          login: 'acme',
          teams: [
            { slug: 'payments', name: 'Payments', members: ['rin', 'lee', 'mia', ...others] },
            { slug: 'search', name: 'Search', members: ['kim'] },
          ],
        },
      ],
    });
  };

  /** The same requests, looked at by somebody else. */
  const as = (viewer: string, { world }: RunningGitHub): Promise<RunningGitHub> =>
    start({ world: { ...world, viewer } });

  interface Look {
    readonly snapshot: Snapshot;
    readonly entry: RankedRequest | undefined;
    readonly own: OwnEntry | undefined;
  }

  /** A window with a memory of its own. Each look builds on the one before. */
  const aWindow = (github: RunningGitHub) => {
    const server = serverAt(github.url);
    const clock = (): number => github.now().getTime();
    const client = connect(server, 'good-turn', clock);
    const source: ReviewSource = gitHubSource(client, inMemory(), clock, { withOwn: true });
    let last: Snapshot | undefined;
    const look = async (): Promise<Look> => {
      const snapshot = await source.read(new AbortController().signal, last);
      last = snapshot;
      const [entry] = rank(snapshot, defaultSettings, defaultWeights, clock());
      return { snapshot, entry, own: ownQueue(snapshot.own ?? [], defaultSettings, clock())[0] };
    };

    const lines: string[] = [];
    const write = (line: string): void => void lines.push(line);
    const log = { info: write, warn: write, error: write };
    const { account, storage } = aStoringWindow({ files: new Disk(), log, clock, window: 'window' });
    const drafts = new Drafts(storage);
    const actions = new ReviewActions({ account, drafts, clock, log });
    const { viewer } = github.world;
    const toDo = async (kind: ReviewActionKind, ...steps: ReviewActionStep[]): Promise<void> => {
      await account.enter(
        anAccount(viewer, {
          writer: gitHubWriter(client),
          toFailure: (error) => toFailure(error, server.web, clock()),
        }),
      );
      const request = { host: server.host, repository: 'acme/core', number: 12 };
      const action: ReviewAction = { id: crypto.randomUUID(), request, kind, by: viewer, steps };
      assert.deepEqual(await actions.send(action, new AbortController().signal), { kind: 'done' });
      assert.deepEqual([drafts.list(), lines], [[], []]);
    };
    return { look, toDo };
  };

  const review = (github: RunningGitHub, event = 'APPROVE') =>
    send(github, 'POST /acme/core/pulls/12/reviews', { event, body: 'x' });
  const promiseTo = ({ own }: Look) => own?.asked[0]?.promise;

  suite('a promise', () => {
    const others: [
      name: string,
      viewer: string,
      seen: (look: Look) => unknown,
      before: unknown,
      after: unknown,
    ][] = [
      ['another window of the same person', 'rin', ({ entry }) => entry?.clock.state, 'overdue', 'promised'],
      ['whoever waits for it', 'kim', promiseTo, undefined, { until, isMissed: false }],
    ];
    for (const [name, viewer, seen, before, after] of others) {
      test(`is seen by ${name} at the next look, with two requests`, async () => {
        const github = await start({ world: aWorld() });
        const mine = aWindow(github);
        const other = aWindow(await as(viewer, github));
        assert.deepEqual(seen(await other.look()), before);
        await mine.toDo('promise', promise);
        const look = await other.look();
        assert.deepEqual(seen(look), after);
        assert.deepEqual(look.snapshot.cost, { requests: 2, points: 2 });
        assert.deepEqual((await other.look()).snapshot.cost, { requests: 1, points: 1 });
      });
    }

    for (const event of ['APPROVE', 'COMMENT', 'REQUEST_CHANGES']) {
      test(`is kept by a review: ${event}`, async () => {
        const github = await start({ world: aWorld() });
        const [mine, hers] = [aWindow(github), aWindow(await as('kim', github))];
        await mine.toDo('promise', promise);
        const before = await mine.look();
        assert.ok(promiseTo(await hers.look()));
        assert.equal((await review(github, event)).status, 200);
        const after = await mine.look();
        assert.deepEqual(after.entry?.turn, {
          whose: 'theirs',
          why: 'reviewed',
          since: after.entry?.request.viewerReview?.at,
        });
        assert.equal(after.entry.clock.state, 'answered');
        assert.ok(after.snapshot.cost.requests <= 2);
        assert.deepEqual(
          unblockedBetween([before.entry!], [after.entry]).map(({ people, teams }) => [people, teams]),
          [[1, 1]],
        );
        const { own } = await hers.look();
        assert.equal(own?.state.kind, event === 'APPROVE' ? 'approved' : 'answered');
        assert.deepEqual(own.asked, []);
      });
    }

    test('that was given for a review before does not hold for the next', async () => {
      const github = await start({ world: aWorld() });
      const [mine, hers] = [aWindow(github), aWindow(await as('kim', github))];
      await mine.toDo('promise', promise);
      await review(github, 'COMMENT');
      await hers.toDo('askSomeoneElse', { kind: 'ask', users: ['rin'], teams: [] });
      const { entry } = await mine.look();
      assert.deepEqual([entry?.turn.whose, entry?.clock.state], ['yours', 'fresh']);
      assert.equal(promiseTo(await hers.look()), undefined);
    });

    test('is replaced by a later one, and taken back by a decline', async () => {
      const github = await start({ world: aWorld() });
      const [mine, hers] = [aWindow(github), aWindow(await as('kim', github))];
      await mine.toDo('promise', promise);
      const later = until + 3_600_000;
      await mine.toDo('promise', { ...promise, note: { kind: 'promise', until: later } });
      assert.equal(promiseTo(await hers.look())?.until, later);
      await mine.toDo('decline', { kind: 'comment', text: 'Sorry.', note: { kind: 'decline' } });
      assert.equal(promiseTo(await hers.look()), undefined);
    });
  });

  test('handed over: the colleague is asked and reads why, and the viewer is off the list', async () => {
    const github = await start({ world: aWorld() });
    const [mine, colleague, hers] = [
      aWindow(github),
      aWindow(await as('lee', github)),
      aWindow(await as('kim', github)),
    ];
    assert.equal((await colleague.look()).entry, undefined);
    await mine.toDo('promise', promise);
    assert.ok((await mine.look()).entry);
    await hers.look();
    await mine.toDo(
      'handOver',
      { kind: 'ask', users: ['lee'], teams: [] },
      { kind: 'comment', text: 'Over to @lee.', note: { kind: 'handOver', to: ['lee'] } },
      { kind: 'unask', users: ['rin'], teams: [] },
    );
    const gone = await mine.look();
    assert.deepEqual([gone.entry, gone.snapshot.cost], [undefined, { requests: 1, points: 1 }]);
    const { entry, snapshot } = await colleague.look();
    assert.ok(snapshot.cost.requests <= 3);
    assert.deepEqual([entry?.turn.whose, entry?.ask?.asked], ['yours', 'direct']);
    assert.deepEqual(
      entry?.request.notes.map(({ kind, by, ...note }) => [kind, by, 'to' in note && note.to]),
      [
        ['promise', 'rin', false],
        ['handOver', 'rin', ['lee']],
      ],
    );
    const { own } = await hers.look();
    assert.deepEqual(
      own?.asked.map(({ reviewer, promise: promised }) => [reviewer, promised]),
      [[{ kind: 'user', login: 'lee' }, undefined]],
    );
  });

  test('declined: the viewer is off the list, and whoever waits reads that no one is asked', async () => {
    const github = await start({ world: aWorld() });
    const [mine, hers] = [aWindow(github), aWindow(await as('kim', github))];
    await mine.look();
    assert.equal((await hers.look()).own?.state.kind, 'waiting');
    await mine.toDo(
      'decline',
      { kind: 'comment', text: 'Sorry.', note: { kind: 'decline' } },
      { kind: 'unask', users: ['rin'], teams: [] },
    );
    assert.equal((await mine.look()).entry, undefined);
    const { own } = await hers.look();
    assert.equal(own?.state.kind, 'unasked');
    assert.deepEqual(
      own.request.notes.map(({ kind, by }) => [kind, by]),
      [['decline', 'rin']],
    );
  });

  suite('for a team', () => {
    const claim: ReviewActionStep = {
      kind: 'comment',
      text: 'Mine.',
      note: { kind: 'claim', team: 'acme/payments' },
    };

    test("one takes it: it is the team-mates' no more, and whoever waits reads who has it", async () => {
      const github = await start({ world: aWorld(asTeam) });
      const [mine, mate, hers] = [
        aWindow(github),
        aWindow(await as('lee', github)),
        aWindow(await as('kim', github)),
      ];
      assert.deepEqual((await mate.look()).entry?.turn.whose, 'yours');
      await hers.look();
      await mine.toDo('claim', claim);
      const { entry, snapshot } = await mate.look();
      const made = entry?.request.notes[0]?.at;
      assert.deepEqual(entry?.turn, { whose: 'theirs', why: 'teamTaken', since: made, by: 'rin' });
      assert.equal(entry.group, 'notYourTurn');
      assert.ok(snapshot.cost.requests <= 2);
      assert.equal((await mine.look()).entry?.turn.whose, 'yours');
      assert.equal((await hers.look()).own?.asked[0]?.takenBy, 'rin');
    });

    const backs: [name: string, note: Extract<ReviewActionStep, { kind: 'comment' }>['note']][] = [
      ['a decline', { kind: 'decline' }],
      ['a hand-over', { kind: 'handOver', to: ['mia'] }],
    ];
    for (const [name, note] of backs) {
      test(`${name} gives it back to all of them`, async () => {
        const github = await start({ world: aWorld(asTeam) });
        const [mine, mate, hers] = [
          aWindow(github),
          aWindow(await as('lee', github)),
          aWindow(await as('kim', github)),
        ];
        await mine.toDo('claim', claim);
        assert.equal((await mate.look()).entry?.turn.whose, 'theirs');
        await mine.toDo('decline', { kind: 'comment', text: 'Sorry.', ...(note && { note }) });
        assert.equal((await mate.look()).entry?.turn.whose, 'yours');
        assert.equal((await hers.look()).own?.asked[0]?.takenBy, undefined);
      });
    }

    const strangers: [name: string, who: string, team: string][] = [
      ['the author, even of the same team,', 'kim', 'acme/payments'],
      ['a team-mate for another team', 'rin', 'acme/search'],
    ];
    for (const [name, who, team] of strangers) {
      test(`${name} cannot take it`, async () => {
        const github = await start({ world: aWorld(asTeam, ['kim']) });
        const mate = aWindow(await as('lee', github));
        await aWindow(await as(who, github)).toDo('claim', {
          kind: 'comment',
          text: 'x',
          note: { kind: 'claim', team },
        });
        const { entry } = await mate.look();
        assert.equal(entry?.request.notes.length, 1);
        assert.equal(entry.turn.whose, 'yours');
      });
    }

    test("a team-mate's review ends it for all", async () => {
      const github = await start({ world: aWorld(asTeam) });
      const [mine, mate] = [aWindow(github), aWindow(await as('lee', github))];
      await mine.toDo('claim', claim);
      await mate.look();
      await review(github);
      assert.equal((await mate.look()).entry, undefined);
      assert.equal((await mine.look()).entry?.turn.why, 'reviewed');
    });
  });

  test('a reminder by the author is seen by them, and by nobody as a promise', async () => {
    const github = await start({ world: aWorld() });
    const [mine, hers] = [aWindow(github), aWindow(await as('kim', github))];
    await mine.toDo('promise', promise);
    await mine.look();
    await hers.toDo('reminder', {
      kind: 'comment',
      text: '@rin, please.',
      note: { kind: 'reminder', to: ['rin'] },
    });
    const { own } = await hers.look();
    assert.ok(own?.asked[0]?.remindedAt);
    assert.ok(own.asked[0].promise);
    assert.equal((await mine.look()).entry?.clock.state, 'promised');
  });
});
