import { strict as assert } from 'node:assert';
import { accessPages } from '../../../src/app/accessPages';
import { formatDiagnosticsReport } from '../../../src/app/diagnosticsReport';
import type { Store } from '../../../src/app/ports';
import { QueueView } from '../../../src/app/queueView';
import type { QueueState } from '../../../src/app/reviewQueue';
import type { Snapshot } from '../../../src/core/model/snapshot';
import { aReviewRequest, aSnapshot, person } from '../../support/builders';
import { inMemory } from '../../support/readThrough';
import { aSignedInWindow } from '../../support/windows';

const snapshot = aSnapshot([
  aReviewRequest({ number: 1, author: person('mei', { name: 'Mei Tanaka' }), title: 'Secret plans' }),
  aReviewRequest({ number: 2, isDraft: true }),
]);

suite('The view options over time', () => {
  test('are there again in the next session', async () => {
    const store = inMemory();
    await (await aView({ store })).choose({ groupBy: 'rank', filter: { text: '#1' } });
    const next = await aView({ store });
    assert.deepEqual([next.options.groupBy, next.shown?.shown.length], ['rank', 1]);
  });

  test('change what is shown at once, and whoever listens hears of it', async () => {
    const view = await aView();
    const counts: (number | undefined)[] = [];
    view.onDidChange(() => counts.push(view.shown?.shown.length));
    await view.choose({ hide: { bots: false, drafts: true, ownTeam: false } });
    await view.clearFilter();
    assert.deepEqual(counts, [1, 1]);
  });

  test('clearing the filter shows what is hidden too, where there is nothing else', async () => {
    const view = await aView({ snapshot: aSnapshot([aReviewRequest({ isDraft: true })]) });
    await view.choose({ hide: { bots: true, drafts: true, ownTeam: false } });
    assert.equal(view.shown?.shown.length, 0);
    await view.clearFilter();
    assert.equal(view.shown.shown.length, 1);
  });

  test('that cannot be stored hold for this session, and the log says so', async () => {
    const lines: string[] = [];
    const store: Store = { ...inMemory(), set: () => Promise.reject(new Error('disk full')) };
    const view = await aView({ store, lines });
    await view.choose({ groupBy: 'repository' });
    assert.equal(view.options.groupBy, 'repository');
    assert.match(lines.join('\n'), /Can't save the view options.*disk full/);
  });

  test('nothing is shown before there is a list', async () => {
    const view = await aView();
    assert.equal(view.shown?.hidden, 0);
    assert.equal((await aView({ snapshot: undefined })).shown, undefined);
  });
});

suite('A report', () => {
  const around = {
    extension: '1.0.0',
    editor: '1.95.0',
    server: 'Enterprise Server',
    isSample: false,
    settings: [['statusBar', '"first"']],
  } as const;

  test('tells of kinds and counts', async () => {
    const text = formatDiagnosticsReport(await aView(), around);
    assert.match(text, /- State: ready\n- Last failure: none\n- Requests: 2, 1 waiting/);
    assert.match(text, /- Settings: statusBar: "first"$/);
  });

  test('names nobody and nothing', async () => {
    const view = await aView();
    await view.choose({ filter: { text: 'Mei', teams: ['acme/search'] } });
    const failure = { kind: 'unexpected', message: 'acme/core is odd' } as const;
    const { list, shown, options } = view;
    const failed = { state: { kind: 'failed', failure }, list, shown, options } as const;
    for (const text of [formatDiagnosticsReport(view, around), formatDiagnosticsReport(failed, around)]) {
      assert.doesNotMatch(text, /mei|tanaka|secret|acme|rin\b|kim|odd/i);
    }
  });
});

suite('Pages where a sign-in gets what it lacks', () => {
  const web = 'https://git.example';
  const ready = (more: Partial<Snapshot>): QueueState => ({
    kind: 'ready',
    list: { snapshot: aSnapshot([], more), requests: [], waiting: [], own: [] },
  });
  const account = [`${web}/settings/applications`, `${web}/settings/tokens`];
  const cases: [name: string, state: QueueState, urls: string[]][] = [
    ['the account, always', { kind: 'signedOut' }, account],
    [
      'each organisation whose teams are missing',
      ready({ missing: [{ kind: 'teams', organizations: ['acme', 'umbrella'] }] }),
      [`${web}/orgs/acme/sso`, `${web}/orgs/umbrella/sso`, ...account],
    ],
    [
      'the one that GitHub names',
      {
        kind: 'failed',
        failure: { kind: 'singleSignOn', url: `${web}/orgs/acme/sso?authorization_request=1` },
      },
      [`${web}/orgs/acme/sso?authorization_request=1`, ...account],
    ],
  ];
  for (const [name, state, urls] of cases) {
    test(name, () =>
      assert.deepEqual(
        accessPages(state, web).map(({ url }) => url),
        urls,
      ),
    );
  }
});

async function aView({
  store = inMemory(),
  lines = [],
  ...more
}: { store?: Store; lines?: string[]; snapshot?: Snapshot | undefined } = {}): Promise<QueueView> {
  const read = 'snapshot' in more ? more.snapshot : snapshot;
  const queue = await aSignedInWindow({
    source: { read: () => (read ? Promise.resolve(read) : Promise.reject(new Error('nothing'))) },
  });
  await queue.refresh();
  const write = (line: string): void => void lines.push(line);
  return new QueueView(queue, store, { info: write, warn: write, error: write });
}
