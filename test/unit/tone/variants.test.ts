import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { english } from '../../../src/core/messages/translate';
import { checkTone } from '../../../src/tone/checkTone';

interface Labelled {
  readonly text: string;
  readonly lang: string;
}

const texts = [
  ...read('test/support/tone.jsonl'),
  ...read('suites/civility/english.jsonl').map((each) => ({ ...each, lang: 'en' })),
  ...read('suites/civility/chinese.jsonl').map((each) => ({ ...each, lang: 'zh' })),
];

/** How the same words may stand in a comment, and how many in a hundred verdicts may depend on it. */
const variants: Readonly<
  Record<string, readonly [most: number, vary: (text: string, isZh: boolean) => string]>
> = {
  'with a mention in front': [1, (text) => `@kim ${text}`],
  'with a greeting in front': [1, (text, isZh) => (isZh ? `你好，${text}` : `Hi Kim, ${text}`)],
  'without the last mark': [1, (text) => text.replace(/[.。!！]+$/, '')],
  'with curly quotes': [1, (text) => text.replace(/'/g, '’').replace(/"([^"]*)"/g, '“$1”')],
  'as an item of a list': [1, (text) => (text.includes('\n') ? text : `- ${text}`)],
  'as a numbered item': [1, (text) => (text.includes('\n') ? text : `1. ${text}`)],
  'in bold': [1, (text) => (/[\n*`_>#]/.test(text) ? text : `**${text}**`)],
  'with thanks after it': [1, (text, isZh) => `${text}\n\n${isZh ? '谢谢！' : 'Thanks!'}`],
  'after a fair sentence': [
    1,
    (text, isZh) => `${isZh ? '缓存键少了租户。' : 'The key lacks the tenant.'} ${text}`,
  ],
  'before a fair paragraph': [
    1,
    (text, isZh) => `${text}\n\n${isZh ? '缓存键少了租户。' : 'The key lacks the tenant.'}`,
  ],
};

suite('A verdict depends on the words', () => {
  const verdicts = texts.map(({ text }) => verdictOn(text));

  test('there are all kinds of them', () => {
    for (const verdict of ['warning', 'information', undefined])
      assert.ok(verdicts.filter((each) => each === verdict).length > 200, verdict);
  });

  for (const [name, [most, vary]] of Object.entries(variants))
    test(`and is the same ${name}`, () => {
      const changed = texts.flatMap(({ text, lang }, index) => {
        const varied = vary(text, lang === 'zh');
        const verdict = varied === text ? verdicts[index] : verdictOn(varied);
        return verdict === verdicts[index] ? [] : [`${verdicts[index]} → ${verdict}: ${varied}`];
      });
      assert.ok(changed.length <= (texts.length * most) / 100, changed.join('\n'));
    });

  test('a label in front takes no warning away, and adds none', () => {
    const changed = texts.filter(({ text, lang }, index) => {
      const varied = verdictOn(lang === 'zh' ? `问题：${text}` : `issue: ${text}`);
      return (varied === 'warning') !== (verdicts[index] === 'warning');
    });
    assert.ok(changed.length <= texts.length / 100, changed.map(({ text }) => text).join('\n'));
  });
});

function read(file: string): Labelled[] {
  return readFileSync(path.join(__dirname, '../../..', file), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Labelled);
}

function verdictOn(text: string): string | undefined {
  const severities = checkTone(text, english).map(({ severity }) => severity);
  return (['warning', 'information'] as const).find((each) => severities.includes(each));
}
