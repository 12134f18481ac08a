import { strict as assert } from 'node:assert';
import { defaultToneSettings, type ToneSettings } from '../../../src/tone/toneSettings';
import { toneSettingsFrom } from '../../../src/tone/toneSettingsFrom';

const fine = { languages: ['en', 'zh'], rules: {}, patterns: [] };
const read = (written: Partial<Record<keyof typeof fine, unknown>>): [ToneSettings, unknown[][]] => {
  const warnings: unknown[][] = [];
  const used = toneSettingsFrom({ ...fine, ...written }, (...warning) => warnings.push(warning));
  return [used, warnings];
};

suite('Settings of the tone, as they were written', () => {
  test('nothing set is the default', () => assert.deepEqual(read({}), [defaultToneSettings, []]));

  const good: readonly (readonly [written: Parameters<typeof read>[0], used: Partial<ToneSettings>])[] = [
    [{ languages: ['zh'] }, { languages: ['zh'] }],
    [{ languages: ['zh', 'en', 'zh'] }, { languages: ['en', 'zh'] }],
    [{ languages: [] }, { languages: [] }],
    [{ rules: { sarcasm: 'off', obviously: 'hint' } }, { rules: { sarcasm: 'off', obviously: 'hint' } }],
    [
      { rules: { a: 'warning', b: 'information', c: 'on' } },
      { rules: { a: 'warning', b: 'information', c: 'on' } },
    ],
    [{ patterns: [{ pattern: 'a', message: 'b' }] }, { own: [{ pattern: 'a', message: 'b' }] }],
    [
      { patterns: [{ pattern: 'a', message: 'b', severity: 'hint', rewrite: 'c' }] },
      { own: [{ pattern: 'a', message: 'b', severity: 'hint', rewrite: 'c' }] },
    ],
  ];
  for (const [written, used] of good) {
    test(`takes ${JSON.stringify(written)}`, () =>
      assert.deepEqual(read(written), [{ ...defaultToneSettings, ...used }, []]));
  }

  const bad: readonly (readonly [name: keyof typeof fine, value: unknown, used: unknown])[] = [
    ['languages', 'en', ['en', 'zh']],
    ['languages', null, ['en', 'zh']],
    ['languages', ['en', 'de', 'fr'], ['en']],
    ['languages', [1], []],
    ['rules', null, {}],
    ['rules', [], {}],
    ['rules', 'off', {}],
    ['rules', { sarcasm: 'loud', obviously: 'off', harsh: 'error' }, { obviously: 'off' }],
    ['rules', { sarcasm: false, harsh: null }, {}],
    ['patterns', {}, []],
    ['patterns', null, []],
    ['patterns', ['a', null, [], { pattern: 'a', message: 'b' }], [{ pattern: 'a', message: 'b' }]],
    ['patterns', [{ pattern: 'a' }], []],
    ['patterns', [{ message: 'b' }], []],
    ['patterns', [{ pattern: 1, message: 'b' }], []],
    ['patterns', [{ pattern: 'a', message: 'b', severity: 'off' }], []],
    ['patterns', [{ pattern: 'a', message: 'b', severity: null }], []],
    ['patterns', [{ pattern: 'a', message: 'b', rewrite: 1 }], []],
  ];
  for (const [name, value, used] of bad) {
    test(`warns once of ${name}: ${JSON.stringify(value)}`, () => {
      const [settings, warnings] = read({ [name]: value });
      assert.deepEqual(warnings, [[`tone.${name}`, value, used]]);
      assert.deepEqual(settings, { ...defaultToneSettings, [name === 'patterns' ? 'own' : name]: used });
    });
  }

  test('what is bad in one setting leaves the others as they are', () => {
    const [settings, warnings] = read({ languages: 1, rules: { harsh: 'off' }, patterns: 1 });
    assert.deepEqual(settings, { languages: ['en', 'zh'], rules: { harsh: 'off' }, own: [] });
    assert.deepEqual(
      warnings.map(([name]) => name),
      ['tone.languages', 'tone.patterns'],
    );
  });
});
