import { strict as assert } from 'node:assert';
import { promiseRowWords, promiseTimeWords } from '../../../../src/core/messages/promiseWords';

suite('A promised time in words', () => {
  const written: [timeZone: string, at: string, words: string][] = [
    ['UTC', '2026-11-24T15:00Z', 'Tue 24 Nov, 15:00 (UTC)'],
    ['Europe/London', '2026-11-24T15:00Z', 'Tue 24 Nov, 15:00 (UTC)'],
    ['Asia/Taipei', '2026-11-24T15:00+08:00', 'Tue 24 Nov, 15:00 (UTC+8)'],
    ['Asia/Kathmandu', '2026-11-24T15:00+05:45', 'Tue 24 Nov, 15:00 (UTC+5:45)'],
    ['America/Sao_Paulo', '2026-11-24T15:00-03:00', 'Tue 24 Nov, 15:00 (UTC−3)'],
    ['America/St_Johns', '2026-11-24T09:05-03:30', 'Tue 24 Nov, 09:05 (UTC−3:30)'],
    ['Australia/Lord_Howe', '2026-11-24T00:00+11:00', 'Tue 24 Nov, 00:00 (UTC+11)'],
    ['Australia/Lord_Howe', '2026-06-02T15:00+10:30', 'Tue 2 Jun, 15:00 (UTC+10:30)'],
    ['Europe/Berlin', '2026-09-01T15:00+02:00', 'Tue 1 Sep, 15:00 (UTC+2)'],
  ];
  for (const [timeZone, at, words] of written)
    test(`${words}, in ${timeZone}`, () =>
      assert.equal(promiseTimeWords(Date.parse(at), { timeZone }), words));

  test('is English on GitHub, whatever the language of the editor', () => {
    const locale = { language: 'de', timeZone: 'UTC' };
    assert.equal(promiseTimeWords(Date.parse('2026-11-24T15:00Z'), locale), 'Tue 24 Nov, 15:00 (UTC)');
  });

  test('and in another language where it is asked for', () => {
    const at = Date.parse('2026-11-24T15:00+08:00');
    assert.equal(promiseTimeWords(at, { timeZone: 'Asia/Taipei' }, 'zh-cn'), '11月24日周二 15:00 (UTC+8)');
    assert.equal(promiseTimeWords(at, { timeZone: 'Asia/Taipei' }, 'en-GB'), 'Tue 24 Nov, 15:00 (UTC+8)');
  });

  const now = Date.parse('2026-11-24T10:00+08:00');
  const rows: [name: string, at: string, language: string, words: string][] = [
    ['today', '2026-11-24T15:00', 'en', '15:00'],
    ['earlier today', '2026-11-24T09:00', 'en', '09:00'],
    ['tomorrow', '2026-11-25T10:00', 'en', 'Wed 10:00'],
    ['in six days', '2026-11-30T10:00', 'en', 'Mon 10:00'],
    ['in a week, not today', '2026-12-01T10:00', 'en', '1 Dec 10:00'],
    ['yesterday, not in six days', '2026-11-23T17:00', 'en', '23 Nov 17:00'],
    ['tomorrow', '2026-11-25T10:00', 'zh-cn', '周三 10:00'],
    ['next month', '2026-12-08T10:00', 'zh-cn', '12月8日 10:00'],
  ];
  for (const [name, at, language, words] of rows) {
    test(`in a row, ${name}: ${words}`, () => {
      const locale = { language, timeZone: 'Asia/Taipei' };
      assert.equal(promiseRowWords(Date.parse(`${at}+08:00`), now, locale), words);
    });
  }
});
