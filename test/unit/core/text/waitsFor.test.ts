import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { waitsFor } from '../../../../src/core/text/waitsFor';

const target = { host: 'github.com', repository: 'acme/core', number: 12 };
const awaits = (text: string, repository = 'acme/core'): boolean => waitsFor(text, repository, target);

suite('A text that says it waits for a request', () => {
  for (const text of [
    'Blocked by #12',
    'blocked on #12.',
    'This is **blocked by** #12 for now',
    'Depends on #12',
    'It depends upon the merge of #12, I think.',
    'Waiting for #12 to be merged',
    'we wait on PR #12',
    'Waiting for the review of #12.',
    'Depends on: #11, #12 and #13',
    'Depends on #11 & #12',
    'Blocked by:\n\n- #11\n- #12',
    'Blocked by:\r\n* #11 (retry)\r\n* [ ] #12',
    'Depends on:\n1. #11 The first\n2. #12 The second',
    'Depends on acme/core#12',
    'Depends on ACME/Core#12',
    'Depends on [#12](https://github.com/acme/core/pull/12)',
    'Blocked by https://github.com/acme/core/pull/12#discussion_r1',
    'Blocked by https://github.com/acme/core/issues/12?x=1',
    'Depends on GH-12',
    '- [ ] Depends on #12',
    'Not urgent. Blocked by #12.',
    '依赖 #12',
    '依赖于 #11 和 #12',
    '等待 #12 合并',
    '被 #12 阻塞',
    '阻塞于：#12',
  ]) {
    test(JSON.stringify(text), () => assert.ok(awaits(text)));
  }
});

suite('A text that does not', () => {
  for (const text of [
    '',
    '#12',
    'See #12',
    'Fixes #12',
    'Blocks #12',
    'Depends on #1',
    'Depends on #121',
    'Depends on #012x',
    'Depends on other/core#12',
    'Depends on https://github.com/other/core/pull/12',
    'Depends on https://example.com/acme/core/pull/12',
    'Unblocked by #12',
    'Not blocked by #12',
    "It isn't really blocked by #12",
    'No longer depends on #12',
    'It was blocked by #12 last week',
    'Does not depend on #12',
    '不再依赖 #12',
    'Blocked by the weather. See #12',
    'Depends on what we decide in the meeting about #12',
    'Depends on #11\n\nRelated: #12',
    '~~Blocked by #12~~',
    '- [x] Blocked by #12',
    '> Blocked by #12',
    '`Blocked by #12`',
    '<!-- Blocked by #12 -->',
    '<!-- Blocked by #12',
    '```\nBlocked by #12\n```',
    '~~~~\nBlocked by #12\n~~~\n~~~~',
  ]) {
    test(JSON.stringify(text), () => assert.ok(!awaits(text)));
  }

  test('a short number is read where the text stands', () => {
    assert.ok(!awaits('Depends on #12', 'acme/shop'));
    assert.ok(awaits('Depends on acme/core#12', 'acme/shop'));
  });
});

suite('Hostile texts about waiting', () => {
  test('any text is read', () => {
    const piece = fc.constantFrom(
      'blocked by',
      ' #12',
      '~~',
      '`',
      '<!--',
      '- ',
      '\n',
      '> ',
      '```',
      '被',
      'x',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string()), { maxLength: 40 }), (pieces) => {
        assert.equal(typeof awaits(pieces.join('')), 'boolean');
      }),
    );
  });

  // A comment of GitHub holds 65,536 characters. What backtracks would not end within the runner's limit.
  for (const piece of [
    'blocked by #1 ',
    'blocked by ',
    '- #1 depends on\n',
    'depends on: ',
    '被',
    '~~a',
    '`a',
    '<!--',
    '<!-- -->',
    'not ',
    '[[[[(((( #1',
    'https://github.com/a/b/pull/1',
    'a/',
    ' \t',
    '\n',
    '```\n',
  ]) {
    test(`${JSON.stringify(piece)} over and over`, () => {
      assert.ok(!awaits(piece.repeat(65_536 / piece.length)));
    });
  }
});
