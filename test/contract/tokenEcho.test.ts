import { strict as assert } from 'node:assert';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { getLocal, type CompletedRequest, type Mockttp } from 'mockttp';
import type { Account } from '../../src/app/accountScope';
import { formatDiagnosticsReport } from '../../src/app/diagnosticsReport';
import { Drafts } from '../../src/app/drafts';
import type { Log } from '../../src/app/ports';
import { RefreshLease } from '../../src/app/refreshLease';
import { ReviewActions } from '../../src/app/reviewActions';
import { ReviewQueue, type QueueState } from '../../src/app/reviewQueue';
import { statusWords } from '../../src/app/statusWords';
import { SnapshotStore } from '../../src/app/storage/snapshotStore';
import { viewMessage } from '../../src/app/viewWords';
import { queueTable } from '../../src/cli/queueTable';
import type { ReviewAction } from '../../src/core/actions/reviewAction';
import { failureWords } from '../../src/core/messages/failureWords';
import { createFormatting } from '../../src/core/messages/formatting';
import { english } from '../../src/core/messages/translate';
import { failureIn, type Failure } from '../../src/core/model/failure';
import { defaultSettings } from '../../src/core/settings/queueSettings';
import { defaultWeights } from '../../src/core/settings/weights';
import { defaultOptions } from '../../src/core/view/viewOptions';
import { connect } from '../../src/github/client';
import { readColleagues } from '../../src/github/colleagues/readColleagues';
import { gitHubSource } from '../../src/github/gitHubSource';
import { gitHubWriter } from '../../src/github/gitHubWriter';
import { isRecord } from '../../src/github/json';
import { readDraftReview } from '../../src/github/readDraftReview';
import { readChangedTexts } from '../../src/github/sinceReview/readChangedTexts';
import { toFailure } from '../../src/github/toFailure';
import { whoAmI } from '../../src/github/whoAmI';
import { aReviewRequest } from '../support/builders';
import { aStoringWindow } from '../support/accounts';
import { startGitHub, type RunningGitHub } from '../support/github/server';
import { readWorld } from '../support/github/world';
import { nodeFiles } from '../support/nodeFiles';
import { oddForms } from '../support/tokenForms';
import { inMemory, serverAt } from '../support/readThrough';
import { FakeTime } from '../support/windows';
import { worldOfOne } from '../support/worldOfOne';

/**
 * A server that echoes what it was sent, in every status and every form: the token must not be on the disk, in
 * the log, in what is thrown, or on the screen. One token looks like GitHub's, the other like nothing known.
 */
suite('A token that the server echoes', () => {
  const tokens = ['ghp_S3ntinelS3ntinelS3ntinelS3ntinel0123', 'opaque~S3ntinel+token/of:a;proxy=?'];
  const now = Date.parse('2026-08-21T09:00:00Z');
  const clock = (): number => now;
  const never = new AbortController().signal;
  const words = createFormatting(defaultSettings, defaultWeights, 'en', english);
  const action: ReviewAction = {
    id: 'action-1',
    request: { host: '127.0.0.1', repository: 'acme/core', number: 12 },
    kind: 'promise',
    by: 'rin',
    steps: [
      { kind: 'comment', text: 'By eleven.' },
      { kind: 'ask', users: ['kim'], teams: [] },
    ],
  };
  const request = aReviewRequest({ number: 12 });

  let folder: string;
  let front: Mockttp;
  let github: RunningGitHub;
  setup(async () => {
    folder = mkdtempSync(join(tmpdir(), 'good-turn-echo-'));
    front = getLocal({ cors: true });
    await front.start();
  });
  teardown(async () => {
    await front.stop();
    await github.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Everything that one window does, with all it keeps and says. */
  const aWindow = async (token: string) => {
    const server = serverAt(front.url);
    const client = connect(server, token, clock);
    const traces: unknown[] = [];
    const write = (line: string): void => void traces.push(line);
    const log: Log = { info: write, warn: write, error: write };
    const files = nodeFiles(folder, 'window');
    const time = new FakeTime(now);
    const { account, storage } = aStoringWindow({ files, log, clock, window: 'window' });
    const drafts = new Drafts(storage);
    const actions = new ReviewActions({ account, drafts, clock, log });
    const queue = new ReviewQueue({
      ...{ account, clock, log, delay: time.pause, settings: () => defaultSettings },
      store: new SnapshotStore(files, log, clock),
      lease: new RefreshLease({ files, clock, delay: time.pause, log, window: 'window' }),
    });
    const who: Account = {
      id: 'rin',
      source: gitHubSource(client, inMemory(), clock, { withOwn: true }),
      writer: gitHubWriter(client),
      colleagues: (each, teams, signal) => readColleagues(client, each, teams, now, signal),
      draftReview: (each, signal) => readDraftReview(client, each, signal),
      changedTexts: (each, signal) => readChangedTexts(client, each, signal),
      toFailure: (error) => toFailure(error, server.web, now),
    };
    await account.enter(who);
    const keep = async (work: Promise<unknown>): Promise<void> => {
      const result = await work.catch((error: unknown) => error);
      const failure = failureIn(result) ?? (isRecord(result) ? (result['failure'] as Failure) : undefined);
      traces.push(result, failure && failureWords(failure, now, words.locale, english));
    };
    const doAll = async (): Promise<void> => {
      await keep(whoAmI(server, token, clock));
      await queue.refresh();
      await keep(actions.send(action, never));
      await keep(actions.send({ ...action, id: 'action-2', steps: action.steps.slice(1) }, never));
      await keep(actions.colleagues(request, ['acme/payments']));
      await keep(actions.draftReview(request));
      await keep(actions.changedTexts(request));
      await keep(client.get('/user', never));
      await keep(client.read('/user', never));
      await keep(client.write('POST', '/repos/acme/core/issues/12/comments', { body: 'x' }, never));
      traces.push(...show(queue.state));
    };
    return { doAll, traces, queue, drafts };
  };

  /** What the user sees of a state. */
  const show = (state: QueueState): string[] => [
    statusWords({ state, shown: undefined }, { style: 'first', isSample: false }, now, words).sentence,
    viewMessage({ state, shown: undefined }, now, words) ?? '',
    ...('failure' in state ? [failureWords(state.failure, now, words.locale, english)] : []),
    ...('list' in state ? [queueTable(state.list.snapshot, state.list.requests, words)] : []),
    formatDiagnosticsReport(
      { state, list: undefined, shown: undefined, options: defaultOptions },
      { extension: '1', editor: '1', server: 'github.com', isSample: false, settings: [] },
    ),
  ];

  /** All of it as text: with causes, stacks, hidden properties and what a failure carries. */
  const everything = (traces: readonly unknown[]): string[] => [
    ...traces.flatMap((trace) => [
      inspect(trace, { depth: Infinity, showHidden: true, maxStringLength: Infinity }),
      JSON.stringify({ trace }),
      ...(trace instanceof Error
        ? [trace.stack ?? '', inspect(trace.cause), JSON.stringify(failureIn(trace))]
        : []),
    ]),
    ...readdirSync(folder).map((name) => `${name}\n${readFileSync(join(folder, name), 'utf8')}`),
  ];

  const assertNowhere = (token: string, texts: readonly string[]): void => {
    const base64 = [0, 1, 2].map((offset) =>
      Buffer.from(' '.repeat(offset) + token)
        .toString('base64')
        .slice(offset + 2, offset + 30),
    );
    const forms = [token, encodeURIComponent(token), JSON.stringify(token).slice(1, -1), ...base64];
    for (const text of texts)
      for (const form of [...forms, 'S3ntinel', 's3ntinel'])
        assert.ok(!text.includes(form), `${form} in:\n${text.slice(0, 2000)}`);
  };

  /** Whatever stands between its signs, and however little of it is left. */
  const assertNoOddForm = (token: string, texts: readonly string[]): void => {
    const odd = Object.values(oddForms(token)).map((form) => middleOf(squeezed(form)));
    for (const text of texts) {
      const line = squeezed(text);
      for (const form of ['s3ntinel', ...odd])
        assert.ok(!line.includes(form), `${form} in:\n${text.slice(0, 2000)}`);
    }
  };

  const squeezed = (text: string): string =>
    text.replace(/[\s\p{Default_Ignorable_Code_Point}]|\\[nr]/gu, '').toLowerCase();

  /** What stands before or after the token in Base64 may stay. */
  const middleOf = (form: string): string => form.slice(form.length / 2 - 6, form.length / 2 + 6);

  /** What a careless server says: the request, in every form in which a token may be written. */
  const echo = ({ headers, url }: CompletedRequest, token: string): string => {
    const encode = (text: string): string => Buffer.from(text).toString('base64');
    return [
      `You sent ${String(headers['authorization'])}`,
      `${url}?access_token=${encodeURIComponent(token)}`,
      `x${'-'.repeat(250)}${token}`,
      ...['', 'x:', 'xx:'].map((name) => `Basic ${encode(name + token)}`),
      Buffer.from(token).toString('base64url'),
      JSON.stringify(headers),
    ].join(' ');
  };

  /** As text, as an error of REST's, and as errors of GraphQL's. */
  const bodies: ((said: string, got: CompletedRequest) => string)[] = [
    (said) => said,
    (said, { headers }) =>
      JSON.stringify({ message: said, errors: [said, { message: said }], request: { headers } }),
    (said, { headers }) => JSON.stringify({ errors: [{ message: said, extensions: { headers } }] }),
  ];

  /** All forms where GitHub's words are used, and each form in turn for the rest. */
  const isOften = (status: number): boolean => [200, 400, 401, 403, 404, 409, 410, 422, 500].includes(status);
  const statuses = [200, ...Array.from({ length: 105 }, (_, index) => 400 + index)];
  const rounds = statuses.flatMap((status) =>
    bodies
      .filter((_, index) => isOften(status) || status % bodies.length === index)
      .map((body) => ({ status, body })),
  );

  for (const token of tokens) {
    test(`${token.slice(0, 6)}… in every status from 400 to 504`, async () => {
      github = await startGitHub({ world: readWorld(worldOfOne()), token });
      let [round] = rounds;
      await front.forAnyRequest().thenCallback((got) => ({
        statusCode: round!.status,
        headers: {
          'content-type': 'application/json',
          'x-github-sso': `required; url=${front.url}/orgs/acme/sso?authorization_request=${encodeURIComponent(token)}`,
        },
        body: round!.body(echo(got, token), got),
      }));
      const { doAll, traces, drafts } = await aWindow(token);
      for (round of rounds) await doAll();
      const texts = everything(traces);
      assert.ok(drafts.list().length > 0 && traces.length > rounds.length * 10);
      assertNowhere(token, texts);
      assert.ok(texts.some((text) => text.includes('GitHub says: You sent token [token]')));
    });

    test(`${token.slice(0, 6)}… in every odd form, in what GitHub refuses`, async () => {
      github = await startGitHub({ world: readWorld(worldOfOne()), token });
      let said = '';
      let status = 0;
      await front.forAnyRequest().thenCallback((got) => ({
        statusCode: status,
        headers: { 'content-type': 'application/json' },
        body: bodies[status === 200 ? 2 : 1]!(said, got),
      }));
      const { doAll, traces } = await aWindow(token);
      for (const [index, form] of Object.values(oddForms(token)).entries()) {
        status = [200, 422][index % 2]!;
        said = `You sent ${form}`;
        await doAll();
      }
      const texts = everything(traces);
      assertNowhere(token, texts);
      assertNoOddForm(token, texts);
      assert.ok(texts.some((text) => text.includes('GitHub says: You sent [token]')));
    });

    test(`${token.slice(0, 6)}… in a good answer that a proxy has put it into`, async () => {
      const world = worldOfOne({ title: `Remove ${token} from the log` });
      github = await startGitHub({ world: readWorld(world), token });
      await front.forAnyRequest().thenForwardTo(github.url);
      const { doAll, traces, queue } = await aWindow(token);
      await doAll();
      assert.equal(queue.list?.requests[0]?.request.title, 'Remove [token] from the log');
      assert.equal(
        github.world.pullRequests[0]?.timeline.some(({ type }) => type === 'comment'),
        true,
      );
      const texts = everything(traces);
      assert.ok(readdirSync(folder).length > 0);
      assertNowhere(token, texts);
    });
  }
});
