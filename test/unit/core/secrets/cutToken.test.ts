import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { createCutToken } from '../../../../src/core/secrets/cutToken';
import { plainText } from '../../../../src/core/text/plainText';
import { escapedInEverySign, oddForms } from '../../../support/tokenForms';

const tokens = [
  `ghp_${'AbC1'.repeat(9)}`,
  'github_pat_11ABCDEFG0aB3dE9xY_1f8Qw2Lm5Nz7',
  '0123456789abcdef0123456789abcdef01234567',
  's3cr3t-enterprise.token/with+chars==',
  'opaque~S3ntinel+token/of:a;proxy=?',
];

suite('The token that was sent is cut out of a text', () => {
  for (const token of tokens) {
    const cut = createCutToken(token);
    for (const [name, form] of Object.entries(oddForms(token))) {
      test(`${token.slice(0, 6)}… ${name}`, () => {
        const left = cut(`You sent ${form}, didn't you?`);
        assert.match(left, /^You sent .*\[token\].*, didn't you\?$/s);
        // What Base64 says of the neighbors, and how it ends.
        const rest = left.replace('[token]', '').length - "You sent , didn't you?".length;
        assert.ok(rest <= (/Base64/.test(name) ? form.length - token.length : 2), left);
        assert.ok(!plainText(left).includes(token.slice(0, 12)), left);
      });
    }

    test(`${token.slice(0, 6)}… several times, and what stands between stays`, () => {
      const { hexadecimal, 'as entities': entities } = oddForms(token);
      assert.equal(cut(`a ${hexadecimal} b ${entities} c`), 'a [token] b [token] c');
    });
  }

  test('whatever it is made of, and however its signs are escaped', () => {
    const anyToken = fc.string({
      unit: fc.integer({ min: 0x21, max: 0x7e }).map((code) => String.fromCharCode(code)),
      minLength: 20,
      maxLength: 60,
    });
    fc.assert(
      fc.property(anyToken, fc.array(fc.nat(), { minLength: 60, maxLength: 60 }), (token, chances) => {
        const escaped = escapedInEverySign(token, () => chances.pop() ?? 0);
        const left = createCutToken(token)(`<${escaped}>`);
        assert.equal(left, '<[token]>');
      }),
      { numRuns: 500 },
    );
  });
});

suite('An innocent text stays as it is', () => {
  const cut = createCutToken(tokens[0]!);
  const texts = [
    '',
    'short',
    'ghp_ is the prefix of a classic token, as in ghp_AbC1',
    'ghp_AbC1 and then AbC1AbC1 in another place',
    'a %zz & b; &amp;amp; &unknown; \\ =3 =\n %',
    '\\'.repeat(1000),
    'g h p _ '.repeat(1000),
    '测试 %E6%B5%8B',
    'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk',
  ];
  for (const text of texts) test(JSON.stringify(text.slice(0, 60)), () => assert.equal(cut(text), text));

  test('where the token is too short to be one', () =>
    assert.equal(createCutToken('good-turn')('This is a good-turn'), 'This is a good-turn'));

  test('where any secret was sent', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 12, unit: 'grapheme' }), fc.string(), (text, secret) => {
        // A text that repeats the secret isn't innocent.
        fc.pre(secret.length < 12 || !text.toLowerCase().includes(secret.slice(0, 3).toLowerCase()));
        assert.equal(createCutToken(secret)(text), text);
      }),
    );
  });
});
