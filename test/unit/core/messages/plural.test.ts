import { strict as assert } from 'node:assert';
import { listWords, noteList } from '../../../../src/core/messages/lists';
import { plural } from '../../../../src/core/messages/plural';
import { longWaitWords } from '../../../../src/core/messages/timeWords';
import { english, type Translate } from '../../../../src/core/messages/translate';
import { hour } from '../../../../src/core/model/instant';

const rows = { one: '{0} row', other: '{0} rows' };

/** As VS Code does it: what is not in the bundle stays as it is. */
function translated(bundle: Readonly<Record<string, string>>): Translate {
  return (text, ...values) => english(bundle[text] ?? text, ...values);
}

const polish = translated({
  'en-GB': 'pl',
  '{0} row': '{0} wiersz',
  '{0} rows': '{0} wiersza',
  '{0} rows [few]': '{0} wiersze',
  '{0} rows [many]': '{0} wierszy',
});
const halfPolish = translated({ 'en-GB': 'pl', '{0} row': '{0} wiersz', '{0} rows': '{0} wierszy' });
const chinese = translated({ 'en-GB': 'zh-CN', '{0} rows': '{0}行', '{0} others': '其他{0}人' });
const french = translated({ 'en-GB': 'fr', '{0} row': '{0} ligne', '{0} rows': '{0} lignes' });

suite('Numbers of things', () => {
  const cases: readonly (readonly [string, Translate, number, string])[] = [
    ['one', english, 1, '1 row'],
    ['none', english, 0, '0 rows'],
    ['several', english, 2, '2 rows'],
    ['thousands', english, 1234, '1,234 rows'],
    ['none, in a language that says so in the singular', french, 0, '0 ligne'],
    ['several in a language with one form', chinese, 1, '1行'],
    ['a form that English lacks', polish, 3, '3 wiersze'],
    ['another', polish, 5, '5 wierszy'],
    ['the form of 1', polish, 1, '1 wiersz'],
    ['a form that is not translated', halfPolish, 3, '3 wierszy'],
  ];
  for (const [what, t, count, expected] of cases)
    test(`${what}: ${expected}`, () => assert.equal(plural(t, count, rows), expected));

  test('what else the message says', () => {
    assert.equal(plural(english, 2, { one: '{0} of {1}', other: '{0} of all {1}' }, 'x'), '2 of all x');
  });
});

suite('Lists', () => {
  const names = ['Mei', 'Jun', 'Lee', 'Kim', 'Ida'];
  test('English', () => assert.equal(listWords(names, english), 'Mei, Jun, Lee and 2 others'));
  test('Chinese', () => assert.equal(listWords(names, chinese), 'Mei、Jun、Lee和其他2人'));
  test('none', () => assert.equal(listWords([], english), ''));
  test('notes', () => assert.equal(noteList(names.slice(0, 2), english), 'Mei, Jun'));
});

suite('Durations', () => {
  const all: readonly (readonly [number, string])[] = [
    [1 / 60, '1 minute'],
    [0.5, '30 minutes'],
    [1, '1 working hour'],
    [9, '1 working day and 1 hour'],
    [16, '2 working days'],
  ];
  for (const [hours, expected] of all)
    test(expected, () => assert.equal(longWaitWords(hours * hour, 8 * hour, english), expected));
});
