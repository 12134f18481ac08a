import fc from 'fast-check';
import { seed } from './seed';

/** Pieces of texts that strangers write to be taken for more than text. */
const pieces = [
  ...[
    '[Show why](command:workbench.action.quit)',
    '[x](https://evil.example "t")',
    '](',
    '[',
    '](command:x)',
  ],
  ...[
    'command:goodTurn.signOut',
    'COMMAND:x',
    '<a href="command:x">y</a>',
    '<a\nhref=x>',
    '![i](http://e.example/p)',
  ],
  ...[
    '$(flame)',
    '$(x~spin)',
    '$\u200b(flame)',
    '$\u00ad(flame)',
    '\\$(flame)',
    '$$((a)',
    '&#36;(flame)',
    '\\',
  ],
  ...[
    '<img src=x onerror="document.title=1">',
    '<script>alert(1)</script>',
    '</title>',
    '</svg>',
    '"\' onx=1 ',
    '<!--',
    '-->',
  ],
  ...[
    '\u202e',
    '\u2066',
    '\u2069',
    '\u200b',
    '\u200d',
    '\u200c',
    '\ufeff',
    '\u061c',
    '\u{e0041}',
    '\u3164',
    '\u2028',
    '\u2029',
  ],
  ...[
    '\u001b[31m',
    '\u001b]8;;http://e.example\u0007',
    '\u009b2J',
    '\u0000',
    '\u0007',
    '\b',
    '\u0085',
    '\u007f',
    '\t',
  ],
  ...[
    '\r\n',
    '\n',
    '\r',
    '\n# Head\n',
    '\n- [x] ',
    '\n    code',
    '\n```\n',
    '\n[2026-01-01 00:00:00.000] [error] ',
  ],
  ...['{0}', '{1}', '{2}', '${x}', '{{x}}', '%s', '%{x}', '$&', '$1', '$$'],
  ...[
    "=cmd|' /C calc'!A0",
    '+1',
    '-1',
    '@SUM(A1)',
    '@everyone',
    '#12',
    'acme/core#1',
    'https://evil.example',
    'www.evil.example',
  ],
  ...['\ud83d', '\udc00', '😀', '👨‍👩‍👧', 'é', '谢谢', '`', '**', '__', '~~', '|', '&lt;', '&amp;', '---', ' '],
];

const piece = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...pieces) },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 12 }) },
  // A half of a pair, a control character, or anything else.
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)) },
);
const short = fc.array(piece, { minLength: 1, maxLength: 8 }).map((parts) => parts.join(''));
const huge = fc.tuple(short, fc.integer({ min: 200, max: 2000 })).map(([text, times]) => text.repeat(times));

/** The same hostile texts in every run, one in two hundred of them huge. */
export const hostileTexts: readonly string[] = fc.sample(
  fc.oneof({ weight: 199, arbitrary: short }, { weight: 1, arbitrary: huge }),
  { numRuns: 10_000, seed },
);

/** Returns another of them each time, all of them in turn. */
export function takeHostile(start = 0): () => string {
  let at = start;
  return () => hostileTexts[at++ % hostileTexts.length]!;
}
