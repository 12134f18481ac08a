import { strict as assert } from 'node:assert';
import { rules } from '../../../../src/tone/rules/all';
import { reviewRules } from '../../../../src/tone/review/reviewRule';
import { ruleIds } from '../../../../src/tone/ruleId';
import { toneWhyPage } from '../../../../src/tone/messages/toneWhyWords';
import { english, type Translate } from '../../../../src/core/messages/translate';

const plain = (cell: string): string => cell.replace(/\\([!-/:-@[-`{-~])/g, '$1');
const rowsOf = (page: string): string[][] =>
  page
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .map((line) => line.split(/(?<!\\)\|/).slice(1, -1));

suite('Why a rule is there', () => {
  for (const id of ruleIds) {
    const page = toneWhyPage(id, english);

    test(`${id}: its reasons, each once`, () => {
      assert.ok(page.startsWith(`# ${id}\n\n`));
      const reasons = [...rules, ...reviewRules].filter((rule) => rule.id === id);
      assert.notEqual(reasons.length, 0);
      for (const { reason } of reasons) assert.equal(page.split(reason(english)).length, 2);
    });

    test(`${id}: an example in both languages`, () => {
      const [head, line, en, zh, ...more] = rowsOf(page);
      assert.deepEqual(
        [head, line, more],
        [[' Instead of ', ' Kinder and more useful '], [' --- ', ' --- '], []],
      );
      for (const cell of en!) assert.match(cell, /\S/);
      assert.doesNotMatch(en!.join(), /[\u4e00-\u9fff]/);
      assert.match(zh!.join(), /[\u4e00-\u9fff]/);
      assert.deepEqual([en!.length, zh!.length], [2, 2]);
    });

    test(`${id}: nothing in an example is Markdown`, () => {
      for (const cell of rowsOf(page).slice(2).flat())
        assert.doesNotMatch(cell.replace(/\\[!-/:-@[-`{-~]/g, ''), /[`*_[\]<>|#]/);
    });

    test(`${id}: a source, and where it is switched off`, () => {
      const [, sources = ''] = page.split('## Who says so\n\n');
      assert.match(sources, /^- (?:\[[^\]]+\]\(https:\/\/\S+\)|\p{L}.+)$/mu);
      assert.match(sources, /`goodTurn\.tone\.rules`/);
      assert.doesNotMatch(page, /undefined/);
    });
  }

  test('special characters of an example are shown as they are', () => {
    const page = toneWhyPage('you-accusation', english);
    assert.ok(page.includes('| \\`user\\` can be null here\\; could we guard it\\? |'));
    assert.ok(rowsOf(page).flat().map(plain).includes(' `user` can be null here; could we guard it? '));
  });

  for (const id of ['own', 'no-such-rule', '<b> [x](y) | *z*']) {
    test(`a pattern of one's own: ${id}`, () => {
      const [title, text] = toneWhyPage(id, english).split('\n\n');
      assert.equal(plain(title!), `# ${id}`);
      assert.doesNotMatch(title!, /(?<!\\)[<>|*[\]]/);
      assert.match(text!, /`goodTurn\.tone\.patterns`/);
    });
  }

  test('every sentence can be translated', () => {
    const shout: Translate = (message, ...args) => english(`¡${message}!`, ...args);
    const [, reason, table, heading, , ...rest] = toneWhyPage('sarcasm', shout).trim().split('\n\n');
    assert.match(table!, /^\| ¡Instead of! \| ¡Kinder/);
    for (const text of [reason, heading?.slice(3), ...rest]) assert.match(text ?? '', /^¡.*!$/);
  });
});
