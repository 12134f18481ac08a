import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { checkTone } from '../../../src/tone/checkTone';
import { defaultToneSettings } from '../../../src/tone/toneSettings';
import { english } from '../../../src/core/messages/translate';

suite('Tone of a comment', () => {
  const silent: Readonly<Record<string, string>> = {
    'no text': '',
    'space alone': ' \n\t ',
    code: '`You are an idiot` is what it logs.',
    'a code block': '```\nWTF IS THIS???\n```',
    'an open code block': '```\nWTF IS THIS???',
    'indented code': 'It prints this:\n\n    You are an idiot!!!',
    'a suggestion': '```suggestion\n// this shit works\n```',
    'a quote': '> This is garbage.\n\nI do not agree.',
    'quoted words': 'The message says "You forgot to set the key".',
    'quoted words in Chinese': '文案是「你忘了填手机号」，可以柔和一点',
    'a link': 'See [what the hell is going on](https://example.com).',
    'an address': 'See https://example.com/wtf/shit for more.',
    'an image': '![wtf is this](x.png)',
    HTML: '<details>\n<summary>WTF???</summary>\n</details>',
    'an HTML comment': '<!-- you are an idiot -->',
    'self-deprecation': 'My mistake, silly me.',
    'self-deprecation in Chinese': '我写错了，是我蠢了',
    jargon:
      'Kill the child, dump the dead code, abort, hang, execute on the master and ask the garbage collector.',
    'jargon in Chinese': '垃圾回收时死锁了，杀进程之后读到脏数据，黑名单要清一下',
    'a genuine why': 'Why is the lock taken here?',
    'a fair rejection': 'I cannot approve this yet: the default deletes user data, so please turn it off.',
    'invalid surrogates': '\ud800 \udc00 \ud83d',
    Japanese: 'なぜこれを削除したのですか？？？バカじゃないの？',
    Korean: '왜 이렇게 했어요??? 진짜 별로네요!!!',
    Russian: 'Почему ты это удалил??? Это мусор!!!',
    German: 'Warum hast du das gelöscht??? Das ist nicht gut!!!',
    French: 'Pourquoi est-ce que tu as fait ça ??? Ce n’est pas bon !!!',
    Spanish: '¿Por qué has borrado esto??? No está bien!!!',
    'a heart alone': '❤️',
  };
  for (const [what, text] of Object.entries(silent)) {
    test(`leaves alone: ${what}`, () => assert.deepEqual(checkTone(text, english), []));
  }

  const marked: readonly (readonly [string, string])[] = [
    ['You forgot the check', 'You forgot'],
    ['👩‍👩‍👧 Thanks! You forgot the check', 'You forgot'],
    ['First line.\r\nYou **forgot** the `x`.', 'You **forgot'],
    ['Cafe\u0301 first. You forgot it', 'You forgot'],
    ['- one\n- You forgot two', 'You forgot'],
    ['| a | b |\n|---|---|\n| You forgot this | x |', 'You forgot'],
    ['## You forgot the title', 'You forgot'],
    ['> quoted\n\nYou forgot the rest', 'You forgot'],
    ['Yo\u200bu forgot it', 'Yo\u200bu forgot'],
    ['Why did you remove `x`?', 'Why did you remove `x`'],
    ['你**忘了**关文件', '你**忘了'],
    ['你忘記關檔案了', '你忘記'],
  ];
  for (const [text, words] of marked) {
    test(`points at "${words}" of ${JSON.stringify(text)}`, () => {
      const [finding] = checkTone(text, english);
      assert.equal(finding?.text, words);
      assert.equal(text.slice(finding.start, finding.end), words);
    });
  }

  const hurts = [
    'You are an idiot.',
    'This is garbage.',
    'Did you even test this?',
    '你是白痴吗？',
    '这代码是垃圾。',
  ];
  const fair = [
    ['The cache should use the tenant as its key.', 'Thanks for picking this up, the tests read well.'],
    ['缓存应该用租户作为键。', '谢谢，测试写得很清楚。'],
  ];
  for (const text of hurts)
    for (const beside of fair.flat())
      test(`"${text}" is warned of beside "${beside}"`, () => {
        for (const whole of [`${text} ${beside}`, `${beside} ${text}`, `${beside}\n\n${text}\n\n${beside}`])
          assert.ok(
            checkTone(whole, english).some(({ severity }) => severity === 'warning'),
            whole,
          );
      });

  test('English within Chinese is heard too, and the other way round', () => {
    const rulesIn = (text: string): string[] => checkTone(text, english).map(({ rule }) => rule);
    assert.deepEqual(rulesIn('wtf，热路径里为什么有个 sleep？'), ['profanity']);
    assert.deepEqual(rulesIn('The cache looks fine. 你忘了关游标。'), ['you-accusation']);
  });

  test('a bare approval is fine for a small change, and unknown size gets a hint at most', () => {
    const severities = (changedLines?: number): string[] =>
      checkTone('LGTM', english, defaultToneSettings, changedLines === undefined ? {} : { changedLines }).map(
        ({ severity }) => severity,
      );
    assert.deepEqual(severities(50), []);
    assert.deepEqual(severities(), ['hint']);
    assert.deepEqual(severities(300), ['hint']);
    assert.deepEqual(severities(500), ['information']);
  });

  test('rules can be turned off, and given another severity', () => {
    const at = (wish: 'off' | 'hint'): string[] =>
      checkTone('Why did you use threads?', english, {
        ...defaultToneSettings,
        rules: { 'why-you': wish },
      }).map(({ rule, severity }) => `${rule} ${severity}`);
    assert.deepEqual(at('off'), []);
    assert.deepEqual(at('hint'), ['why-you hint']);
  });

  test('a language can be left out', () => {
    assert.deepEqual(checkTone('你忘了关文件', english, { ...defaultToneSettings, languages: ['en'] }), []);
  });

  test('whatever the text, each finding lies in it and says what stands there', () => {
    const piece = fc.constantFrom(
      ...[
        'you forgot',
        '你忘了',
        '`x`',
        '**',
        '😀',
        '\r\n',
        '> ',
        'LGTM',
        '！！',
        ' ',
        '\ud800',
        '[a](b)',
        'NOT',
        '.',
      ],
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string({ unit: 'binary' }))), (pieces) => {
        const text = pieces.join('');
        for (const finding of checkTone(text, english)) {
          assert.ok(finding.start < finding.end && finding.end <= text.length);
          assert.equal(text.slice(finding.start, finding.end), finding.text);
        }
      }),
    );
  });
});
