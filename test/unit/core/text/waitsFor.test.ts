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

// As people write them in public trackers.
suite('A text that says so in other words', () => {
  for (const text of [
    'Depends-On: #12',
    'depends-on:#12',
    'Depends-on: acme/core#12',
    'Depends-On: https://github.com/acme/core/pull/12/files',
    'Depends-On: https://www.github.com/acme/core/pull/12',
    'Fixes #5\n\nDepends-On: #12\nSigned-off-by: Ada <ada@example.com>',
    'Fixes #5 Depends on #12',
    'Depends On <https://github.com/acme/core/pull/12>.',
    'Depends on <a href="https://github.com/acme/core/pull/12">the API</a>',
    'Depends on https://github.com/acme/core/pull/11,https://github.com/acme/core/pull/12',
    'Depends on acme/core/pull/12',
    'Depends on acme/shop#11, acme/core#12',
    'Depends on PR#12',
    'Depends on PRs #11, #12',
    'Depends on the changes in #12',
    'Depends on #11 (the parser), #12 (the reader)',
    'Depends on [the parser](https://github.com/acme/core/pull/12) and more',
    'depends on these PRs:\n\n1. acme/shop#3\n2. acme/core#12',
    '**Depends on**: #12',
    '### Depends on\n\n- acme/core#12',
    '## Dependencies\n- #11 the parser\n- #12 the reader',
    'Dependencies: #12',
    'Dependency: acme/core#12',
    'Depends: #12',
    'Prerequisite: #12',
    'Prerequisites:\n* [ ] #12',
    '## Blockers\n\n- #12',
    'This has a dependency on #12.',
    'DEPENDS_ON #12',
    'BLOCKED_BY: #12',
    'Blocked-by: #11, #12',
    'Blocked until #12 is merged',
    'Currently blocked on acme/core#12, sorry.',
    'Status: blocked by PR #12',
    'waiting-on: #12',
    'WAITING_FOR #12',
    'Wait until #12 lands',
    "I'd hold off until #12 is in",
    'On hold for #12',
    'Requires #12',
    '_Requires #12 first_',
    'requires: acme/core#12',
    'Needs #12',
    'needs acme/core#12 to be released',
    'Stacked on #12',
    'stacked on PR #12; GitHub will retarget it',
    'Based on top of #12',
    'Builds on top of #12',
    'After #12',
    'After: #12',
    'After #12 lands, this can be rebased and merged.',
    'Merge after #12',
    'merge-after: #12',
    'MERGE-AFTER-#12',
    'This will be merged after PR #12',
    'To be released only after #12',
    'Land this after #12 please',
    'Do not merge before #12',
    'Do **not** depend on the order, but do not merge this PR before #12',
    'Cannot be merged before #12',
    "Don't merge this until #12 is in",
    "Can't land without #12",
    'Merge https://github.com/acme/core/pull/12 first',
    '#12 must land first',
    'https://github.com/acme/core/pull/12 should be merged before this.',
    'acme/core#12 has to be released first',
    '> [!IMPORTANT]\n> Depends on #12',
    '- Setup:\n\n    - Depends on #12',
    '| Depends on | [#12](https://github.com/acme/core/pull/12) |',
    '依赖：#12',
    '依赖项：\n- #11\n- #12',
    '依賴 #12',
    '前置依赖：#12',
    '前置PR：#12',
    '在 #12 之后合并',
    '在 #12 合并后再合并',
    '等 #12 合并后再看',
    '请先合并 #12',
    '#12 需要先合并',
    '需要 #12',
    '请勿在 #12 之前合并',
    '受阻于 acme/core#12',
    '被 https://github.com/acme/core/pull/12 阻塞',
    '依赖 ＃12',
  ]) {
    test(JSON.stringify(text), () => assert.ok(awaits(text)));
  }
});

suite('A text that only looks like it', () => {
  for (const text of [
    'Depends on: #',
    'Depends-On: #<number>',
    'Depends-On: none\n\nRelated: #12',
    '## Dependencies\n\nNone.\n\n## Related\n\n#12',
    'If this PR depends on another, say so: depends on #1',
    'If your change depends on #12, say so.',
    'For example "Depends on #12".',
    '(e.g. blocked by #12)',
    'It does not really depend on #12',
    'This does not have to wait for #12',
    'No need to wait for #12',
    "Doesn't require #12 any more",
    'No dependency on #12',
    'This removes the dependency on #12.',
    'Nothing in here depends on #12',
    'This works without waiting for #12.',
    'Rather than waiting for #12, it does the same.',
    'Used to be stacked on #12.',
    'Does this depend on #12?',
    'Blocked by #12?',
    'This may depend on #12.',
    '#13 is blocked by #12',
    'acme/shop#3 depends on #12',
    'Merge before #12',
    'Depended on by #12',
    'Required by #12',
    'Follows #12',
    'After #12 was merged, the tests failed.',
    'After #12: twice as many timeouts',
    'A look at what we did after #12',
    'Based on the idea in #12',
    'Depends on #11, not #12',
    'Requires Node 22, see #12',
    '+ [x] Depends on #12',
    '2) [X] Depends on #12',
    'Depends on:\n- [x] #12\n- [ ] #11',
    '> > Depends on #12',
    '> [!NOTE]\n\n> Depends on #12',
    '<del>Depends on #12</del>',
    '<code>Depends on #12</code>',
    '<pre>\nDepends on #12\n</pre>',
    '<blockquote>Depends on #12</blockquote>',
    '[//]: # (Depends on #12)',
    'How to:\n\n    Depends on #12\n\n    Depends on #12\n',
    '\tDepends on #12',
    '``Depends on #12``',
    'Depends on `#12`',
    'Depends on https://github.com/acme/core/pull/123',
    'Depends on https://github.com/acme/core/commit/12',
    'Depends on other/pull/12',
    '不需要 #12',
    '无需等待 #12',
    '不要求在 #12 之后合并',
    '在 #12 之后出现了回归',
    '在 #12 中修复',
  ]) {
    test(JSON.stringify(text), () => assert.ok(!awaits(text)));
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
    '[a](',
    '<del>',
    '    #1\n',
    '> [!NOTE]\n',
    'depends on #1 (',
    '在 #1 ',
    'merge #1 ',
    'a',
    'after #1',
  ]) {
    test(`${JSON.stringify(piece)} over and over`, () => {
      assert.ok(!awaits(piece.repeat(65_536 / piece.length)));
    });
  }
});

suite('A text that says the opposite', () => {
  for (const text of [
    'I do not think this requires #12',
    'Waiting on #12 is no longer necessary',
    'Hold on, #12 looks wrong',
    'Hold on: #12 has the same bug',
    'Depends on #12 ✅',
    'Blocked on #12: resolved',
    'Blocked by #12 (done)',
    '依赖 #12 已合并',
  ]) {
    test(JSON.stringify(text), () => assert.ok(!awaits(text)));
  }
  for (const text of [
    'Hold on merging #12',
    'On hold until #12 is merged',
    'Blocked until #12 is done by Kim',
  ]) {
    test(`but: ${JSON.stringify(text)}`, () => assert.ok(awaits(text)));
  }
});
