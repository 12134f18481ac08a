import { strict as assert } from 'node:assert';
import { Answers } from '../../../../src/app/answers';
import { Drafts } from '../../../../src/app/drafts';
import { NudgeHistory } from '../../../../src/app/nudgeHistory';
import { NudgePause } from '../../../../src/app/nudgePause';
import { RefreshLease } from '../../../../src/app/refreshLease';
import { ReviewQueue } from '../../../../src/app/reviewQueue';
import { Snoozes } from '../../../../src/app/snoozes';
import { caselessFileName } from '../../../../src/app/storage/fileName';
import { SnapshotStore } from '../../../../src/app/storage/snapshotStore';
import { UnreadRequests } from '../../../../src/app/unreadRequests';
import type { Draft } from '../../../../src/core/actions/draft';
import { hour } from '../../../../src/core/model/instant';
import type { Snapshot } from '../../../../src/core/model/snapshot';
import { defaultSettings } from '../../../../src/core/settings/queueSettings';
import type { Snooze } from '../../../../src/core/snooze/snooze';
import { anAccount, aStoringWindow } from '../../../support/accounts';
import { aReviewRequest, aSnapshot, anOwnRequest, now } from '../../../support/builders';
import { damagedAt, damages, pathsIn } from '../../../support/damages';
import { Disk, FakeTime } from '../../../support/windows';

const person = { login: 'kim', name: 'Kim', isBot: false };
const issue = { repository: 'acme/web', number: 3, title: 'Wait', author: person };

/** With every field that a request can have. */
const request = aReviewRequest({
  number: 1,
  author: person,
  labels: ['bug'],
  milestone: { title: 'May', number: 1, dueAt: now },
  requestedReviewers: [
    { kind: 'user', login: 'rin', name: 'Rin' },
    { kind: 'team', team: 'acme/core', name: 'Core' },
    { kind: 'unknown' },
  ],
  activity: [
    { kind: 'review', at: now - hour, by: 'lee', verdict: 'commented' },
    { kind: 'commit', at: now - hour, by: 'kim', oid: 'c1' },
  ],
  notes: [
    { kind: 'promise', until: now, by: 'rin', at: now },
    { kind: 'claim', team: 'acme/core', by: 'rin', at: now },
    { kind: 'handOver', to: ['lee'], by: 'rin', at: now },
    { kind: 'decline', by: 'rin', at: now },
  ],
  unreadEvents: 'middle',
  readEvents: { unread: 5, total: 205, newest: ['IC_9'], oldest: ['IC_1'] },
  viewerReview: { at: now - hour, state: 'commented', oid: 'c1' },
  closes: [{ ...issue, blocks: [issue] }],
  awaitedBy: [{ ...issue, kind: 'pull' }],
});
const snapshot: Snapshot = aSnapshot([request, aReviewRequest({ number: 2 })], {
  own: [anOwnRequest({ number: 9, files: ['a.ts'] })],
  notOwn: [{ nodeId: 'PR_1', fingerprint: '1' }],
  mentioned: [aReviewRequest({ number: 8, mention: { at: now, by: person } })],
  stacked: [{ ...issue, base: 'main', head: 'next' }],
  missing: [
    { kind: 'teams', organizations: ['acme'] },
    { kind: 'searchLimit', total: 2000 },
  ],
  asOf: now - hour,
});
const draft: Draft = {
  action: {
    id: 'a',
    by: 'rin',
    kind: 'promise',
    request: request.id,
    steps: [
      { kind: 'comment', text: 'Tomorrow.', note: { kind: 'promise', until: now } },
      { kind: 'ask', users: ['lee'], teams: ['acme/core'] },
    ],
  },
  madeAt: now,
  next: 0,
  wasTried: true,
  failure: { kind: 'rateLimited', until: now },
};
const snooze: Snooze = {
  id: 'github.com/acme/core#1',
  madeAt: now,
  until: now + hour,
  event: 'newCommits',
  seen: {
    login: 'rin',
    teams: ['acme/core'],
    ask: now,
    authorsWord: now,
    head: 'c1',
    commit: now,
    checks: 'passing',
  },
  woken: { why: 'time', at: now },
  goneSince: now,
};

/** Each kind of file: its name here, the good one, and a second of the kind, which must outlive the first. */
const recordKinds: readonly (readonly [kind: string, key: string, value: object, other: object])[] = [
  ['draft', 'a', draft, { ...draft, action: { ...draft.action, id: 'b' } }],
  ['snooze', snooze.id, snooze, { ...snooze, id: 'github.com/acme/core#2' }],
  ['nudge', '1', { at: now, ids: ['x'], window: 'w' }, { at: now - 1, ids: ['y'], window: 'w' }],
  ['pause', 'nudges', { until: now + hour }, { until: now }],
];

suite('Damaged at any place', () => {
  for (const [kind, key, value, other] of recordKinds) {
    const whole = { form: 1, key, value };
    for (const [name, damage] of damages) {
      test(`a stored ${kind} with something ${name}: the list is there, and so are the others`, async () => {
        for (const path of pathsIn(whole)) {
          const text = textOf(damagedAt(whole, path, damage));
          const window = aWholeWindow();
          const file = `${kind}.rin.${caselessFileName(key, 90)}.json`;
          window.disk.texts.set(file, text);
          window.disk.texts.set(
            `${kind}.rin.other.json`,
            JSON.stringify({ form: 1, key: 'other', value: other }),
          );
          await window.signIn();
          assert.equal(window.queue.state.kind, 'ready', path.join('.'));
          assert.equal(window.sizes()[kind]! >= 1, true, `the other is lost: ${path.join('.')}`);
          const isRead = window.sizes()[kind] === 2;
          const isKept = [...window.disk.texts.values()].includes(text);
          assert.ok(isRead || isKept, `neither read nor set aside: ${path.join('.')}`);
        }
      });
    }
    test(`a stored ${kind} of a future version is left alone`, async () => {
      const window = aWholeWindow();
      const file = `${kind}.rin.${caselessFileName(key, 90)}.json`;
      const text = JSON.stringify({ ...whole, form: 7, value: 'unheard of' });
      window.disk.texts.set(file, text);
      await window.signIn();
      assert.deepEqual([window.queue.state.kind, window.disk.texts.get(file)], ['ready', text]);
    });
  }

  const list = { form: 4, snapshot };
  for (const [name, damage] of damages) {
    test(`a stored list with something ${name} keeps nobody signed out`, async () => {
      for (const path of pathsIn(list)) {
        const window = aWholeWindow();
        window.disk.texts.set('queue-rin.json', textOf(damagedAt(list, path, damage)));
        await window.signIn();
        assert.equal(window.queue.state.kind, 'ready', path.join('.'));
        for (const { score, wait } of window.queue.list!.requests)
          assert.ok(Number.isFinite(score.total) && Number.isFinite(wait), path.join('.'));
      }
    });
    test(`a note between windows with something ${name} holds nobody up`, async () => {
      const note = { window: 'x', until: now + 1000, failure: { kind: 'rateLimited', until: now + 1000 } };
      for (const path of pathsIn(note)) {
        const window = aWholeWindow();
        window.disk.texts.set('round-rin.json', textOf(damagedAt(note, path, damage)));
        await window.signIn();
        assert.ok(['ready', 'failed'].includes(window.queue.state.kind), path.join('.'));
      }
    });
    test(`what VS Code keeps for us, with something ${name}, is read as far as it makes sense`, async () => {
      const kept = {
        'answers rin': [{ id: 'github.com/acme/core#1', at: now, since: now - hour }],
        'seen rin': ['github.com/acme/core#1 5'],
      };
      for (const path of pathsIn(kept).slice(1)) {
        const window = aWholeWindow(damagedAt(kept, path, damage) as Record<string, unknown>);
        await window.signIn();
        assert.equal(window.queue.state.kind, 'ready', path.join('.'));
      }
    });
  }

  /** One window with all that it keeps. */
  function aWholeWindow(memento: Record<string, unknown> = {}) {
    const [disk, time] = [new Disk(), new FakeTime(now)];
    const silent = (): void => undefined;
    const fail = (line: string): never => assert.fail(line);
    const log = { info: silent, warn: silent, error: fail };
    const { clock, pause: delay } = time;
    const { account, storage } = aStoringWindow({ files: disk, log, clock, window: 'w' });
    const calendar = () => ({ workingDay: 8 * hour, between: (from: number, to: number) => to - from });
    const store = {
      get: (key: string) => memento[key],
      set: (key: string, value: unknown) => Promise.resolve(void (memento[key] = value)),
    };
    const snoozes = new Snoozes({ storage, clock, calendar });
    const [drafts, history, pause] = [
      new Drafts(storage),
      new NudgeHistory(storage, clock),
      new NudgePause(storage),
    ];
    const queue = new ReviewQueue({
      ...{ account, clock, delay, log },
      lease: new RefreshLease({ files: disk, clock, delay, log, window: 'w' }),
      store: new SnapshotStore(disk, log, clock),
      settings: () => defaultSettings,
      getSnooze: (id) => snoozes.of(id),
      answers: () => answers.of(account.id),
    });
    const answers: Answers = new Answers(queue, store, log);
    const unread = new UnreadRequests(queue, store);
    queue.onDidChange(() => void (queue.list && snoozes.follow(queue.list.snapshot)));
    const read = () => Promise.resolve(aSnapshot([request], { asOf: time.now }));
    const signIn = async (): Promise<void> => {
      await account.enter(anAccount('rin', { source: { read } }));
      await queue.refresh();
      for (const entry of queue.list?.requests ?? []) unread.isNew(entry);
    };
    const sizes = (): Record<string, number> => ({
      draft: drafts.list().length,
      snooze: snoozes.records.all().size,
      nudge: history.since(0).length,
      pause: pause.records.all().size,
    });
    return { disk, queue, signIn, sizes };
  }
});

/** Nothing at all is an empty file. */
function textOf(value: unknown): string {
  return value === undefined ? '' : JSON.stringify(value);
}
