import { strict as assert } from 'node:assert';
import { inspect } from 'node:util';
import { getLocal, type Mockttp, type RequestRuleBuilder } from 'mockttp';
import { Drafts } from '../../src/app/drafts';
import { ReviewActions } from '../../src/app/reviewActions';
import type { ReviewAction, ReviewActionStep } from '../../src/core/actions/reviewAction';
import { failureIn, type Failure } from '../../src/core/model/failure';
import { formatMarker, formatPlainMarker, hasNoteId, type NoteWords } from '../../src/core/model/notes';
import { connect } from '../../src/github/client';
import { gitHubWriter } from '../../src/github/gitHubWriter';
import { toFailure } from '../../src/github/toFailure';
import { send } from '../support/github/send';
import { startGitHub, type RunningGitHub } from '../support/github/server';
import { readWorld, type WorldEvent } from '../support/github/world';
import { inMemory, readFrom, serverAt, withGitHub } from '../support/readThrough';
import { aStoringWindow, anAccount } from '../support/accounts';
import { Disk } from '../support/windows';
import { worldOfOne } from '../support/worldOfOne';

/** What is written on GitHub, over the wire: Rin is asked by Kim, and may write. */
suite('The writer', () => {
  const now = Date.parse('2026-08-21T09:00:00Z');
  let passed = 0;
  const clock = (): number => now + passed;
  setup(() => {
    passed = 0;
  });
  const never = new AbortController().signal;
  const json = { 'content-type': 'application/json; charset=utf-8' };
  const html = { 'content-type': 'text/html' };
  const token = 'ghp_0123456789abcdefghijklmnopqrstuvwxyz';
  const until = now + 7_200_000;

  const comment: ReviewActionStep = { kind: 'comment', text: 'By eleven.', note: { kind: 'promise', until } };
  const ask: ReviewActionStep = { kind: 'ask', users: ['lee'], teams: [] };
  const unask: ReviewActionStep = { kind: 'unask', users: ['rin'], teams: [] };
  const steps = { comment, ask, unask };

  /** With Lee, who may review instead, and what matters of request #12 and of its repository. */
  const world = (pull: object = {}, core: object = {}, more: object = {}) => {
    const one = worldOfOne(pull) as { users: object[] };
    const repositories = [{ nameWithOwner: 'acme/core', ...core }];
    return { ...one, users: [...one.users, { login: 'lee' }, { login: 'mia' }], repositories, ...more };
  };

  const action = (
    errandSteps: readonly ReviewActionStep[],
    more: Partial<ReviewAction> = {},
  ): ReviewAction => ({
    id: 'action-1',
    request: { host, repository: 'acme/core', number: 12 },
    kind: 'promise',
    by: 'rin',
    steps: errandSteps,
    ...more,
  });

  const host = '127.0.0.1';
  const deskAt = (url: string) => gitHubWriter(connect({ ...serverAt(url), host }, token, clock));

  /** A window that is signed in, over a disk that outlives it. */
  const aWindow = async (url: string, disk = new Disk(), lines: string[] = []) => {
    const write = (line: string): void => void lines.push(line);
    const log = { info: write, warn: write, error: write };
    const { account, storage } = aStoringWindow({ files: disk, log, clock, window: 'window' });
    const drafts = new Drafts(storage);
    const actions = new ReviewActions({ account, drafts, clock, log });
    await account.enter(
      anAccount('rin', {
        writer: deskAt(url),
        toFailure: (error) => toFailure(error, serverAt(url).web, now),
      }),
    );
    return { actions, drafts, disk, lines, send: (each: ReviewAction) => actions.send(each, never) };
  };

  const at = <T>(given: object, work: (github: RunningGitHub) => Promise<T>) =>
    withGitHub(given, work, { token });
  const commentsIn = ({ world: { pullRequests } }: RunningGitHub): string[] =>
    pullRequests[0]!.timeline.flatMap((event) => (event.type === 'comment' ? [event.body ?? ''] : []));
  const askedIn = ({ world: { pullRequests } }: RunningGitHub): string[] =>
    pullRequests[0]!.reviewRequests.map((each) => ('user' in each ? each.user : each.team));

  suite('what confirms nothing keeps the text, and the next attempt looks first', () => {
    const answers: [name: string, status: number, body: string][] = [
      ['an empty object', 200, '{}'],
      ['an error with a good status', 200, '{"message":"Not Found"}'],
      ['a queue', 202, '{"error":"queued"}'],
      ['a comment without a number', 201, '{"id":null}'],
      ['a comment whose number is a text', 201, '{"id":"5"}'],
      ['a list', 201, '[]'],
    ];
    for (const [name, status, body] of answers) {
      for (const step of ['comment', 'ask', 'unask'] as const) {
        test(`${step}: ${name}`, async () => {
          await at(world(), async ({ url }) => {
            const front = getLocal();
            await front.start();
            try {
              const path = step === 'comment' ? /comments$/ : /requested_reviewers$/;
              await front.forPost(path).thenReply(status, body, json);
              await front.forDelete(path).thenReply(status, body, json);
              await front.forUnmatchedRequest().thenForwardTo(url);
              const { send: post, drafts } = await aWindow(front.url);
              const outcome = await post(action([steps[step]]));
              assert.deepEqual(outcome, { kind: 'broken', failure: { kind: 'nonsense' }, next: 0 });
              assert.deepEqual(
                drafts.list().map(({ wasTried }) => wasTried),
                [true],
              );
            } finally {
              await front.stop();
            }
          });
        });
      }
    }

    const nobody = '{"requested_reviewers":[],"requested_teams":[]}';
    const everybody = '{"requested_reviewers":[{"login":"rin"}],"requested_teams":[{"slug":"search"}]}';
    const others: [name: string, step: ReviewActionStep, body: string, refusal: RegExp][] = [
      [
        'a team that was left out',
        { ...ask, users: [], teams: ['acme/search'] },
        nobody,
        /@acme\/search can't be asked/,
      ],
      ['a person who was left out', ask, everybody, /^@lee can't be asked/],
      ['a person who stays', unask, everybody, /^@rin is still asked/],
    ];
    for (const [name, step, body, refusal] of others) {
      test(`${name}: GitHub's success is a refusal`, async () => {
        const front = getLocal();
        await front.start();
        try {
          await front.forAnyRequest().thenReply(200, body, json);
          if (step.kind === 'comment') return;
          const failed = deskAt(front.url)[step.kind](action([]).request, step, never);
          await assert.rejects(failed, (error) => {
            const failure = failureIn(error);
            return failure?.kind === 'refused' && refusal.test(failure.message);
          });
        } finally {
          await front.stop();
        }
      });
    }
  });

  suite('a comment is posted, and read back as a note by the next read', () => {
    const notes: NoteWords[] = [
      { kind: 'promise', until },
      { kind: 'claim', team: 'acme/payments' },
      { kind: 'handOver', to: ['lee'] },
      { kind: 'decline' },
      { kind: 'stillNeeded' },
      { kind: 'split' },
      { kind: 'reminder', to: ['lee', 'acme/search'] },
      { kind: 'asked', to: ['mia'] },
    ];
    for (const note of notes) {
      test(note.kind, async () => {
        await at(world(), async (github) => {
          const reading = { token, clock, store: inMemory() };
          const previous = await readFrom(github.url, reading);
          const { send: post, drafts } = await aWindow(github.url);
          const text = '  A kind “word” — 谢谢 & <b>thanks</b>.\n';
          assert.deepEqual(await post(action([{ kind: 'comment', text, note }])), { kind: 'done' });
          assert.deepEqual(commentsIn(github), [
            `${text.trim()}\n\n${formatMarker(note, 'rin', 'action-1')}`,
          ]);
          assert.deepEqual(drafts.list(), []);

          const { requests, cost } = await readFrom(github.url, { ...reading, previous });
          const [{ notes: read, activity } = { notes: [], activity: [] }] = requests;
          const made = activity.findLast(({ kind }) => kind === 'comment')?.at;
          assert.deepEqual(read, [{ ...note, by: 'rin', at: made }]);
          assert.equal(cost.requests, 2);
        });
      });
    }

    test('without a note it is a plain comment, with no more than the mark that it has arrived', async () => {
      await at(world(), async (github) => {
        const { send: post } = await aWindow(github.url);
        await post(action([{ kind: 'comment', text: 'Hello' }]));
        assert.deepEqual(commentsIn(github), [`Hello\n\n${formatPlainMarker('rin', 'action-1')}`]);
        assert.deepEqual((await readFrom(github.url, { token })).requests[0]?.notes, []);
      });
    });
  });

  suite('what counts at the next read', () => {
    const promise = (by: string): string => formatMarker({ kind: 'promise', until }, by, 'x');
    const said = (body: string, author = 'rin', more: object = {}): WorldEvent => ({
      type: 'comment',
      at: '2026-08-20T10:00:00Z',
      author,
      body,
      ...more,
    });
    const edited = (editor: string): object => ({ editedAt: '2026-08-20T11:00:00Z', editor });
    const table: [name: string, event: WorldEvent, counts: boolean][] = [
      ['a promise', said(`Soon.\n\n${promise('rin')}`), true],
      ['one that its own author has edited', said(promise('rin'), 'rin', edited('Rin')), true],
      ['one that somebody else has edited', said(promise('rin'), 'rin', edited('kim')), false],
      ['one forged in the name of somebody else', said(promise('rin'), 'kim'), false],
      ['one of a deleted account', { ...said(promise('ghost')), author: null } as WorldEvent, false],
      ['a marker without a name', said(promise('').replace('by= ', '')), false],
      ['one that is quoted', said(`> ${promise('rin')}\n\nReally?`), false],
      ['one of a kind that nobody knows', said(promise('rin').replace('promise', 'oath')), false],
      ['one of another form', said(promise('rin').replace(' v1 ', ' v2 ')), false],
      ['one until never', said(promise('rin').replace(/until=\S+/, 'until=soon')), false],
    ];
    for (const [name, event, counts] of table) {
      test(`${name}: ${counts ? 'counts' : 'counts for nobody'}`, async () => {
        await at(world({ timeline: [event] }), async ({ url }) => {
          const [request] = (await readFrom(url, { token })).requests;
          const expected = { kind: 'promise', until, by: 'rin', at: Date.parse(event.at) };
          assert.deepEqual(request?.notes, counts ? [expected] : []);
        });
      });
    }

    const changes: [name: string, method: string, body?: object][] = [
      ['edited by somebody else', 'PATCH', { body: `Later.\n\n${promise('rin')}` }],
      ['deleted', 'DELETE'],
    ];
    for (const [name, method, body] of changes) {
      test(`a promise is gone when its comment is ${name}`, async () => {
        await withGitHub(world(), async (github) => {
          await gitHubWriter(connect({ ...serverAt(github.url), host }, 'good-turn', clock)).comment(
            action([]).request,
            promise('rin'),
            never,
          );
          const previous = await readFrom(github.url);
          assert.equal(previous.requests[0]?.notes.length, 1);
          const { body: list } = await send<{ id: number }[]>(github, 'GET /acme/core/issues/12/comments');
          github.world.viewer = 'kim';
          await send(github, `${method} /acme/core/issues/comments/${list[0]!.id}`, body);
          github.world.viewer = 'rin';
          assert.deepEqual((await readFrom(github.url, { previous })).requests[0]?.notes, []);
        });
      });
    }
  });

  suite('reviewers', () => {
    test('are asked, in person and as teams, and asked no longer', async () => {
      await at(world({ reviewRequests: [] }), async (github) => {
        const writer = deskAt(github.url);
        const { request } = action([]);
        await writer.ask(request, { users: ['LEE', 'mia'], teams: ['acme/payments'] }, never);
        assert.deepEqual(askedIn(github), ['lee', 'mia', 'acme/payments']);
        await writer.unask(request, { users: ['mia'], teams: ['acme/payments'] }, never);
        assert.deepEqual(askedIn(github), ['lee']);
      });
    });

    test('an answer that leaves somebody out is a refusal', async () => {
      const front = getLocal();
      await front.start();
      await front
        .forPost()
        .thenReply(201, '{"requested_reviewers":[{"login":"Lee"}],"requested_teams":[]}', json);
      const asking = deskAt(front.url).ask(action([]).request, { users: ['lee', 'mia'], teams: [] }, never);
      const expected = { kind: 'refused', status: 201, message: "@mia can't be asked to review it" };
      await assert.rejects(asking, (error) => isDeepEqual(failureIn(error), expected));
      await front.stop();
    });
  });

  suite("a refusal is told in GitHub's own words but for the full stop, and nothing is half done", () => {
    const strangers =
      'Reviews may only be requested from collaborators. One or more of the users or teams you specified is not a collaborator of the acme/core repository';
    const rights = 'Must have admin rights to Repository';
    const archived = 'Repository was archived so is read-only';
    const locked = 'Unable to create comment because issue is locked';
    const tooLong = 'Validation Failed Body is too long (maximum is 65536 characters)';
    const shy = { ...action([]).request, repository: 'shy/core' };
    const hidden = world({}, {}, { organizations: [{ login: 'shy', sso: true, teams: [] }] });
    const long: ReviewActionStep = { kind: 'comment', text: 'x'.repeat(65_536), note: { kind: 'decline' } };

    const table: [name: string, given: object, action: ReviewAction, status: number, message: string][] = [
      ['locked', world({ locked: true }, { permission: 'READ' }), action([comment]), 403, locked],
      ['archived', world({}, { archived: true }), action([comment]), 403, archived],
      ['archived, to ask', world({}, { archived: true }), action([ask, comment]), 403, archived],
      ['read only, to ask', world({}, { permission: 'READ' }), action([ask, comment]), 403, rights],
      ['no collaborator', world({}, { collaborators: ['rin'] }), action([ask, comment]), 422, strangers],
      [
        'the author',
        world(),
        action([{ ...ask, users: ['kim'] }, comment]),
        422,
        'Review cannot be requested from pull request author',
      ],
      ['a body that is too long', world(), action([long]), 422, tooLong],
      ['a body that is too long, after asking', world(), action([ask, long]), 422, tooLong],
      [
        'locked, after asking',
        world({ locked: true }, { permission: 'TRIAGE' }),
        action([ask, comment]),
        403,
        locked,
      ],
    ];
    for (const [name, given, each, status, message] of table) {
      test(name, async () => {
        await at(given, async (github) => {
          const failure: Failure = { kind: 'refused', status, message };
          const { send: post, drafts, lines } = await aWindow(github.url);
          assert.deepEqual(await post(each), { kind: 'refused', failure, remains: false });
          assert.deepEqual([commentsIn(github), askedIn(github)], [[], ['rin']]);
          const draft = { action: each, madeAt: now, next: 0, wasTried: false, failure };
          assert.deepEqual(drafts.list(), [draft]);
          assert.deepEqual(lines, ['Not sent (promise): refused']);
        });
      });
    }

    test('hidden for want of single sign-on: nothing is done, and the draft is kept', async () => {
      for (const each of [action([comment], { request: shy }), action([ask, comment], { request: shy })]) {
        await at(hidden, async (github) => {
          const { send: post, drafts } = await aWindow(github.url);
          const failure: Failure = { kind: 'singleSignOn' };
          assert.deepEqual(await post(each), { kind: 'broken', failure, next: 0 });
          assert.deepEqual([commentsIn(github), askedIn(github)], [[], ['rin']]);
          assert.equal(drafts.list().length, 1);
        });
      }
    });

    test('what cannot be taken back is told', async () => {
      await at(world({ locked: true }, { permission: 'TRIAGE' }), async (github) => {
        const front = getLocal();
        await front.start();
        await front.forDelete().always().thenReply(500);
        await front.forAnyRequest().always().thenForwardTo(github.url);
        const { send: post } = await aWindow(front.url);
        const failure: Failure = { kind: 'refused', status: 403, message: locked };
        assert.deepEqual(await post(action([ask, comment])), { kind: 'refused', failure, remains: true });
        assert.deepEqual(askedIn(github), ['rin', 'lee']);
        await front.stop();
      });
    });

    test('whom GitHub does not let go stays asked, and the rest is done', async () => {
      await at(world({}, { permission: 'READ' }), async (github) => {
        const { send: post, drafts } = await aWindow(github.url);
        const left: Failure = { kind: 'refused', status: 403, message: rights };
        assert.deepEqual(await post(action([comment, unask])), { kind: 'done', left });
        assert.deepEqual([commentsIn(github).length, askedIn(github)], [1, ['rin']]);
        assert.deepEqual(drafts.list(), []);
      });
    });
  });

  suite('on the wire', () => {
    let github: RunningGitHub;
    let front: Mockttp;
    let elsewhere: Mockttp;
    setup(async () => {
      github = await startGitHub({ world: readWorld(world()), token });
      front = getLocal();
      elsewhere = getLocal();
      await Promise.all([front.start(), elsewhere.start()]);
    });
    teardown(() => Promise.all([front.stop(), elsewhere.stop(), github.close()]));

    const isWrite = ({ path }: { path: string }): boolean => !path.endsWith('/graphql');
    type Fault = (rule: RequestRuleBuilder) => Promise<unknown>;
    const reply =
      (status: number, body = '', headers: Record<string, string> = json): Fault =>
      (rule) =>
        rule.thenReply(status, body, headers);
    const redirect =
      (status: number): Fault =>
      (rule) =>
        rule.thenReply(status, '', { location: `${elsewhere.url}/repos` });
    const secondary =
      '{"documentation_url":"https://docs.github.com/rest/overview/rate-limits-for-the-rest-api"}';
    const limited = (seconds: number): Failure => ({ kind: 'rateLimited', until: now + seconds * 1000 });

    const faults: [name: string, fault: Fault, failure: Failure][] = [
      ['401', reply(401, '{"message":"Bad credentials"}'), { kind: 'signedOut' }],
      [
        '403 with retry-after',
        reply(403, '{"message":"Wait"}', { ...json, 'retry-after': '120' }),
        limited(120),
      ],
      [
        '403 with nothing remaining',
        reply(403, '{"message":"API rate limit exceeded"}', {
          ...json,
          'x-ratelimit-remaining': '0',
          'x-ratelimit-reset': String(now / 1000 + 600),
        }),
        limited(600),
      ],
      ['403 for a limit that only its page names', reply(403, secondary), limited(60)],
      [
        '403 for want of single sign-on',
        reply(403, '{"message":"SAML"}', { ...json, 'x-github-sso': 'required' }),
        { kind: 'singleSignOn' },
      ],
      ['403 of a proxy', reply(403, '<html>', html), { kind: 'noPermission' }],
      ['404 of a proxy', reply(404, '<html>', html), { kind: 'nonsense' }],
      ['422 of a proxy', reply(422, '<html>', html), { kind: 'unexpected', message: 'status 422' }],
      ['429 with retry-after', reply(429, '{}', { ...json, 'retry-after': '90' }), limited(90)],
      ['500', reply(500, '{"message":"Server Error"}'), { kind: 'serverTrouble', status: 500 }],
      ['502', reply(502, '<html>', html), { kind: 'serverTrouble', status: 502 }],
      ['a cut connection', (rule) => rule.thenCloseConnection(), { kind: 'offline' }],
      ['a reset connection', (rule) => rule.thenResetConnection(), { kind: 'offline' }],
      ['an HTML page', reply(200, '<html>Log in</html>', html), { kind: 'nonsense' }],
      ['an HTML page that says it is JSON', reply(201, '<html>', json), { kind: 'nonsense' }],
      ['an answer cut short', reply(201, '{"id":1,"requested_rev', json), { kind: 'nonsense' }],
      ['an empty answer', reply(201, '', json), { kind: 'nonsense' }],
      ['a list', reply(200, '[]', json), { kind: 'nonsense' }],
      ...[301, 302, 307, 308].map((status): [string, Fault, Failure] => [
        `a redirect ${status}`,
        redirect(status),
        { kind: 'offline' },
      ]),
    ];

    for (const [name, fault, failure] of faults) {
      for (const step of ['comment', 'ask', 'unask'] as const) {
        test(`${name}, at ${step}: the draft is kept, and goes through later`, async () => {
          const seen = await elsewhere.forAnyRequest().always().thenReply(200, '{}', json);
          await front
            .forPost(/graphql$/)
            .always()
            .thenForwardTo(github.url);
          await fault(front.forAnyRequest().matching(isWrite));
          const { send: post, drafts, lines, disk } = await aWindow(front.url);
          const each = action([steps[step]]);
          assert.deepEqual(await post(each), { kind: 'broken', failure, next: 0 });
          assert.deepEqual(drafts.list(), [{ action: each, madeAt: now, next: 0, wasTried: true, failure }]);
          assert.deepEqual([commentsIn(github), askedIn(github)], [[], ['rin']]);
          assert.deepEqual(await seen.getSeenRequests(), []);
          assert.deepEqual(lines, [`Not sent (promise): ${failure.kind}`]);
          assert.ok(![...disk.texts.values()].join().includes(token));

          front.reset();
          await front.forAnyRequest().always().thenForwardTo(github.url);
          // A limit holds, however often the user tries.
          passed = failure.kind === 'rateLimited' ? 600_000 : 0;
          assert.deepEqual(await post(drafts.list()[0]!.action), { kind: 'done' });
          const asked = { comment: ['rin'], ask: ['rin', 'lee'], unask: [] }[step];
          assert.deepEqual([commentsIn(github).length, askedIn(github)], [step === 'comment' ? 1 : 0, asked]);
          assert.deepEqual(drafts.list(), []);
        });
      }
    }

    test('the token is in the header, and in no address, body, error, draft or line', async () => {
      const endpoint = await front.forAnyRequest().always().thenReply(422, '{"message":"No"}', json);
      const { send: post, lines, disk } = await aWindow(front.url);
      const writer = deskAt(front.url);
      const { request } = action([]);
      const told: unknown[] = [await post(action([comment])), lines, [...disk.texts]];
      const calls = [
        writer.comment(request, 'x', never),
        writer.look(request, 'x', now, never),
        writer.ask(request, { users: ['lee'], teams: [] }, never),
        writer.unask(request, { users: ['lee'], teams: [] }, never),
      ];
      for (const { reason } of (await Promise.allSettled(calls)) as { reason?: Error }[]) {
        assert.ok(reason);
        told.push(reason, reason.stack, Object.values(reason));
      }
      const seen = await endpoint.getSeenRequests();
      assert.equal(seen.length, 5);
      for (const { headers, url, body } of seen) {
        assert.equal(headers['authorization'], `token ${token}`);
        told.push(url, await body.getText());
      }
      assert.ok(!inspect(told, { depth: 9, showHidden: true }).includes(token));
    });

    /** The comment gets through; what GitHub answers does not. */
    const losses: [name: string, lose: (rule: RequestRuleBuilder) => Promise<unknown>][] = [
      ['lost', (rule) => rule.thenForwardTo(github.url, { beforeResponse: () => 'close' })],
      [
        'a gateway that gave up',
        (rule) => rule.thenForwardTo(github.url, { beforeResponse: () => ({ statusCode: 504 }) }),
      ],
      [
        'cut short',
        (rule) =>
          rule.thenForwardTo(github.url, { beforeResponse: () => ({ statusCode: 201, body: '{"id":' }) }),
      ],
    ];
    for (const [name, lose] of losses) {
      test(`the answer ${name}: going on posts nothing twice, in this window or after a restart`, async () => {
        for (const restart of [false, true]) {
          const id = `action-${restart}`;
          await lose(front.forPost().matching(isWrite));
          await front.forAnyRequest().always().thenForwardTo(github.url);
          const first = await aWindow(front.url);
          assert.equal((await first.send(action([comment, unask], { id }))).kind, 'broken');
          front.reset();
          await front.forAnyRequest().always().thenForwardTo(github.url);
          const second = restart ? await aWindow(front.url, first.disk) : first;
          const [draft] = second.drafts.list();
          assert.deepEqual(await second.send(draft!.action), { kind: 'done' });
          assert.equal(commentsIn(github).filter((body) => body.includes(id)).length, 1);
          assert.deepEqual(askedIn(github), []);
          front.reset();
        }
      });
    }

    for (const [name, lose] of losses) {
      test(`the answer ${name}, and the text changed since: the one comment says what was confirmed last`, async () => {
        await lose(front.forPost().matching(isWrite));
        await front.forAnyRequest().always().thenForwardTo(github.url);
        const first = await aWindow(front.url);
        assert.equal((await first.send(action([comment, unask]))).kind, 'broken');
        await first.drafts.changeText('action-1', 'By noon.');
        const second = await aWindow(front.url, first.disk);
        assert.deepEqual(await second.send(second.drafts.list()[0]!.action), { kind: 'done' });
        const [body = '', ...others] = commentsIn(github);
        assert.deepEqual([body.split('\n')[0], others, second.drafts.list()], ['By noon.', [], []]);
        assert.ok(hasNoteId(body, 'action-1'));
        assert.deepEqual(askedIn(github), []);
      });
    }

    test("where the comment was edited on GitHub, or is somebody's copy, the user is asked first", async () => {
      for (const change of [{ editedAt: '2026-08-21T10:00:00Z', editor: 'rin' }, { author: 'kim' }]) {
        const mine = await aWindow(github.url);
        const id = `action-${Object.keys(change).join('-')}`;
        const each = action([comment], { id });
        await mine.send(each);
        Object.assign(github.world.pullRequests[0]!.timeline.at(-1)!, change);
        await mine.actions.keep(each);
        await mine.drafts.change(id, (draft) => ({ ...draft, wasTried: true }));
        await mine.drafts.changeText(id, 'By noon.');
        const now = mine.drafts.of(id)!.action;
        const failure: Failure = { kind: 'overtaken', by: 'otherText' };
        assert.deepEqual(await mine.send(now), { kind: 'refused', failure, remains: false });
        const texts = (): string[] =>
          commentsIn(github).flatMap((body) => (hasNoteId(body, id) ? [body.split('\n')[0]!] : []));
        assert.deepEqual(texts(), ['By eleven.']);
        assert.deepEqual(await mine.actions.send(now, never, ['otherText']), { kind: 'done' });
        assert.deepEqual(texts(), 'author' in change ? ['By eleven.', 'By noon.'] : ['By noon.']);
      }
    });

    test('what another window has sent meanwhile is not posted again', async () => {
      const mine = await aWindow(github.url);
      await mine.actions.keep(action([comment]));
      const other = await aWindow(github.url, mine.disk);
      assert.deepEqual(await other.send(other.drafts.list()[0]!.action), { kind: 'done' });
      assert.deepEqual(await mine.send(action([comment])), { kind: 'done' });
      assert.equal(commentsIn(github).length, 1);
      assert.deepEqual([mine.drafts.list(), other.drafts.list()], [[], []]);
    });

    test('what is done already is not done again', async () => {
      await front
        .forPost(/comments$/)
        .once()
        .thenReply(500);
      const asking = await front
        .forPost(/requested_reviewers$/)
        .always()
        .thenForwardTo(github.url);
      await front.forAnyRequest().always().thenForwardTo(github.url);
      const { send: post } = await aWindow(front.url);
      const each = action([ask, comment, unask]);
      const failure: Failure = { kind: 'serverTrouble', status: 500 };
      assert.deepEqual(await post(each), { kind: 'broken', failure, next: 1 });
      assert.deepEqual(await post(each), { kind: 'done' });
      assert.equal((await asking.getSeenRequests()).length, 1);
      assert.deepEqual([commentsIn(github).length, askedIn(github)], [1, ['lee']]);
    });

    test('it is found on the second page, among what many others say', async () => {
      await deskAt(github.url).comment(action([]).request, bodyOf('action-1'), never);
      const { timeline } = github.world.pullRequests[0]!;
      const other: WorldEvent = {
        type: 'comment',
        at: '2026-08-22T08:00:00Z',
        author: 'kim',
        body: bodyOf('other'),
      };
      timeline.push(...Array.from({ length: 100 }, () => other));
      const found = (id: string, since = now - 7_200_000) =>
        deskAt(github.url)
          .look(action([]).request, id, since, never)
          .then(({ isPosted }) => isPosted);
      assert.deepEqual(
        [await found('action-1'), await found('action'), await found('action-1', now + 2 * 86_400_000)],
        [true, false, false],
      );
    });

    const unclear: [name: string, fault: Fault, failure: Failure][] = [
      ['an HTML page', reply(200, '<html>Log in</html>', html), { kind: 'nonsense' }],
      ['an answer cut short', reply(200, '[{"body":"', json), { kind: 'nonsense' }],
      ['an empty answer', reply(200, '', json), { kind: 'nonsense' }],
      ['JSON of another kind', reply(200, '{}', json), { kind: 'nonsense' }],
      ['404', reply(404, '{"message":"Not Found"}'), { kind: 'nonsense' }],
      ['500', reply(500), { kind: 'serverTrouble', status: 500 }],
      ['a cut connection', (rule) => rule.thenCloseConnection(), { kind: 'offline' }],
    ];
    for (const [name, fault, failure] of unclear) {
      test(`${name}, where the comment is looked for: nothing is posted blindly`, async () => {
        await front
          .forPost()
          .matching(isWrite)
          .once()
          .thenForwardTo(github.url, { beforeResponse: () => 'close' });
        let looks = 0;
        await fault(front.forPost().matching((request) => !isWrite(request) && ++looks > 1));
        await front.forAnyRequest().always().thenForwardTo(github.url);
        const { send: post } = await aWindow(front.url);
        await post(action([comment]));
        assert.deepEqual(await post(action([comment])), { kind: 'broken', failure, next: 0 });
        assert.equal(commentsIn(github).length, 1);
      });
    }
  });

  function bodyOf(id: string): string {
    return formatMarker({ kind: 'decline' }, 'rin', id);
  }

  function isDeepEqual(actual: unknown, expected: unknown): boolean {
    assert.deepEqual(actual, expected);
    return true;
  }
});
