import { checkTone } from '../../../src/tone/checkTone';
import { english } from '../../../src/core/messages/translate';

/** Each would take minutes if any part were worse than linear; the runner's own limit is what fails then. */
suite('Tone of hostile texts', () => {
  const pieces = [
    ...['why did you ', 'you ', 'you never ', 'this is really ', 'the worst ', 'so, ', 'i really ', 'maybe '],
    ...[
      '!',
      '?',
      '!?',
      '```',
      '`',
      '` `` ',
      '> ',
      '>',
      '[',
      '[[]',
      '[a](',
      '![',
      '[a][',
      '[a]: ',
      '*',
      '**a',
      '_a',
    ],
    ...[
      '<',
      '<a ',
      '<!--',
      '&',
      '\\',
      '\n',
      '\r\n',
      '- ',
      '1. ',
      '- a\n',
      '\t',
      '|',
      '# ',
      '~~a',
      '"',
      '「',
      ' ',
    ],
    ...[
      '😀',
      '👍',
      '🤦',
      '\u0301',
      '\ud800',
      '\u200d',
      '你',
      '你又',
      '怎么',
      '的',
      '。',
      '，',
      'http://',
      'a@b ',
    ],
  ];
  for (const piece of pieces) {
    test(`64 KB of ${JSON.stringify(piece)}`, () => void checkTone(fill(piece, 65_536), english));
  }
  for (const piece of ['why did you ', '[[]', '> ', '`', '你']) {
    test(`1 MB of ${JSON.stringify(piece)}`, () => void checkTone(fill(piece, 2 ** 20), english));
  }
});

function fill(piece: string, length: number): string {
  return piece.repeat(Math.ceil(length / piece.length));
}
