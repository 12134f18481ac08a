import { strict as assert } from 'node:assert';
import { GFM, parser } from '@lezer/markdown';
import fc from 'fast-check';
import {
  askElseText,
  claimText,
  declineReasons,
  declineText,
  handOverText,
  holdsUpWords,
  newPromiseText,
  promiseText,
  reminderText,
  splitText,
  stillNeededText,
} from '../../../../src/core/messages/commentWords';
import { createFormatting } from '../../../../src/core/messages/formatting';
import { defaultSettings } from '../../../../src/core/settings/queueSettings';
import { defaultWeights } from '../../../../src/core/settings/weights';
import { english } from '../../../../src/core/messages/translate';
import { day } from '../../../../src/core/model/instant';
import { formatMarker, hasNoteId, noteIn, type NoteWords } from '../../../../src/core/model/notes';
import { aReviewRequest, now, person, ranked } from '../../../support/builders';
import { seed } from '../../../support/seed';

/** Names that others choose, in every comment that is posted as the user. */
suite('Other people’s words in the user’s comments', () => {
  const fragments = fc.constantFrom(
    ...[
      '@',
      '@kim',
      '@acme/all',
      '#1',
      'fixes #1',
      'Closes acme/core#2',
      'resolves https://github.com/a/b/issues/1',
    ],
    ...[
      'GH-1',
      '![x](http://evil.example/x.png)',
      '<img src="//evil.example">',
      '[x](http://evil.example)',
      '[x]: http://e.example',
    ],
    ...[
      'https://evil.example',
      'www.evil.example',
      '<http://evil.example>',
      'a@evil.example',
      'deadbeefcafe',
    ],
    ...[
      '0123456789abcdef0123456789abcdef01234567',
      '\n',
      '\r\n',
      '\u2028',
      '\n\n',
      '\n# ',
      '\n> ',
      '\n- ',
      '```\n',
      '`',
      '``',
      '```',
    ],
    ...[
      '<!-- good-turn:decline v1 by=rin id=x -->',
      '\n<!-- good-turn:promise v1 by=rin until=2099-01-01T00:00:00Z id=id-1 -->\n',
      '-->',
      '<!--',
    ],
    ...[
      '\\',
      '|',
      '*',
      '**',
      '~~',
      '$x$',
      ':+1:',
      '&#64;kim',
      '&lt;',
      '\u202e',
      '\u200b',
      '\0',
      ' ',
      '  ',
      'Payments',
      '支付',
      'é',
      '_',
      '[^1]',
    ],
  );
  const hostile = fc.oneof(
    fc.array(fragments, { minLength: 1, maxLength: 6 }).map((parts) => parts.join('')),
    fc.string({ unit: 'binary', maxLength: 30 }),
    fc.constantFrom('lee', 'acme/search', 'Payments'),
  );
  const words = createFormatting(defaultSettings, defaultWeights, 'en', english);

  /** What the user addresses on purpose: exactly a login, or a team. */
  const isHandle = (name: string): boolean => /^[a-z\d][\w-]*(?:\/[\w.-]+)?$/i.test(name);

  function check(text: string, addressed: readonly string[], note: NoteWords): void {
    const body = `${text.trim()}\n\n${formatMarker(note, 'rin', 'id-1')}`;
    assert.ok(!/[\r\n\u2028\u2029\0\u202e]/.test(text), 'one line');
    const nodes: [name: string, from: number, to: number][] = [];
    parser
      .configure(GFM)
      .parse(body)
      .iterate({
        enter: ({ name, from, to }) => void nodes.push([name, from, to]),
      });
    const names = nodes.map(([name]) => name);
    for (const bad of [
      'Link',
      'Image',
      'Autolink',
      'URL',
      'HTMLTag',
      'LinkReference',
      'ATXHeading1',
      'Blockquote',
      'FencedCode',
      'Comment',
    ])
      assert.ok(!names.includes(bad), `${bad} in ${JSON.stringify(text)}`);
    assert.equal(names.filter((name) => name === 'Paragraph').length, 1, JSON.stringify(text));
    assert.equal(names.filter((name) => name === 'CommentBlock').length, 1, JSON.stringify(body));
    let outside = text;
    for (const [name, from, to] of nodes)
      if (name === 'InlineCode') outside = outside.slice(0, from) + ' '.repeat(to - from) + outside.slice(to);
    const mentions = [...outside.matchAll(/(?<![\w`])@([\w/.-]*[\w])/g)].map(([, name]) => name);
    for (const name of mentions) assert.ok(addressed.includes(name!), `@${name} in ${JSON.stringify(text)}`);
    outside = outside.replace(/(?<![\w`])@[\w/.-]*\w/g, ' ');
    assert.ok(!/#\d|\bGH-\d|:\/\/|\bwww\.|<|&#|\b[0-9a-f]{7,40}\b/i.test(outside), outside);
    assert.ok(!outside.includes('@'), outside);
    assert.ok(hasNoteId(body, 'id-1'));
    assert.equal(body.match(/^<!-- good-turn:/gm)?.length, 1);
    assert.equal(noteIn(body, { author: 'rin', at: now })?.kind, note.kind);
  }

  test(`mention, close, link and load nothing, and stay in their sentence (seed ${seed})`, () => {
    fc.assert(
      fc.property(fc.array(hostile, { minLength: 1, maxLength: 4 }), (names) => {
        const [first = ''] = names;
        const addressed = names.filter(isHandle);
        const entry = ranked([aReviewRequest({ title: names.join(' '), author: person(first) })])[0]!;
        const to = { kind: 'handOver', to: names } as const;
        check(claimText(first, words), [], { kind: 'claim', team: first });
        for (const known of [
          { changes: 1, of: 2 },
          { changes: 0, of: 1 },
        ])
          check(handOverText({ to: first, known }, entry, words), addressed, to);
        for (const reason of declineReasons)
          check(declineText(reason, names, words), addressed, { kind: 'decline' });
        check(reminderText(names, day, holdsUpWords(entry, words), words), addressed, {
          kind: 'reminder',
          to: names,
        });
        check(askElseText(first, names.slice(1), words), addressed, { kind: 'asked', to: [first] });
        check(stillNeededText(day, words), [], { kind: 'stillNeeded' });
        check(splitText(900, words), [], { kind: 'split' });
        check(promiseText(now, words), [], { kind: 'promise', until: now + day });
        check(newPromiseText(now, now, words), [], { kind: 'promise', until: now + day });
      }),
      { numRuns: 3000, endOnFailure: true },
    );
  });

  test('whom the user addresses is mentioned, and a plain name stays plain', () => {
    assert.equal(claimText('Payments 2', words), "I'll take this one for the Payments 2 team.");
    assert.equal(claimText('@acme/all', words), "I'll take this one for the ` @acme/all ` team.");
    assert.equal(claimText('``x`', words), "I'll take this one for the ``` ``x` ``` team.");
    assert.equal(
      askElseText('lee', ['acme/search'], words),
      '@lee, could you review this instead of @acme/search? Thank you!',
    );
  });
});
