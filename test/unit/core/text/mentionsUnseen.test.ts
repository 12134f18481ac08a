import { strict as assert } from 'node:assert';
import { mentions } from '../../../../src/core/text/mentions';

// Written before the code knew any of them: what fails here is a gap, not a slip.
suite('Texts that the reader of mentions was not written for', () => {
  const found = [
    '@kim/@rin',
    'cc/@rin',
    'cc:@rin',
    '@lee/@kim/@rin please',
    'and/or @rin',
    'Kim/@rin: thoughts?',
    '"@rin"',
    "@rin's turn",
    '@rin…',
    '@rin，请看',
    '请@rin看一下',
    '->@rin',
    'a `b` @rin `c`',
    '``a`` @rin',
    '`unclosed @rin',
    '[see @rin](https://x.example)',
    '# @rin',
    '| @rin |',
    '\\\\@rin',
    '- ```\n  x\n  ```\n@rin',
    '.@rin please look',
    '@rin/@kim',
  ];
  const nothing = [
    '@rin/',
    '`a\nb @rin\nc`',
    '``a\n@rin``',
    '`@rin\n`',
    '\\@rin please',
    '(\\@rin)',
    '![@rin](x.png)',
    '![a photo of @rin here](https://x.example/a.png "t")',
    '![@rin][pic]',
    'https://social.example/@rin',
    '<https://social.example/@rin>',
    '[x](https://social.example/@rin)',
    'www.social.example/@rin',
    'mail kim.rin@rin.example',
    '[x](/users/@rin)',
    '<img alt="@rin" src="a.png">',
    '@rin/core',
    'kim@rin',
    '- ```\n  @rin\n  ```',
    '@rin-',
    '- ```\n  @rin\n  ```\n@kim',
  ];
  for (const text of found) test(`yes: ${JSON.stringify(text)}`, () => assert.ok(mentions(text, 'rin')));
  for (const text of nothing) test(`no: ${JSON.stringify(text)}`, () => assert.ok(!mentions(text, 'rin')));
});
