import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { createCutToken } from '../../../../src/core/secrets/cutToken';
import { finish, type Sliced } from '../../../../src/core/model/slices';
import { gitHubTokens } from '../../../../src/core/text/redact';
import { replaceInPieces } from '../../../../src/core/text/replaceInPieces';
import { connect } from '../../../../src/github/client';
import { parseServer } from '../../../../src/github/server';
import { withoutSecret, withoutSecretInPieces } from '../../../../src/github/withoutSecret';
import { seed } from '../../../support/seed';
import { oddForms } from '../../../support/tokenForms';

/** A large answer is gone through in pieces, so that the editor can answer in between. */
suite('The token in a large answer', () => {
  const token = `ghp_${'AbC1'.repeat(9)}`;
  const cut = createCutToken(token);
  const piece = 262_144;
  const countPauses = (work: Sliced<unknown>): number => {
    let pauses = 0;
    while (work.next().done !== true) pauses++;
    return pauses;
  };

  for (const [name, form] of Object.entries(oddForms(token))) {
    test(`is found where pieces end: ${name}`, () => {
      for (const part of [0.01, 0.3, 0.6, 0.99]) {
        for (const filling of ['. ', '%']) {
          const start = Math.round(piece - part * form.length);
          const text = `${filling.repeat(start).slice(1, start)} ${form}${filling.repeat(piece)}`;
          const clean = finish(cut.inPieces(text));
          assert.ok(clean.includes('[token]'), filling);
          assert.equal(clean, cut(text));
        }
      }
    });
  }

  test('what looks like a token is found wherever pieces end', () => {
    const parts = [
      'ghp_',
      'ghp_'.padEnd(30, 'a'),
      `.${'b'.repeat(10)}`,
      '.',
      'a'.repeat(40),
      ' ',
      '[token]',
      'gh',
      'v1.',
    ];
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...parts), { minLength: 1, maxLength: 20 }),
        fc.integer({ min: 1, max: 60 }),
        (some, length) => {
          const text = some.join('');
          for (const pattern of gitHubTokens) {
            const clean = finish(replaceInPieces(text, pattern, '[token]', 50, length));
            assert.equal(clean, text.replace(pattern, '[token]'));
          }
        },
      ),
      { seed, numRuns: 5000 },
    );
  });

  test('an answer is gone through with pauses, whatever it consists of', () => {
    const size = 4 * 1024 * 1024;
    const answers: readonly unknown[] = [
      ['%'.repeat(size)],
      { [`a${'&'.repeat(size)}`]: 1 },
      Array.from({ length: 60 }, () => 'ghp-'.repeat(size / 240)),
      Array.from({ length: 300_000 }, (_, index) => (index % 2 === 0 ? [] : { a: 1 })),
    ];
    for (const answer of answers) {
      // At least one for each piece, and one that starts the next.
      const pauses = countPauses(withoutSecretInPieces(answer, cut));
      assert.ok(pauses >= 14, `${pauses}`);
      assert.equal(finish(withoutSecretInPieces(answer, cut)), answer);
    }
  });

  test('is cut out in pieces as it is at once', () => {
    const value = fc.letrec((tie) => ({
      any: fc.oneof(
        { depthSize: 'medium' },
        fc.constantFrom(token, 'a', 1, null, true, `x${token}`, '', 'long'.repeat(70_000)),
        fc.array(tie('any'), { maxLength: 4 }),
        fc.dictionary(fc.constantFrom('a', '0', token, '__proto__'), tie('any'), { maxKeys: 3 }),
      ),
    })).any;
    fc.assert(
      fc.property(value, (answer) => {
        assert.deepEqual(finish(withoutSecretInPieces(answer, cut)), withoutSecret(answer, cut));
      }),
      { seed, numRuns: 100 },
    );
    const deep = JSON.parse(`${'['.repeat(500)}"${token}"${']'.repeat(500)}`) as unknown;
    assert.ok(!JSON.stringify(finish(withoutSecretInPieces(deep, cut))).includes(token));
  });

  test('never leaves the client', async () => {
    const server = parseServer('github.com');
    assert.ok(typeof server === 'object');
    const text = `${'%'.repeat(piece - 10)} ${token}${'%'.repeat(3 * piece)}`;
    const fetch = (): Promise<Response> =>
      Promise.resolve(
        Response.json({ text, more: [token] }, { headers: { 'content-type': 'application/json' } }),
      );
    const read = await connect(server, token, Date.now, { fetch }).read('/', new AbortController().signal);
    assert.deepEqual(read, { text: text.replace(token, '[token]'), more: ['[token]'] });
  });
});
