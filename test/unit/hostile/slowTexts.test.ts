import { RequestError } from '@octokit/request-error';
import { english } from '../../../src/core/messages/translate';
import { workingCalendar } from '../../../src/core/calendar/workingTime';
import { defaultSettings } from '../../../src/core/settings/queueSettings';
import { timesIn } from '../../../src/core/actions/promise/timesIn';
import { typedTime } from '../../../src/core/actions/promise/typedTime';
import { hasNoteId, noteIn } from '../../../src/core/model/notes';
import { classifyFile } from '../../../src/core/packages/fileKind';
import { isGenerated } from '../../../src/core/packages/skippedLines';
import { breakingMark } from '../../../src/core/ranking/breaking';
import { noticeText } from '../../../src/core/text/inertText';
import { jsonText } from '../../../src/core/text/jsonText';
import { logText } from '../../../src/core/text/logText';
import { isBotCommand } from '../../../src/core/text/botCommand';
import { isCourtesy } from '../../../src/core/text/courtesy';
import { isDirection, isWithdrawal } from '../../../src/core/text/direction';
import { mentions } from '../../../src/core/text/mentions';
import { markdownText } from '../../../src/core/text/markdownText';
import { plainLines, plainText } from '../../../src/core/text/plainText';
import { redact } from '../../../src/core/text/redact';
import { isRemoteOf } from '../../../src/core/text/remoteUrl';
import { visibleText } from '../../../src/core/text/visibleText';
import { waitsFor } from '../../../src/core/text/waitsFor';
import { caselessFileName, fileName } from '../../../src/app/storage/fileName';
import { toRefusal } from '../../../src/github/toFailure';
import { checkTone } from '../../../src/tone/checkTone';
import { explainRefusal } from '../../../src/tone/ownPattern';
import { escape } from '../../../src/webview/escape';
import { fitText } from '../../../src/webview/fitText';
import { now } from '../../support/builders';
import { assertLinear, filled } from '../../support/growth';

/** What strangers write in titles, names, branches, labels, comments and remotes, and users in boxes. */
suite('Slow texts', () => {
  const target = { host: 'github.com', repository: 'acme/core', number: 12 };
  const workdays = workingCalendar(defaultSettings.workingHours);
  const comment = { author: 'rin', at: now };
  const readers: readonly (readonly [name: string, size: number, read: (text: string) => unknown])[] = [
    ['a body that is read', 65_536, (text) => [visibleText(text), isBotCommand(text)]],
    ['a body with thanks', 65_536, isCourtesy],
    ['a body with words to an agent', 65_536, (text) => [isDirection(text), isWithdrawal(text)]],
    ['a body that mentions', 65_536, (text) => mentions(`${text}@rin/x`, 'rin')],
    ['a body that may wait', 30_000, (text) => waitsFor(text, 'acme/shop', target)],
    ['a note', 65_536, (text) => [noteIn(text, comment), hasNoteId(text, 'x')]],
    ['a marker', 65_536, (text) => noteIn(`<!-- good-turn:promise v1 ${text}x`, comment)],
    ['a title', 262_144, (text) => [plainText(text), escape(text), fitText(text.slice(0, 5000), 200)]],
    ['a label', 65_536, (text) => breakingMark({ title: text, labels: [text] })],
    ['Markdown', 65_536, markdownText],
    ['a line of the log', 65_536, redact],
    [
      'a line for people',
      65_536,
      (text) => [logText(text), noticeText(text), plainLines(text), jsonText(text)],
    ],
    ['the tone of a comment', 16_384, (text) => checkTone(text, english)],
    ['a refusal', 65_536, (text) => toRefusal(refusal(text), 'https://github.com', now)],
    ['a path', 262_144, (text) => [classifyFile(text), isGenerated(text)]],
    ['a key in storage', 8192, (text) => [fileName(text), caselessFileName(text, 60)]],
    [
      'a remote',
      65_536,
      (text) =>
        ['', 'https://', 'git@github.com:', 'https://github.com/acme/core'].map((start) =>
          isRemoteOf(`${start}${text}x`, target),
        ),
    ],
    ['a time that is typed', 2500, (text) => typedTime(text, now, workdays)],
    ['times in a text', 1250, (text) => timesIn(text, now, workdays)],
    ['an own pattern', 65_536, (text) => explainRefusal(text, english)],
  ];
  const refusal = (text: string): unknown =>
    new RequestError('Unprocessable', 422, {
      request: { method: 'POST', url: 'https://api.github.com', headers: {} },
      response: {
        status: 422,
        url: 'https://api.github.com',
        headers: {},
        data: { message: text, errors: Array.from({ length: text.length }, () => text.slice(0, 100)) },
      },
    });
  const pieces = [
    ...[
      ' ',
      '\t',
      '\n',
      '\r\n',
      'a',
      'a ',
      '>',
      '> ',
      '`',
      '``` ',
      '```\n',
      '~~',
      '[',
      '[ ] ',
      '- [x] ',
      '- ',
    ],
    ...['1. ', '(', '](', '<', '<!--', '<pre>', '<s>', '*', '_', '#', '#1 ', '@a ', '\\', '"', '$(', ' -->'],
    ...['Depends-on: ', 'Depends-on: #1\n', 'depends on #1, #2 ', 'after #1\n', 'blocked by\n', 'merge '],
    ...[
      'https://github.com/a/b/pull/8 ',
      '不要在',
      '等',
      '被',
      '依赖',
      '\u202e',
      '\u200b',
      '\ud800',
      '😀',
      '\u2028',
    ],
    ...[
      'token ',
      'bearer',
      'ghp_',
      '0',
      '/',
      ':',
      '//',
      '.',
      '-',
      '/test a\n',
      '.d.ts',
      'src/',
      '.config.',
      'a?',
    ],
    ...['15:00', 'tomorrow ', 'by ', '10 ', 'half past ', '下周', '三点', 'in the morning ', '1 - '],
  ];
  for (const [name, size, read] of readers) {
    // What is built on first use is no part of the work.
    read('a');
    test(name, () => {
      for (const piece of pieces) {
        assertLinear((length) => {
          const text = filled(piece, length);
          return () => read(text);
        }, size);
      }
    }).timeout(600_000);
  }
});
