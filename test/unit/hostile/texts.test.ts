import { strict as assert } from 'node:assert';
import { buttonText, noticeText, pickText, statusText, treeText } from '../../../src/core/text/inertText';
import { marksIn } from '../../support/markdownMarks';
import { quoted } from '../../../src/core/text/othersWords';
import { jsonText } from '../../../src/core/text/jsonText';
import { logText } from '../../../src/core/text/logText';
import { markdownText } from '../../../src/core/text/markdownText';
import { plainLines, plainText } from '../../../src/core/text/plainText';
import { escape } from '../../../src/webview/escape';
import { aliveInLine, aliveInLines } from '../../support/alive';
import { hostileTexts } from '../../support/hostileTexts';
import { escapedOnly, type Check } from '../../support/markdownMarks';

/** Each function by itself, on each of ten thousand hostile texts. */
suite('Hostile texts, made harmless', () => {
  test('there are ten thousand, and what they hold is alive', () => {
    assert.ok(hostileTexts.length >= 10_000);
    const alive = hostileTexts.filter((text) => aliveInLine(text) !== undefined);
    assert.ok(alive.length > 7000, `${alive.length}`);
    assert.ok(hostileTexts.some((text) => text.length > 10_000));
  });

  const checks: [name: string, make: (text: string) => string, check: Check][] = [
    ['a notification', noticeText, aliveInLine],
    ['the status bar', statusText, aliveInLine],
    ['a quick pick or an input box', pickText, aliveInLine],
    ['a tree', treeText, aliveInLine],
    ['a button', buttonText, aliveInLine],
    ['one line', plainText, (text) => (/[\n\t]/.test(text) ? 'a line break' : aliveInLines(text))],
    ['several lines', plainLines, aliveInLines],
    ['a log', logText, (text) => (/\n(?! {4})/.test(text) ? 'an entry of its own' : aliveInLines(text))],
    ['Markdown', markdownText, escapedOnly],
    ['HTML', escape, (text) => (/[<>"'`\n]|&(?!#\d+;)/.test(text) ? 'markup' : aliveInLines(text))],
    ['JSON', jsonText, (text) => (/\n/.test(text) ? 'a line break' : aliveInLines(text))],
    ['indented JSON', (text) => jsonText({ text }, 2), aliveInLines],
    [
      'a name in a comment',
      quoted,
      (text) => marksIn(text).find((mark) => !/^(?:InlineCode|CodeMark)$/.test(mark)) ?? aliveInLines(text),
    ],
  ];
  for (const [name, make, check] of checks) {
    test(name, () => {
      for (const text of hostileTexts) {
        const found = check(make(text));
        assert.equal(
          found,
          undefined,
          `${found ?? ''} in ${JSON.stringify(make(text).slice(0, 500))} of ${JSON.stringify(text.slice(0, 500))}`,
        );
      }
    });
  }

  test('JSON reads back the same', () => {
    for (const text of hostileTexts) assert.equal(JSON.parse(jsonText(text)), text);
  });

  test('what is harmless stays as it is', () => {
    for (const text of [
      'Fix the cart',
      'Map<string, number>',
      'a [link] (here)',
      '谢谢 👨‍👩‍👧',
      'R&D: 100 %, {0}',
      'command: run',
    ])
      for (const make of [
        noticeText,
        statusText,
        pickText,
        treeText,
        buttonText,
        plainText,
        plainLines,
        logText,
      ])
        assert.equal(make(text), text);
    for (const name of ['Core Platform', 'Zahlungen', '支付']) assert.equal(quoted(name), name);
  });
});
