import { strict as assert } from 'node:assert';
import { anchor, escape } from '../../../src/webview/escape';

suite("A stranger's text in a page", () => {
  const cases: [name: string, text: string, escaped: string][] = [
    ['plain', 'Retry on timeout', 'Retry on timeout'],
    ['a script', '<script>alert(1)</script>', '&#60;script&#62;alert(1)&#60;/script&#62;'],
    ['an end of an attribute', '" onload="x', '&#34; onload=&#34;x'],
    ['the other quotes', "' `", '&#39; &#96;'],
    ['an entity', '&lt;b&gt; & co', '&#38;lt;b&#38;gt; &#38; co'],
    ['an end of the style sheet', '</style><img src=x>', '&#60;/style&#62;&#60;img src=x&#62;'],
    ['an override of direction', 'a\u202etxt.exe\u2066', 'atxt.exe'],
    ['control characters', 'a\u0000b\r\nc\u001b[31m', 'a b c [31m'],
    ['a lone surrogate', 'a\ud800b', 'a\ufffdb'],
    ['other languages', '界面 שלום', '界面 שלום'],
  ];
  for (const [name, text, escaped] of cases) test(name, () => assert.equal(escape(text), escaped));

  test('is cut before it is escaped', () => assert.equal(escape('<<<<', 3), '&#60;&#60;…'));
});

suite('A link in a page', () => {
  test('to a page', () =>
    assert.equal(
      anchor('https://github.com/a?b="c"', 'x'),
      '<a href="https://github.com/a?b=&#34;c&#34;">x</a>',
    ));
  for (const url of [
    'javascript:alert(1)',
    'command:goTurn.signOut',
    'file:///etc/passwd',
    'data:text/html,x',
    '',
  ]) {
    test(`is none: ${url}`, () => assert.equal(anchor(url, 'x'), 'x'));
  }
});
