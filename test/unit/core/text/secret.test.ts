import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { redact, redactGitHubTokens } from '../../../../src/core/text/redact';
import { createCutSecret } from '../../../../src/core/text/secret';
import { withoutSecret } from '../../../../src/github/withoutSecret';

suite('A secret in a text', () => {
  const secret = 'opaque~S3ntinel+token/of:a;proxy=?';
  const cut = createCutSecret(secret);
  const encode = (text: string): string => Buffer.from(text).toString('base64');
  const cases: [name: string, text: string][] = [
    ['as it is', secret],
    ['in JSON', JSON.stringify({ secret })],
    ['in a URL', encodeURIComponent(secret)],
    ['in a URL, in lower case', encodeURIComponent(secret).replace(/%../g, (code) => code.toLowerCase())],
    ['in Base64', encode(secret)],
    ['in Base64 for URLs', Buffer.from(secret).toString('base64url')],
    ['in Base64 in a URL', encodeURIComponent(encode(secret))],
    ['after a user name', encode(`x:${secret}`)],
    ['after a longer name', encode(`me:${secret}`)],
    ['after the longest name', encode(`x-access-token:${secret}`)],
  ];
  for (const [name, text] of cases) {
    test(`is cut out: ${name}`, () => {
      const left = cut(`You sent ${text}, didn't you?`);
      assert.match(left, /^You sent .*\[token\].*, didn't you\?$/);
      assert.ok(!left.includes('S3ntinel') && !left.includes(encode('S3ntinel').slice(0, 8)), left);
    });
  }

  test('of any kind, wherever it stands in Base64', () => {
    const anySecret = fc.string({
      unit: fc.integer({ min: 0x21, max: 0x7e }).map((code) => String.fromCharCode(code)),
      minLength: 20,
      maxLength: 60,
    });
    fc.assert(
      fc.property(anySecret, fc.string({ maxLength: 9 }), (any, before) => {
        const code = Buffer.from(`${before}${any}!`).toString('base64');
        const left = createCutSecret(any)(code);
        assert.ok(left.includes('[token]') && left.length < 7 + (before.length * 4) / 3 + 8, left);
      }),
      { numRuns: 300 },
    );
  });

  test('that is too short to be one is no reason to cut words', () =>
    assert.equal(createCutSecret('review')('Please review it'), 'Please review it'));

  test('is cut out of every part of an answer, and an answer without it stays the same one', () => {
    const answer = { a: [1, null, { b: `x ${secret}` }], [secret]: true };
    assert.deepEqual(withoutSecret(answer, cut), { a: [1, null, { b: 'x [token]' }], '[token]': true });
    const clean = { a: [1, null, { b: 'x' }], c: true };
    assert.equal(withoutSecret(clean, cut), clean);
  });

  test('is cut out of an answer that is too deep to be one, with its depths', () => {
    const deep = JSON.parse(`${'['.repeat(5000)}"${secret}"${']'.repeat(5000)}`) as unknown;
    assert.ok(!JSON.stringify(withoutSecret(deep, cut)).includes(secret));
  });
});

suite("GitHub's tokens in a text that people wrote", () => {
  const long = 'abcdefghijklmnopqrstuvwxyz0123456789';
  const cases: [text: string, redacted: string][] = [
    ...['ghp_', 'gho_', 'ghu_', 'ghs_', 'ghr_', 'github_pat_'].map((prefix): [string, string] => [
      `auth%20${prefix}${long}.`,
      'auth%20[token].',
    ]),
    ['v1.0123456789abcdef0123456789abcdef01234567', '[token]'],
    ['commit 0123456789abcdef0123456789abcdef01234567', 'commit 0123456789abcdef0123456789abcdef01234567'],
    ['a prefix like ghp_ or ghs_token', 'a prefix like ghp_ or ghs_token'],
    ['highs_and_lows', 'highs_and_lows'],
  ];
  for (const [text, redacted] of cases) test(text, () => assert.equal(redactGitHubTokens(text), redacted));

  test('a log is stricter', () =>
    assert.equal(
      redact('v1.0123456789abcdef0123456789abcdef01234567 token%20good-turn-secret ghs_short'),
      '[token] token%20[token] [token]',
    ));
});
