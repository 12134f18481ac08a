import { strict as assert } from 'node:assert';
import { mentions } from '../../../../src/core/text/mentions';

suite('A text mentions a person', () => {
  const found = [
    '@rin',
    'Could you look at this, @rin?',
    '@Rin: what do you think',
    'cc @kim,@rin',
    '(@rin)',
    'Thanks @rin.',
    '**@rin** please',
    'A line\n@rin another',
    '- [ ] @rin checks the numbers',
    '`code` and @rin',
    '_@rin_',
    '__@rin__ please',
    '***@rin***',
    '_could you, @rin_?',
    '_@rin, could you?_',
    '[@rin](https://github.com/rin)',
    'Now @rin[1]',
  ];
  for (const text of found) test(text, () => assert.equal(mentions(text, 'rin'), true));
});

suite('A text mentions no one', () => {
  const nothing = [
    '',
    'rin',
    '@kim',
    '@rinse',
    '@rin-bot',
    '@rin[bot]',
    '@Rin[Bot] rebase',
    '@rin_acme',
    'snake_@rin',
    'snake__@rin',
    '@rin/core is a package',
    '@rin.example',
    'kim@rin',
    'https://example.com/@rin',
    '`@rin`',
    '```\n@rin\n```',
    '> What do you think, @rin?',
    '<!-- @rin -->',
    '    @rin in code',
    '~~@rin~~',
    '- [x] @rin checks the numbers',
  ];
  for (const text of nothing) test(text, () => assert.equal(mentions(text, 'rin'), false));

  test('whose name holds marks of patterns', () => {
    assert.equal(mentions('@r.n', 'r.n'), true);
    assert.equal(mentions('@rin', 'r.n'), false);
  });
});
