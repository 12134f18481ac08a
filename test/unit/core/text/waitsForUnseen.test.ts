import { strict as assert } from 'node:assert';
import { waitsFor } from '../../../../src/core/text/waitsFor';

const target = { host: 'github.com', repository: 'acme/core', number: 12 };
const awaits = (text: string): boolean => waitsFor(text, 'acme/core', target);

// Written before the reader knew any of them, and not to be tuned for: what fails here is a gap, not a slip.
suite('Texts that the reader of waiting was not written for', () => {
  const waiting = [
    'Depends-On: https://github.com/acme/core/pull/12\nChange-Id: I8473b95934b5732ac55d26311a706c9c2bde9940',
    'feat: new footer\n\nDepends-on: #11\nDepends-on: #12',
    'DEPENDS_ON #11\nBLOCKED_BY #12',
    'Blocked-By: acme/core#12',
    'depends-on: [acme/core/pull/11 https://github.com/acme/core/pull/12]',
    'Blocked by [the retry change](https://github.com/acme/core/pull/12), which is in review.',
    '## Dependencies\n\nThis PR is `on hold` until the dependencies are merged:\n- [x] #10\n- [ ] #12',
    '- Depends on: <https://github.com/acme/core/issues/12> (bencode conversion)',
    '> [!NOTE]\n> Stacked on #12 (`retry`): this diff holds only this change.',
    '**Stacked on top of #12.** Please review the last commit only.',
    'This must merge AFTER #12 (which ships the CLI).',
    'Should be merged after https://github.com/acme/core/pull/12',
    'Merge #12 first.',
    '#12 needs to be merged first, the tests rely on it.',
    "Please don't merge until #12 has landed.",
    'DO NOT MERGE BEFORE #12',
    'Do not merge before #11 and #12.',
    'Requires #12 to be deployed.',
    'Requires:\n\n* acme/shop#3\n* acme/core#12 – the server side',
    'On hold until #12 is in.',
    'Awaiting #12',
    '| Blocked by | #12 |\n|---|---|',
    'waiting-on: acme/core#12',
    '此 PR 依赖 acme/core#12，请先评审那一个。',
    '请在 #12 合并之后再合并本 PR',
    '需要先合并 #12',
  ];
  const free = [
    '<!-- Does this PR depend on another one? Example: Depends on #12 -->\nNothing.',
    'Depends on # (issue)',
    'This PR does not depend on #12 and can be merged alone.',
    'No longer requires #12.',
    '- [x] Requires #12',
    '1. [x] Blocked by #12',
    '> Blocked by #12\n\nNot any more, I reworked it.',
    'After #12 we saw twice as many timeouts.',
    'Write `Depends-On: #12` in the footer.',
    '    Depends-On: #12\n\nis what the bot reads.',
    'Follow-up to #12, which required a migration.',
    '#13 depends on #12, this one stands alone.',
    'This can be merged before #12.',
    '本 PR 不依赖 #12',
  ];
  for (const text of waiting) test(`waits: ${JSON.stringify(text)}`, () => assert.ok(awaits(text)));
  for (const text of free) test(`does not: ${JSON.stringify(text)}`, () => assert.ok(!awaits(text)));
});
