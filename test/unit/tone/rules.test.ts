import { strict as assert } from 'node:assert';
import { checkTone } from '../../../src/tone/checkTone';
import type { Finding } from '../../../src/tone/finding';
import { rules } from '../../../src/tone/rules/all';
import { ruleIds } from '../../../src/tone/ruleId';
import { defaultToneSettings, type ToneSettings } from '../../../src/tone/toneSettings';
import { english } from '../../../src/core/messages/translate';
import { toneTables } from '../../support/toneTables';

const languages = ['en', 'zh'] as const;

/** These replace a mark or a word, which says nothing alone. */
const fragments = new Set(['repeated-marks', 'all-caps']);

suite('Tone, rule by rule', () => {
  test('every rule has its tables', () => {
    assert.deepEqual(Object.keys(toneTables).sort(), rules.map(({ id }) => id).sort());
  });

  for (const [id, tables] of Object.entries(toneTables)) {
    for (const language of languages) {
      for (const text of tables[language].marks) {
        test(`${id} marks: ${text}`, () => assert.notDeepEqual(found(id, text), []));
        test(`${id} offers what passes instead of: ${text}`, () => rewritesPass(id, text));
      }
      for (const text of tables[language].leaves) {
        test(`${id} leaves alone: ${text}`, () => assert.deepEqual(found(id, text), []));
      }
    }
  }

  for (const rule of rules) {
    for (const language of languages) {
      const rewrite = rule.rewrite[language];
      if (typeof rewrite !== 'string' || fragments.has(rule.id)) continue;
      test(`${rule.id} has a rewrite in ${language} that passes`, () =>
        assert.deepEqual(checkTone(rewrite, english), []));
    }
  }

  test('a rewrite is in the language of what it replaces', () => {
    const [finding] = checkTone('Thanks! 你为什么用线程？', english);
    assert.match(finding?.rewrite ?? '', /[\u4e00-\u9fff]/);
  });
});

function only(id: string): ToneSettings {
  const off = Object.fromEntries(ruleIds.map((other) => [other, 'off' as const]));
  return { ...defaultToneSettings, rules: { ...off, [id]: 'on' } };
}

function found(id: string, text: string): Finding[] {
  return checkTone(text, english, only(id));
}

function rewritesPass(id: string, text: string): void {
  for (const { rewrite, start, end } of found(id, text)) {
    if (rewrite === undefined) continue;
    if (!fragments.has(id)) assert.deepEqual(checkTone(rewrite, english), []);
    const said = text.slice(0, start) + rewrite + text.slice(end);
    assert.deepEqual(found(id, said), []);
    if (fragments.has(id)) continue;
    const inside = checkTone(said, english).filter(
      (other) => other.start < start + rewrite.length && other.end > start,
    );
    assert.deepEqual(inside, [], said);
  }
}
