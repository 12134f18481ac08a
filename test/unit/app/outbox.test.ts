import { strict as assert } from 'node:assert';
import { findPassable, passable, type RequestNow } from '../../../src/core/actions/obstacle';
import type { PullRequestWriter } from '../../../src/app/pullRequestWriter';
import type { Account, AccountScope } from '../../../src/app/accountScope';
import { Drafts } from '../../../src/app/drafts';
import type { Draft } from '../../../src/core/actions/draft';
import { ReviewActions } from '../../../src/app/reviewActions';
import { send, type Outcome } from '../../../src/app/outbox';
import {
  reviewActionKinds,
  withText,
  type ReviewAction,
  type ReviewActionStep,
} from '../../../src/core/actions/reviewAction';
import { FailureError, type Failure } from '../../../src/core/model/failure';
import { day } from '../../../src/core/model/instant';
import { hasNoteId, noteIn, type Note } from '../../../src/core/model/notes';
import { aReviewRequest, now } from '../../support/builders';
import { aStoringWindow, anAccount } from '../../support/accounts';
import { Disk, toFailure } from '../../support/windows';

/** What is done, or looked for. */
type Deed = keyof PullRequestWriter;

const refused: Failure = { kind: 'refused', status: 422, message: 'No' };
const offline: Failure = { kind: 'offline' };

const asWritten: RequestNow = {
  viewer: 'rin',
  repository: aReviewRequest().id.repository,
  state: 'open',
  isViewerAsked: true,
  isAnyoneAsked: true,
  isPosted: false,
  notes: [],
};

/** GitHub's side of the wire: it remembers what it was told, and fails as it is told to. */
class WriterInMemory implements PullRequestWriter {
  readonly done: string[] = [];
  /** What was done, and when the request was looked at. */
  readonly all: string[] = [];
  readonly bodies: string[] = [];
  readonly edited = new Set<number>();
  readonly since: number[] = [];
  /** What has changed about the request. */
  now: Partial<RequestNow> = {};
  /** How a deed fails. `lost`: it got through, and the answer did not. */
  readonly faults = new Map<Deed, Failure | 'lost'>();

  comment(_: unknown, body: string): Promise<void> {
    return this.take('comment', 'comment', () => this.bodies.push(body));
  }
  edit(_: unknown, id: number, body: string): Promise<void> {
    return this.take('edit', `edit ${id}`, () => {
      this.bodies[id - 1] = body;
      this.edited.add(id);
    });
  }
  async look(_: unknown, noteId: string, since: number): Promise<RequestNow> {
    this.since.push(since);
    await this.take('look', 'look');
    const at = this.bodies.findIndex((body) => hasNoteId(body, noteId));
    const posted = { id: at + 1, body: this.bodies[at] ?? '', isEdited: this.edited.has(at + 1) };
    return { ...asWritten, isPosted: at >= 0, ...(at >= 0 && { posted }), ...this.now };
  }
  ask(_: unknown, { users, teams }: { users: readonly string[]; teams: readonly string[] }): Promise<void> {
    return this.take('ask', ['ask', ...users, ...teams].join(' '));
  }
  unask(_: unknown, { users, teams }: { users: readonly string[]; teams: readonly string[] }): Promise<void> {
    return this.take('unask', ['unask', ...users, ...teams].join(' '));
  }

  /** What happens before the answer is there. */
  after: () => Promise<void> = () => Promise.resolve();

  private async take(deed: Deed, words: string, effect: () => unknown = () => undefined): Promise<void> {
    this.all.push(words);
    if (deed !== 'look') this.done.push(words);
    const fault = this.faults.get(deed);
    if (fault === undefined || fault === 'lost') effect();
    await this.after();
    if (fault !== undefined) throw new FailureError(fault === 'lost' ? offline : fault);
  }
}

const note = { kind: 'handOver', to: ['lee'] } as const;
const ask: ReviewActionStep = { kind: 'ask', users: ['lee'], teams: ['acme/search'] };
const comment: ReviewActionStep = { kind: 'comment', text: 'Lee knows this.\n', note };
const unask: ReviewActionStep = { kind: 'unask', users: ['rin'], teams: [] };
const anAction = (
  steps: readonly ReviewActionStep[] = [ask, comment, unask],
  more: Partial<ReviewAction> = {},
): ReviewAction => ({
  id: 'id-1',
  request: aReviewRequest().id,
  kind: 'handOver',
  by: 'rin',
  steps,
  ...more,
});
const never = new AbortController().signal;

suite('The outbox', () => {
  let writer: WriterInMemory;

  setup(() => {
    writer = new WriterInMemory();
  });

  const sent = (action = anAction(), resuming?: Parameters<typeof send>[3]): Promise<Outcome> =>
    send(action, { writer, clock: () => now, toFailure }, never, resuming);

  test('takes all steps, in order', async () => {
    assert.deepEqual(await sent(), { kind: 'done' });
    assert.deepEqual(writer.done, ['ask lee acme/search', 'comment', 'unask rin']);
  });

  test('posts the text that was seen, then the marker', async () => {
    await sent(anAction([comment]));
    const [body = ''] = writer.bodies;
    assert.equal(body, 'Lee knows this.\n\n<!-- good-turn:handOver v1 by=rin to=lee id=id-1 -->');
    assert.deepEqual(noteIn(body, { author: 'rin', at: now }), { ...note, by: 'rin', at: now });
  });

  test('marks a text of which nothing is read back too, lest it be posted twice', async () => {
    await sent(anAction([{ kind: 'comment', text: '  Could you?\n' }]));
    assert.deepEqual(writer.bodies, ['Could you?\n\n<!-- good-turn:comment v1 by=rin id=id-1 -->']);
    assert.ok(hasNoteId(writer.bodies[0]!, 'id-1'));
    assert.equal(noteIn(writer.bodies[0]!, { author: 'rin', at: now }), undefined);
  });

  test('what comes after taking oneself off is done, even if GitHub refuses that', async () => {
    writer.faults.set('unask', refused);
    assert.deepEqual(await sent(anAction([unask, comment])), { kind: 'done', left: refused });
    assert.deepEqual(writer.done, ['unask rin', 'comment']);
  });

  test('an action of no steps is done', async () =>
    assert.deepEqual(await sent(anAction([])), { kind: 'done' }));

  type Faults = Partial<Record<Deed, Failure | 'lost'>>;
  const failures: [name: string, faults: Faults, outcome: Outcome, done: string[]][] = [
    [
      'refused at asking: nothing is done',
      { ask: refused },
      { kind: 'refused', failure: refused, remains: false },
      ['ask lee acme/search'],
    ],
    [
      'refused at commenting: whoever was asked is asked no longer',
      { comment: refused },
      { kind: 'refused', failure: refused, remains: false },
      ['ask lee acme/search', 'comment', 'unask lee acme/search'],
    ],
    [
      'refused at commenting, and at taking it back: that remains',
      { comment: refused, unask: refused },
      { kind: 'refused', failure: refused, remains: true },
      ['ask lee acme/search', 'comment', 'unask lee acme/search'],
    ],
    [
      'refused at commenting, and the connection is lost: that may remain',
      { comment: refused, unask: offline },
      { kind: 'refused', failure: refused, remains: true },
      ['ask lee acme/search', 'comment', 'unask lee acme/search'],
    ],
    [
      'refused at taking oneself off: done, but for that',
      { unask: refused },
      { kind: 'done', left: refused },
      ['ask lee acme/search', 'comment', 'unask rin'],
    ],
    [
      'lost at asking',
      { ask: offline },
      { kind: 'broken', failure: offline, next: 0 },
      ['ask lee acme/search'],
    ],
    [
      'lost at commenting: nothing is taken back, since it may be there',
      { comment: 'lost' },
      { kind: 'broken', failure: offline, next: 1 },
      ['ask lee acme/search', 'comment'],
    ],
    [
      'lost at taking oneself off',
      { unask: offline },
      { kind: 'broken', failure: offline, next: 2 },
      ['ask lee acme/search', 'comment', 'unask rin'],
    ],
    [
      'a permission is no refusal in words: nobody knows',
      { comment: { kind: 'noPermission' } },
      { kind: 'broken', failure: { kind: 'noPermission' }, next: 1 },
      ['ask lee acme/search', 'comment'],
    ],
  ];
  for (const [name, faults, outcome, done] of failures) {
    test(name, async () => {
      for (const [deed, fault] of Object.entries(faults)) writer.faults.set(deed as Deed, fault);
      assert.deepEqual([await sent(), writer.done], [outcome, done]);
    });
  }

  test('what is no failure yet becomes one', async () => {
    writer.ask = () => Promise.reject(new TypeError('oops'));
    assert.deepEqual(await sent(), {
      kind: 'broken',
      failure: { kind: 'unexpected', message: 'TypeError: oops' },
      next: 0,
    });
  });

  test('a failure that is classified already is left as it is', async () => {
    writer.faults.set('comment', refused);
    const parts = { writer, clock: () => now, toFailure: (): Failure => ({ kind: 'nonsense' }) };
    assert.deepEqual(await send(anAction([comment]), parts, never), {
      kind: 'refused',
      failure: refused,
      remains: false,
    });
  });

  test('what throws at once becomes one, too', async () => {
    writer.comment = () => {
      throw new FailureError(refused);
    };
    assert.deepEqual(await sent(anAction([comment])), { kind: 'refused', failure: refused, remains: false });
  });

  test('looks before the first step, and again right before the comment', async () => {
    await sent();
    assert.deepEqual(writer.all, ['look', 'ask lee acme/search', 'look', 'comment', 'unask rin']);
    await sent(anAction([comment], { id: 'id-2' }));
    assert.deepEqual(writer.all.slice(5), ['look', 'comment']);
  });

  const claim = (by: string, at = now): Note => ({ kind: 'claim', team: 'acme/core', by, at });
  const taking: ReviewActionStep = {
    kind: 'comment',
    text: 'I take it.',
    note: { kind: 'claim', team: 'ACME/core' },
  };
  const obstacles: [name: string, change: Partial<RequestNow>, failure: Failure, action?: ReviewAction][] = [
    ['closed', { state: 'closed' }, { kind: 'overtaken', by: 'close' }],
    ['merged', { state: 'merged' }, { kind: 'overtaken', by: 'merge' }],
    ['moved', { repository: 'acme/other' }, { kind: 'overtaken', by: 'move' }],
    ['looked at by somebody else', { viewer: 'kim' }, { kind: 'otherAccount' }],
    [
      'answered by somebody else',
      { isViewerAsked: false },
      { kind: 'overtaken', by: 'answer' },
      anAction(undefined, { asked: 'viewer' }),
    ],
    [
      'reviewed by all who were asked',
      { isAnyoneAsked: false },
      { kind: 'overtaken', by: 'answer' },
      anAction([comment], { asked: 'others' }),
    ],
    [
      'taken by a teammate',
      { notes: [claim('kim')] },
      { kind: 'overtaken', by: 'answer' },
      anAction([taking], { asked: 'viewer' }),
    ],
  ];
  for (const [name, change, failure, action = anAction()] of obstacles) {
    test(`${name} meanwhile: nothing is done`, async () => {
      writer.now = change;
      assert.deepEqual(await sent(action), { kind: 'refused', failure, remains: false });
      assert.deepEqual(writer.done, []);
    });
    test(`${name} between the steps: whoever was asked is asked no longer`, async () => {
      const asking = { ...action, steps: [ask, ...action.steps.filter(({ kind }) => kind === 'comment')] };
      const before = writer.ask.bind(writer);
      writer.ask = async (...args) => {
        await before(...args);
        writer.now = change;
      };
      const outcome = await sent(asking);
      const isOther = failure.kind === 'otherAccount';
      assert.deepEqual(outcome, { kind: 'refused', failure, remains: isOther });
      assert.deepEqual(writer.done, ['ask lee acme/search', ...(isOther ? [] : ['unask lee acme/search'])]);
    });
  }

  for (const [name, change, failure, action = anAction()] of obstacles) {
    const by = findPassable(action, failure);
    test(`${name} meanwhile, and to be posted anyway: ${by ? 'looked at twice, and done' : 'nothing is done'}`, async () => {
      writer.now = change;
      const outcome = await sent(action, { despite: passable });
      assert.deepEqual(outcome, by ? { kind: 'done' } : { kind: 'refused', failure, remains: false });
      const looks = writer.all.filter((deed) => deed === 'look').length;
      assert.deepEqual(looks, by && action.steps.length > 1 ? 2 : 1);
    });
  }

  test('what is there already is not posted anyway', async () => {
    await sent(anAction([comment]));
    writer.now = { state: 'closed' };
    assert.deepEqual(await sent(anAction([comment]), { despite: passable }), { kind: 'done' });
    assert.equal(writer.bodies.length, 1);
  });

  const fitting: [name: string, change: Partial<RequestNow>, action: ReviewAction][] = [
    [
      'nobody was asked when it was written',
      { isViewerAsked: false, isAnyoneAsked: false },
      anAction([comment]),
    ],
    ['an earlier claim', { notes: [claim('kim', now - day)] }, anAction([taking])],
    ["the viewer's own claim", { notes: [claim('RIN')] }, anAction([taking])],
    [
      'another name in other letters',
      { viewer: 'Rin', repository: asWritten.repository.toUpperCase() },
      anAction([comment]),
    ],
  ];
  for (const [name, change, action] of fitting) {
    test(`is no obstacle: ${name}`, async () => {
      writer.now = change;
      assert.deepEqual(await sent(action), { kind: 'done' });
    });
  }

  test('what is there already is done, though the request was closed since', async () => {
    await sent(anAction([comment]));
    writer.now = { state: 'merged' };
    assert.deepEqual(await sent(), { kind: 'done' });
    assert.deepEqual(writer.done, ['comment', 'unask rin']);
  });

  suite('goes on', () => {
    const action = anAction();
    test('with the step that broke', async () => {
      writer.now = { isPosted: true };
      await sent(action, { first: 2 });
      assert.deepEqual(writer.done, ['unask rin']);
    });
    for (const first of [1, 2, 3, 7, 1e9, -1]) {
      test(`at ${first}, and never counts as sent without its comment`, async () => {
        assert.deepEqual(await sent(action, { first }), { kind: 'done' });
        assert.deepEqual(writer.done.slice(-2), ['comment', 'unask rin']);
        assert.equal(writer.done.includes('ask lee acme/search'), first > 2 || first < 0);
        const plain = anAction([comment], { id: 'id-2' });
        assert.deepEqual(await sent(plain, { first }), { kind: 'done' });
        assert.equal(writer.bodies.length, 2);
      });
    }
    test('and posts nothing that is there', async () => {
      await sent(anAction([comment]));
      assert.deepEqual(await sent(action, { first: 1 }), { kind: 'done' });
      assert.deepEqual(writer.all.slice(2), ['look', 'unask rin']);
      assert.equal(writer.bodies.length, 1);
    });
    test('and posts what is not there', async () => {
      await sent(action, { first: 1 });
      assert.deepEqual(writer.all, ['look', 'comment', 'unask rin']);
    });
    test('and posts what was never tried', async () => {
      await sent(action, { first: 1 });
      assert.deepEqual(writer.done, ['comment', 'unask rin']);
    });
    test('and looks from a day before it was made: clocks differ', async () => {
      await sent(action, { first: 1, madeAt: now - 5 });
      assert.deepEqual(writer.since, [now - 5 - day]);
    });
    suite('with another text than the one that is there', () => {
      const changed = withText(action, 'Mei knows this.');
      const otherText: Failure = { kind: 'overtaken', by: 'otherText' };
      setup(() => sent(action));
      const texts = (): string[] => writer.bodies.map((body) => body.split('\n')[0]!);
      const looked = (more: Partial<RequestNow['posted'] & object>): void => {
        const body = writer.bodies[0]!;
        writer.now = { posted: { id: 1, isEdited: false, body, ...more } };
      };

      test('an earlier attempt posted it: the comment gets the new text, and the rest is done', async () => {
        for (const first of [0, 1, 2]) {
          const before = writer.all.length;
          const next = withText(action, `Mei knows this ${first}.`);
          assert.deepEqual(await sent(next, { first, wasTried: true }), { kind: 'done' });
          assert.deepEqual(writer.all.slice(before), ['look', 'edit 1', 'unask rin']);
          assert.deepEqual(texts(), [`Mei knows this ${first}.`]);
          assert.ok(hasNoteId(writer.bodies[0]!, 'id-1'));
          writer.edited.clear();
        }
      });
      test('though the request was merged since', async () => {
        writer.now = { state: 'merged' };
        assert.deepEqual(await sent(changed, { wasTried: true }), { kind: 'done' });
        assert.deepEqual(texts(), ['Mei knows this.']);
      });
      const unsure: [name: string, posted: object, resuming: object][] = [
        ['this draft was never tried, so another window posted it', {}, {}],
        ['it was edited on GitHub', { isEdited: true }, { wasTried: true }],
        ["it's somebody's copy", { id: undefined }, { wasTried: true }],
      ];
      for (const [name, posted, resuming] of unsure) {
        test(`${name}: nothing is done, and nobody is asked no longer`, async () => {
          looked(posted);
          const done = writer.done.length;
          const outcome = { kind: 'refused', failure: otherText, remains: false } as const;
          assert.deepEqual(await sent(changed, resuming), outcome);
          assert.deepEqual(await sent(changed, { ...resuming, first: 1 }), { ...outcome, remains: true });
          assert.equal(writer.done.length, done);
        });
        test(`${name}, and the user wants theirs`, async () => {
          looked(posted);
          const isCopy = 'id' in posted;
          assert.deepEqual(await sent(changed, { ...resuming, first: 1, despite: ['otherText'] }), {
            kind: 'done',
          });
          assert.deepEqual(texts(), isCopy ? ['Lee knows this.', 'Mei knows this.'] : ['Mei knows this.']);
        });
      }
      test('refused to edit: nothing is taken back, since the comment is there', async () => {
        writer.faults.set('edit', refused);
        const done = writer.done.length;
        const resuming = { first: 1, wasTried: true };
        assert.deepEqual(await sent(changed, resuming), { kind: 'refused', failure: refused, remains: true });
        assert.deepEqual(writer.done.slice(done), ['edit 1']);
      });
      test('the answer to the edit was lost: it is found, and edited no further', async () => {
        writer.faults.set('edit', 'lost');
        const resuming = { first: 1, wasTried: true };
        assert.deepEqual(await sent(changed, resuming), { kind: 'broken', failure: offline, next: 1 });
        writer.faults.clear();
        const done = writer.done.length;
        assert.deepEqual(await sent(changed, resuming), { kind: 'done' });
        assert.deepEqual(writer.done.slice(done), ['unask rin']);
      });
      test('is none: other line ends, spaces at their ends, and what cannot be seen', async () => {
        writer.bodies[0] = writer.bodies[0]!.replaceAll('\n', ' \r\n').replace('Lee', 'L\u0001ee') + '\n';
        const done = writer.done.length;
        assert.deepEqual(await sent(action), { kind: 'done' });
        assert.deepEqual(writer.done.slice(done), ['unask rin']);
      });
    });
    test('not, where it cannot be looked for: it might be posted twice', async () => {
      writer.faults.set('look', offline);
      assert.deepEqual(await sent(action, { first: 1 }), {
        kind: 'broken',
        failure: offline,
        next: 1,
      });
      assert.deepEqual(writer.bodies, []);
    });
    test('and takes back what was done before it broke, when it is refused now', async () => {
      writer.faults.set('comment', refused);
      assert.deepEqual(await sent(action, { first: 1 }), {
        kind: 'refused',
        failure: refused,
        remains: false,
      });
      assert.deepEqual(writer.all, ['look', 'comment', 'unask lee acme/search']);
    });
  });
});

suite('Actions', () => {
  let [writer, disk] = [new WriterInMemory(), new Disk()];
  let time = now;
  let lines: string[];

  setup(() => {
    [writer, disk, time, lines] = [new WriterInMemory(), new Disk(), now, []];
  });

  const scopes = new Map<ReviewActions, AccountScope>();
  const open = async (window = 'a', more: Partial<Account> = { writer }): Promise<ReviewActions> => {
    const write = (line: string): void => void lines.push(line);
    const log = { info: write, warn: write, error: write };
    const clock = (): number => time;
    const { account, storage } = aStoringWindow({ files: disk, log, clock, window });
    const drafts = new Drafts(storage);
    const actions = new ReviewActions({ account, drafts, clock, log });
    await account.enter(anAccount('rin', more));
    scopes.set(actions, account);
    return actions;
  };
  const stored = async (): Promise<readonly Draft[]> => (await open('another')).drafts.list();
  const asDrafted = (more: Partial<Draft>): Draft => ({
    action: anAction(),
    madeAt: now,
    next: 0,
    wasTried: false,
    ...more,
  });

  test('one that is sent leaves no draft', async () => {
    const actions = await open();
    assert.deepEqual(await actions.send(anAction(), never), { kind: 'done' });
    assert.deepEqual([actions.drafts.list(), await stored()], [[], []]);
  });

  test('one that is sent twice at once is posted once', async () => {
    const actions = await open();
    const both = await Promise.all([actions.send(anAction(), never), actions.send(anAction(), never)]);
    assert.deepEqual(
      both.map(({ kind }) => kind),
      ['done', 'done'],
    );
    assert.equal(writer.bodies.length, 1);
  });

  test('nor is a plain comment whose answer was lost, when it is tried again', async () => {
    const plain = anAction([{ kind: 'comment', text: 'Soon.' }]);
    const actions = await open();
    writer.faults.set('comment', 'lost');
    assert.equal((await actions.send(plain, never)).kind, 'broken');
    writer.faults.clear();
    assert.equal((await actions.send(plain, never)).kind, 'done');
    assert.equal(writer.bodies.length, 1);
  });

  test('every kind of text that was changed after its answer was lost: that is what is there then', async () => {
    for (const kind of reviewActionKinds) {
      const actions = await open();
      const written = anAction([ask, comment, unask], { kind, id: kind });
      writer.faults.set('comment', 'lost');
      assert.equal((await actions.send(written, never)).kind, 'broken');
      writer.faults.clear();
      await actions.drafts.changeText(kind, `Not Friday: Monday, for ${kind}.`);
      assert.deepEqual(await actions.send(actions.drafts.of(kind)!.action, never), { kind: 'done' });
      assert.deepEqual(actions.drafts.list(), []);
    }
    assert.deepEqual(
      writer.bodies.map((body) => body.split('\n')[0]),
      reviewActionKinds.map((kind) => `Not Friday: Monday, for ${kind}.`),
    );
  });

  test('a text that was changed since it was confirmed is not sent, and neither is lost', async () => {
    const [a, b] = [await open('a'), await open('b')];
    await a.keep(anAction());
    await b.drafts.records.takeOverNewer();
    await b.drafts.changeText('id-1', 'Mei knows this.');
    const failure: Failure = { kind: 'overtaken', by: 'edit' };
    assert.deepEqual(await a.send(anAction(), never), { kind: 'refused', failure, remains: false });
    const changed = withText(anAction(), 'Mei knows this.');
    assert.deepEqual([writer.all, await stored()], [[], [asDrafted({ action: changed })]]);
    assert.deepEqual(await a.send(changed, never), { kind: 'done' });
    assert.match(writer.bodies.join(), /^Mei knows this\.\n/);
  });

  test('one that another window has sent with another text: neither is lost, and the user is asked', async () => {
    const [a, b] = [await open('a'), await open('b')];
    await a.keep(anAction());
    await b.drafts.records.takeOverNewer();
    await a.send(anAction(), never);
    const changed = withText(anAction(), 'Mei knows this.');
    const failure: Failure = { kind: 'overtaken', by: 'otherText' };
    assert.deepEqual(await b.send(changed, never), { kind: 'refused', failure, remains: false });
    assert.deepEqual(await stored(), [asDrafted({ action: changed, failure })]);
    assert.match(writer.bodies.join(), /^Lee knows this\.\n/);
    assert.deepEqual(await b.send(changed, never, ['otherText']), { kind: 'done' });
    assert.match(writer.bodies.join(), /^Mei knows this\.\n/);
    assert.equal(writer.bodies.length, 1);
  });

  test('one that another window sent two days ago is looked for from when it was written', async () => {
    const [a, b] = [await open('a'), await open('b')];
    await a.keep(anAction());
    await b.drafts.records.takeOverNewer();
    assert.equal((await b.send(anAction(), never)).kind, 'done');
    time += 2 * day;
    assert.equal((await a.send(anAction(), never)).kind, 'done');
    assert.equal(writer.bodies.length, 1);
    assert.ok(writer.since.every((since) => since === now - day));
  });

  test('one of another account is not sent', async () => {
    const actions = await open();
    await actions.keep(anAction());
    await scopes.get(actions)!.enter(anAccount('bob', { writer }));
    const outcome = await actions.send(anAction(), never);
    assert.deepEqual(outcome, { kind: 'refused', failure: { kind: 'otherAccount' }, remains: false });
    assert.deepEqual(writer.done, []);
  });

  const other = { account: 'rin', by: 'rin' } as const;
  test('one that was written with another account is kept for it, and shown to nobody else', async () => {
    const actions = await open();
    await scopes.get(actions)!.enter(anAccount('bob', { writer }));
    for (const action of [anAction(undefined, other), anAction([comment], { ...other, id: 'id-2' })]) {
      const outcome = await actions.send(action, never);
      assert.deepEqual(outcome, { kind: 'refused', failure: { kind: 'otherAccount' }, remains: false });
      await actions.keep(action);
    }
    assert.deepEqual([writer.all, actions.drafts.list()], [[], []]);
    assert.deepEqual((await stored()).map(({ action }) => action.id).sort(), ['id-1', 'id-2']);
    assert.ok(![...disk.texts.keys()].some((name) => name.includes('bob') && !name.includes('bell')));
    await scopes.get(actions)!.enter(anAccount('rin', { writer }));
    assert.equal((await actions.send(anAction(undefined, other), never)).kind, 'done');
  });

  test('a sign-in that changes at any step: nothing more is done, and nothing by the other one', async () => {
    for (const next of ['bob', undefined]) {
      for (let step = 0; step < 5; step++) {
        [writer, disk] = [new WriterInMemory(), new Disk()];
        const actions = await open();
        const theirs = new WriterInMemory();
        const enter = (): Promise<void> =>
          scopes.get(actions)!.enter(next === undefined ? undefined : anAccount(next, { writer: theirs }));
        writer.after = async () => {
          if (writer.all.length === step + 1) await enter();
        };
        await actions.send(anAction(undefined, other), never);
        assert.equal(writer.all.length, step + 1);
        assert.deepEqual([theirs.all, actions.drafts.list()], [[], []]);
        writer.after = () => Promise.resolve();
        const again = await open('again');
        assert.equal((await again.send(anAction(undefined, other), never)).kind, 'done');
        assert.equal(writer.bodies.length, 1);
        assert.deepEqual(await stored(), []);
      }
    }
  });

  test('one of which a step is left leaves none either', async () => {
    writer.faults.set('unask', refused);
    assert.deepEqual(await (await open()).send(anAction(), never), { kind: 'done', left: refused });
    assert.deepEqual(await stored(), []);
  });

  const kept: [name: string, deed: Deed, fault: Failure | 'lost', draft: Partial<Draft>][] = [
    ['asking', 'ask', offline, { next: 0, wasTried: true, failure: offline }],
    ['commenting', 'comment', 'lost', { next: 1, wasTried: true, failure: offline }],
    ['taking oneself off', 'unask', offline, { next: 2, wasTried: true, failure: offline }],
  ];
  for (const [name, deed, fault, draft] of kept) {
    test(`lost at ${name}: the draft knows the step, and goes on with it once`, async () => {
      writer.faults.set(deed, fault);
      await (await open()).send(anAction(), never);
      assert.deepEqual(await stored(), [asDrafted(draft)]);
      writer.faults.clear();
      time += 5;
      const later = await open('later');
      assert.deepEqual(await later.send(later.drafts.of('id-1')!.action, never), { kind: 'done' });
      assert.deepEqual([writer.bodies.length, await stored()], [1, []]);
      assert.ok(writer.since.every((since) => since === now - day));
    });
  }

  test('lost on the way there, it is posted at the next try', async () => {
    writer.faults.set('comment', offline);
    const actions = await open();
    await actions.send(anAction(), never);
    assert.equal(writer.bodies.length, 0);
    writer.faults.clear();
    await actions.send(anAction(), never);
    assert.deepEqual(writer.all.slice(-3), ['look', 'comment', 'unask rin']);
  });

  test('refused, it begins anew, with what was said', async () => {
    writer.faults.set('comment', refused);
    const actions = await open();
    await actions.send(anAction(), never);
    assert.deepEqual(await stored(), [asDrafted({ failure: refused })]);
    writer.faults.clear();
    await actions.send(anAction(), never);
    assert.deepEqual(writer.done.slice(3), ['ask lee acme/search', 'comment', 'unask rin']);
  });

  test('lost, then refused: it begins anew', async () => {
    const actions = await open();
    writer.faults.set('comment', offline);
    await actions.send(anAction(), never);
    writer.faults.set('comment', refused);
    await actions.send(anAction(), never);
    assert.deepEqual(await stored(), [asDrafted({ failure: refused })]);
  });

  test('the log says what kind, and none of the text', async () => {
    writer.faults.set('comment', refused);
    await (await open()).send(anAction(), never);
    assert.deepEqual(lines, ['Not sent (handOver): refused']);
  });

  test('what was kept to be written on is sent with the words it has then', async () => {
    const actions = await open();
    const first = await actions.keep(anAction());
    time += 5;
    assert.deepEqual([first, await actions.keep(anAction())], [asDrafted({}), asDrafted({})]);
    await actions.drafts.changeText('id-1', 'Mei knows it.');
    await actions.send(actions.drafts.of('id-1')!.action, never);
    assert.match(writer.bodies.join(), /^Mei knows it\.\n/);
    assert.deepEqual(writer.done, ['ask lee acme/search', 'comment', 'unask rin']);
  });

  test('a window that dies before it sends: nothing is out, and it is sent once', async () => {
    await (await open()).keep(anAction());
    const later = await open('later');
    await later.send(later.drafts.of('id-1')!.action, never);
    assert.deepEqual(writer.done, ['ask lee acme/search', 'comment', 'unask rin']);
  });

  test('a window that dies while it sends: the draft was marked before, and nothing is posted twice', async () => {
    let died: () => void = () => undefined;
    const death = new Promise<void>((resolve) => (died = resolve));
    writer.unask = () => {
      died();
      return new Promise(() => undefined);
    };
    void (await open()).send(anAction(), never);
    await death;
    assert.deepEqual(await stored(), [asDrafted({ wasTried: true })]);
    const after = new WriterInMemory();
    after.bodies.push(...writer.bodies);
    await (await open('later', { writer: after })).send(anAction(), never);
    assert.deepEqual(after.all, ['look', 'unask rin']);
  });

  test('before the first byte leaves, the disk knows of it', async () => {
    let known: readonly Draft[] = [];
    writer.ask = async () => {
      known = await stored();
    };
    await (await open()).send(anAction(), never);
    assert.deepEqual(known, [asDrafted({ wasTried: true })]);
  });

  test('with a disk that takes nothing it is sent all the same, and kept in memory when it is not', async () => {
    disk.fault = 'ENOSPC';
    writer.faults.set('comment', 'lost');
    const actions = await open();
    await actions.send(anAction(), never);
    assert.deepEqual([actions.drafts.of('id-1')?.next, actions.drafts.records.isKeptInMemoryOnly], [1, true]);
    writer.faults.clear();
    await actions.send(anAction(), never);
    assert.equal(writer.bodies.length, 1);
  });

  suite('in two windows', () => {
    const both = async (): Promise<[ReviewActions, ReviewActions]> => {
      const [a, b] = [await open('a'), await open('b')];
      await a.keep(anAction());
      await b.drafts.records.takeOverNewer();
      return [a, b];
    };

    test('what one has posted, the other does not post again', async () => {
      const [a, b] = await both();
      await a.send(anAction(), never);
      assert.deepEqual(await b.send(anAction(), never), { kind: 'done' });
      assert.deepEqual([writer.bodies.length, b.drafts.list(), await stored()], [1, [], []]);
    });

    test('nor when it has heard of that while the user was looking at the text', async () => {
      const [a, b] = await both();
      await b.keep(anAction());
      await a.send(anAction(), never);
      await b.drafts.records.takeOverNewer();
      await b.send(anAction(), never);
      assert.deepEqual([writer.bodies.length, await stored()], [1, []]);
    });

    test('what one has lost, the other goes on with', async () => {
      const [a, b] = await both();
      writer.faults.set('comment', 'lost');
      await a.send(anAction(), never);
      writer.faults.clear();
      await b.send(anAction(), never);
      assert.deepEqual(writer.all.slice(-2), ['look', 'unask rin']);
      await a.drafts.records.takeOverNewer();
      assert.deepEqual([a.drafts.list(), b.drafts.list()], [[], []]);
    });

    test('what one has thrown away, the other may still post: the user has just said so', async () => {
      const [a, b] = await both();
      await a.drafts.remove('id-1');
      assert.deepEqual(await b.send(anAction(), never), { kind: 'done' });
      assert.deepEqual([writer.bodies.length, await stored()], [1, []]);
    });
  });

  test('in the sample organisation nothing is sent, and nothing is kept', async () => {
    const actions = await open('a', {});
    assert.equal(actions.canSend, false);
    assert.deepEqual(await actions.send(anAction(), never), {
      kind: 'refused',
      failure: { kind: 'signedOut' },
      remains: false,
    });
    assert.deepEqual(await stored(), []);
  });

  test('signed out, nothing is sent', async () => {
    const actions = await open();
    assert.equal(actions.canSend, true);
    await scopes.get(actions)!.enter(undefined);
    assert.equal(actions.canSend, false);
    assert.equal((await actions.send(anAction(), never)).kind, 'refused');
    assert.deepEqual(writer.done, []);
  });

  suite('Colleagues', () => {
    const nobody = {
      members: new Map(),
      changes: [],
      loads: new Map(),
      recent: new Map(),
      statuses: new Map(),
    };
    const facts = { ...nobody, owners: ['lee'], unread: [] };
    const failureOf = (actions: ReviewActions): Promise<unknown> =>
      actions.colleagues(aReviewRequest(), []).then(
        () => undefined,
        (error: unknown) => (error instanceof FailureError ? error.failure : error),
      );

    test('are asked for by the request and its teams', async () => {
      const actions = await open('a', {
        colleagues: (request, teams) => Promise.resolve({ ...facts, owners: [request.title, ...teams] }),
      });
      assert.deepEqual((await actions.colleagues(aReviewRequest(), ['acme/x'])).owners, [
        'Change 1',
        'acme/x',
      ]);
    });
    test('cannot be read while nobody is signed in', async () =>
      assert.deepEqual(await failureOf(await open('a', {})), { kind: 'signedOut' }));
    test('fail as failures do', async () => {
      const actions = await open('a', { colleagues: () => Promise.reject(new Error('oops')) });
      assert.deepEqual(await failureOf(actions), { kind: 'unexpected', message: 'Error: oops' });
    });
  });
});
