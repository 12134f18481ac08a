import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import {
  findClaim,
  hasNoteId,
  formatMarker,
  noteIn,
  findPromise,
  type Note,
  type NoteWords,
} from '../../../../src/core/model/notes';
import { hours, now } from '../../../support/builders';

const byRin = { author: 'rin', at: now };
const decline = formatMarker({ kind: 'decline' }, 'rin', 'id-1');
const claim: NoteWords = { kind: 'claim', team: 'acme/payments' };

suite('A note in a comment', () => {
  const moments = fc.integer({ min: Date.parse('2000-01-01'), max: Date.parse('2200-01-01') });
  const logins = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9-]{0,38}$/);
  const slugs = fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,99}$/);
  const teams = fc.tuple(logins, slugs).map(([organisation, slug]) => `${organisation}/${slug}`);
  const people = fc.array(fc.oneof(logins, teams), { maxLength: 40 });
  const anyWords: Record<NoteWords['kind'], fc.Arbitrary<NoteWords>> = {
    promise: moments.map((until) => ({ kind: 'promise', until })),
    claim: teams.map((team) => ({ kind: 'claim', team })),
    handOver: people.map((to) => ({ kind: 'handOver', to })),
    decline: fc.constant({ kind: 'decline' }),
    stillNeeded: fc.constant({ kind: 'stillNeeded' }),
    split: fc.constant({ kind: 'split' }),
    reminder: people.map((to) => ({ kind: 'reminder', to })),
    asked: people.map((to) => ({ kind: 'asked', to })),
  };
  for (const [kind, words] of Object.entries(anyWords)) {
    test(`${kind}: what is written is read`, () => {
      fc.assert(
        fc.property(words, logins, fc.uuid(), moments, fc.string(), (said, author, id, moment, text) => {
          // A promise is made before its time.
          const at = said.kind === 'promise' ? Math.min(moment, said.until - 1) : moment;
          const body = `${text}\n\n${formatMarker(said, author, id)}`;
          assert.deepEqual(noteIn(body, { author, at }), { ...said, by: author, at });
          assert.equal(hasNoteId(body, id), true);
        }),
      );
    });
  }

  test('this is how it looks', () =>
    assert.equal(
      formatMarker({ kind: 'promise', until: now }, 'rin', 'id-1'),
      '<!-- good-turn:promise v1 by=rin until=2026-08-19T15:00:00.000Z id=id-1 -->',
    ));

  test('a reminder to as many as CODEOWNERS may ask at once', () => {
    const to = Array.from({ length: 100 }, (_, index) => `acme-corporation/keepers-of-the-checkout-${index}`);
    const body = formatMarker({ kind: 'reminder', to }, 'rin', 'id-1');
    assert.deepEqual(noteIn(body, byRin), { kind: 'reminder', to, by: 'rin', at: now });
    assert.equal(hasNoteId(body, 'id-1'), true);
  });

  const read: [name: string, body: string][] = [
    ['alone', decline],
    ['at the end of a text', `I am not the right one.\n\n${decline}`],
    ['with CRLF', `I am not the right one.\r\n\r\n${decline}\r\n`],
    ['with a line below, as after an edit', `No.\n${decline}\nPS: sorry!`],
    ['with spaces behind it', `${decline} \t `],
    ['below a block of code', `\`\`\`\ncode\n\`\`\`\n\n${decline}`],
    ['after a block that nothing ends: Good Turn put it there', `\`\`\`\ncode\n\n${decline}`],
    ['without an id', '<!-- good-turn:decline v1 by=rin -->'],
    ['with a field of a newer Good Turn', '<!-- good-turn:decline v1 by=rin mood=good -->'],
    ['after one of somebody else', `${formatMarker(claim, 'lee', 'id-2')}\n${decline}`],
    ['of two, the last counts: a text may be copied', `${formatMarker(claim, 'rin', 'id-2')}\n\n${decline}`],
  ];
  for (const [name, body] of read) {
    test(`read: ${name}`, () =>
      assert.deepEqual(noteIn(body, byRin), { kind: 'decline', by: 'rin', at: now }));
  }

  const notRead: [name: string, body: string][] = [
    ['no text', ''],
    ['no marker', 'I will review it by **15:00**.'],
    ['a quoted line', `> ${decline}`],
    ['a reply in a list', `- ${decline}`],
    ['in the middle of a line', `Look: ${decline}`],
    ['with words behind it on its line', `${decline} or so`],
    ['of somebody else', formatMarker({ kind: 'decline' }, 'lee', 'id-1')],
    ['of somebody else after an own one', `${decline}\n${formatMarker(claim, 'lee', 'id-2')}`],
    ['of nobody', '<!-- good-turn:decline v1 id=id-1 -->'],
    ['of nobody, with words', '<!-- good-turn:decline v1 by= id=id-1 -->'],
    ['an unknown kind', '<!-- good-turn:poem v1 by=rin id=id-1 -->'],
    ['a kind that every object has', '<!-- good-turn:constructor v1 by=rin id=id-1 -->'],
    ['an unknown version', '<!-- good-turn:decline v2 by=rin id=id-1 -->'],
    ['in a block of code, which only shows it', `\`\`\`\n${decline}\n\`\`\``],
    ['in one of tildes', `So:\n\n~~~html\n${decline}\n~~~\n\nNice?`],
    ['in one with a shorter fence within', `\`\`\`\`\n\`\`\`\n${decline}\n\`\`\`\n\`\`\`\``],
    ['in one with CRLF', `\`\`\`\r\n${decline}\r\n\`\`\`\r\n`],
    ['cut short', decline.slice(0, -1)],
    ['without fields', '<!-- good-turn:decline v1 -->'],
    ['over two lines', '<!-- good-turn:decline v1\nby=rin -->'],
    ['a promise of no time', '<!-- good-turn:promise v1 by=rin id=id-1 -->'],
    ['a promise of nonsense', '<!-- good-turn:promise v1 by=rin until=soon id=id-1 -->'],
    ...[
      '+275760-09-13T00:00:00.000Z',
      '2200-01-01T00:00:00.001Z',
      '1999-12-31T23:59:59.999Z',
      '-000001-01-01T00:00:00.000Z',
    ].map((until): [string, string] => [
      `a promise that no calendar shows: ${until}`,
      `<!-- good-turn:promise v1 by=rin until=${until} id=id-1 -->`,
    ]),
    ...[
      ...['2026-09-31T10:00:00Z', '2026-02-29T10:00:00Z', '2026-13-01T10:00:00Z', '2026-08-25T24:00:00Z'],
      ...[
        '5/6/2027',
        '2026-8-25',
        '2026-08-25',
        '2026-08-25T10:00:00',
        '2026-08-25T10:00',
        '2027',
        'tomorrow',
      ],
      ...['2026-8-25T10:00:00Z', '25.8.2026', '2026-08-25T10:60:00Z', '1787652000000', '2026-W35-2'],
    ].map((until): [string, string] => [
      `a promise of a day that isn't, or that each machine reads in its own way: ${until}`,
      `<!-- good-turn:promise v1 by=rin until=${until} id=id-1 -->`,
    ]),
    ...[new Date(now).toISOString(), new Date(now - 1).toISOString(), '2026-08-10T10:00:00Z'].map(
      (until): [string, string] => [
        `a promise of what has passed: ${until}`,
        `<!-- good-turn:promise v1 by=rin until=${until} id=id-1 -->`,
      ],
    ),
    ['a claim for no team', '<!-- good-turn:claim v1 by=rin id=id-1 -->'],
  ];
  for (const [name, body] of notRead) {
    test(`not read: ${name}`, () => assert.equal(noteIn(body, byRin), undefined));
  }

  const untils: [until: string, moment: string][] = [
    ['2026-08-25T10:00:00Z', '2026-08-25T10:00:00.000Z'],
    ['2026-08-25T10:00Z', '2026-08-25T10:00:00.000Z'],
    ['2026-08-25T18:00:00+08:00', '2026-08-25T10:00:00.000Z'],
    ['2028-02-29T10:00:00.5Z', '2028-02-29T10:00:00.500Z'],
  ];
  for (const [until, moment] of untils)
    test(`a promise by ${until}`, () =>
      assert.deepEqual(noteIn(`<!-- good-turn:promise v1 by=rin until=${until} -->`, byRin), {
        kind: 'promise',
        until: Date.parse(moment),
        by: 'rin',
        at: now,
      }));

  test('logins are compared without case, and the author is named as GitHub does', () =>
    assert.equal(noteIn(decline, { author: 'Rin', at: now })?.by, 'Rin'));
  test('edited by its author, it counts', () =>
    assert.equal(noteIn(decline, { ...byRin, editor: 'RIN' })?.kind, 'decline'));
  test('edited by somebody else, it does not', () =>
    assert.equal(noteIn(decline, { ...byRin, editor: 'lee' }), undefined));
  test('handed over to nobody', () =>
    assert.deepEqual(noteIn('<!-- good-turn:handOver v1 by=rin -->', byRin), {
      kind: 'handOver',
      to: [],
      by: 'rin',
      at: now,
    }));
  test('empty names among others are none', () =>
    assert.deepEqual(noteIn('<!-- good-turn:reminder v1 by=rin to=,lee,,mei, -->', byRin), {
      kind: 'reminder',
      to: ['lee', 'mei'],
      by: 'rin',
      at: now,
    }));

  const start = '<!-- good-turn:decline v1 by=rin';
  const long: [name: string, body: string][] = [
    ['one line of comment ends', `${start}${' -->x'.repeat(50_000)}`],
    ['spaces', `${start} -->${' '.repeat(250_000)}x`],
    ['fields', `${start}${' a=b'.repeat(60_000)}`],
    ['beginnings', `${start}\n`.repeat(8_000)],
    ['line ends', '\r\n'.repeat(120_000)],
  ];
  for (const [name, body] of long) {
    test(`a very long text comes to an end: ${name}`, () => {
      assert.equal(noteIn(body, byRin), undefined);
      assert.equal(hasNoteId(body, 'id-1'), false);
    });
  }
});

suite('The id of a note', () => {
  const cases: [name: string, body: string, has: boolean][] = [
    ['in the marker', `Hello.\n${decline}`, true],
    ['a longer one', formatMarker({ kind: 'decline' }, 'rin', 'id-12'), false],
    ['in the text', 'id=id-1', false],
    ['in a quoted marker', `> ${decline}`, false],
    [
      'in a later marker: the text was copied with its own',
      `${formatMarker(claim, 'rin', 'id-2')}\n${decline}`,
      true,
    ],
    ['as a part of another field', '<!-- good-turn:decline v1 by=rin x=id=id-1 -->', false],
  ];
  for (const [name, body, has] of cases) test(name, () => assert.equal(hasNoteId(body, 'id-1'), has));
});

const note = (words: NoteWords, ago: number, by = 'rin'): Note => ({ ...words, by, at: now - hours(ago) });
const promise = (until: number): NoteWords => ({ kind: 'promise', until: now + hours(until) });
const away: NoteWords = { kind: 'handOver', to: ['lee'] };
const no: NoteWords = { kind: 'decline' };
const isNeeded: NoteWords = { kind: 'stillNeeded' };
const split: NoteWords = { kind: 'split' };
const reminder: NoteWords = { kind: 'reminder', to: ['rin'] };

suite('What somebody has promised', () => {
  const cases: [name: string, notes: Note[], until: number | undefined][] = [
    ['nothing', [], undefined],
    ['a time', [note(promise(2), 3)], 2],
    ['spelt otherwise', [note(promise(2), 3, 'RIN')], 2],
    ['the newest time wins, though it is sooner', [note(promise(9), 3), note(promise(2), 1)], 2],
    ['somebody else has', [note(promise(2), 3, 'lee')], undefined],
    ['at the very moment that it begins to count', [note(promise(2), 5)], 2],
    ['before it counts', [note(promise(2), 6)], undefined],
    ['handed over: taken back', [note(promise(2), 3), note(away, 2)], undefined],
    ['declined: taken back', [note(promise(2), 3), note(no, 2)], undefined],
    ['asked whether it is still needed: taken back', [note(promise(2), 3), note(isNeeded, 2)], undefined],
    ['somebody else asked that', [note(promise(2), 3), note(isNeeded, 2, 'lee')], 2],
    ['promised anew after asking that', [note(isNeeded, 3), note(promise(2), 2)], 2],
    ['asked to split it since: it still holds', [note(promise(2), 3), note(split, 2)], 2],
    ['promised anew after handing over', [note(away, 3), note(promise(2), 2)], 2],
    ['somebody else declined', [note(promise(2), 3), note(no, 2, 'lee')], 2],
    ['claimed since', [note(promise(2), 3), note(claim, 2)], 2],
    ['reminded somebody since', [note(promise(2), 3), note(reminder, 2)], 2],
  ];
  for (const [name, notes, until] of cases) {
    test(name, () =>
      assert.equal(
        findPromise(notes, 'rin', now - hours(5))?.until,
        until === undefined ? undefined : now + hours(until),
      ),
    );
  }
});

suite('Who has taken it for a team', () => {
  const cases: [name: string, notes: Note[], by: string | undefined][] = [
    ['nobody', [], undefined],
    ['one', [note(claim, 3)], 'rin'],
    ['for the team spelt otherwise', [note({ kind: 'claim', team: 'Acme/Payments' }, 3)], 'rin'],
    ['for another team', [note({ kind: 'claim', team: 'acme/search' }, 3)], undefined],
    ['at the very moment that it begins to count', [note(claim, 5)], 'rin'],
    ['before it counts', [note(claim, 6)], undefined],
    ['two: the last', [note(claim, 3), note(claim, 2, 'lee')], 'lee'],
    ['handed over since', [note(claim, 3), note(away, 2)], undefined],
    ['declined since, spelt otherwise', [note(claim, 3), note(no, 2, 'Rin')], undefined],
    ['somebody else declined', [note(claim, 3), note(no, 2, 'lee')], 'rin'],
    ['declined before', [note(no, 3), note(claim, 2)], 'rin'],
    [
      'asked since whether it is needed, and to split it',
      [note(claim, 3), note(isNeeded, 2), note(split, 1)],
      'rin',
    ],
    ['promised and reminded since', [note(claim, 3), note(promise(2), 2), note(reminder, 1)], 'rin'],
    [
      'the last of two gave it up: the first has it',
      [note(claim, 4, 'lee'), note(claim, 3), note(no, 2)],
      'lee',
    ],
  ];
  for (const [name, notes, by] of cases) {
    test(name, () => assert.equal(findClaim(notes, 'acme/payments', now - hours(5))?.by, by));
  }
});
