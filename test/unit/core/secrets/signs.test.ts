import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { readSign } from '../../../../src/core/secrets/signs';
import { readSignByPattern } from '../../../support/escapesByPattern';
import { seed } from '../../../support/seed';

suite('Escapes of HTML, JSON, URLs and mail', () => {
  test('are read as the patterns for them say', () => {
    const pieces = [
      ...[
        '%',
        '25',
        '%25',
        '2',
        '5',
        'f',
        'F',
        'g',
        '0',
        '00',
        '&',
        'amp;',
        'AMP;',
        '#',
        'x',
        'X',
        ';',
        '7e',
      ],
      ...[
        'lowbar',
        'Period',
        'gt',
        'abcdefgh',
        'a',
        '=',
        '\r',
        '\n',
        '\r\n',
        '3',
        '\\',
        '\\\\\\',
        'u',
        'u00',
      ],
      ...[
        'U',
        'n',
        'R',
        't',
        '&#',
        '&#x',
        '5f',
        '999',
        'ſ',
        '\u212a',
        'é',
        ' ',
        '1234567',
        '_',
        '4',
        '6',
        'b',
      ],
    ];
    const text = fc
      .array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 12 })
      .chain((some) => fc.constantFrom('%', '&', '&#', '=', '\\').map((start) => start + some.join('')));
    fc.assert(
      fc.property(text, (each) => {
        for (let at = 0; at < each.length; at++) {
          const read = readSign(each, at);
          assert.deepEqual(
            { sign: read & 255, length: read >> 8 },
            readSignByPattern(each, at),
            each.slice(at),
          );
        }
      }),
      { seed, numRuns: 30_000 },
    );
  }).timeout(60_000);
});
