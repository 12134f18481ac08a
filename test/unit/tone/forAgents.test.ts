import { strict as assert } from 'node:assert';
import { english } from '../../../src/core/messages/translate';
import { checkTone } from '../../../src/tone/checkTone';
import { toneForAgents } from '../../../src/tone/review/forAgents';
import { defaultToneSettings, type ToneSettings } from '../../../src/tone/toneSettings';

suite('Tone of remarks to a coding agent', () => {
  const soft = [
    'Why did you use threads here?',
    'You forgot the null check.',
    'Your code breaks my module.',
    'Why not just call `parse`?',
    'Remove this.',
    'trailing space',
    'Do NOT use this.',
    'Which of the two??',
    '你为什么用线程？',
    '你怎么没判空',
    '删掉',
    '多了个空格',
    '为什么不直接调 parse？',
  ];
  for (const text of soft) {
    test(`needs no softness: ${text}`, () => {
      assert.notDeepEqual(checkTone(text, english), []);
      assert.deepEqual(rulesFor(text), []);
    });
  }

  const kept = [
    ['Did you even test this?', 'shaming'],
    ['This is garbage.', 'code-insult'],
    ['wtf is this', 'profanity'],
    ['You always skip tests.', 'always-never-you'],
    ['Nice try.', 'sarcasm'],
    ['Wrong.', 'bare-verdict'],
    ['Maybe this might possibly leak, I think?', 'over-hedged'],
    ['Clean this up.', 'vague-request'],
    ['脑子进水了吧', 'person-insult'],
    ['写得太烂了', 'code-insult'],
    ['这是什么鬼', 'code-insult'],
    ['卧槽，这里又错了', 'profanity'],
    ['我觉得可能好像会泄漏', 'over-hedged'],
  ] as const;
  for (const [text, rule] of kept)
    test(`is marked for everyone who reads it: ${text}`, () => assert.ok(rulesFor(text).includes(rule)));

  test("leaves the user's other choices alone, and not those for softness", () => {
    const chosen: ToneSettings = {
      ...defaultToneSettings,
      languages: ['en'],
      rules: { sarcasm: 'off', 'bare-verdict': 'warning', 'just-simply': 'on' },
    };
    const { languages, rules } = toneForAgents(chosen);
    assert.deepEqual(
      [languages, rules['sarcasm'], rules['bare-verdict'], rules['just-simply']],
      [['en'], 'off', 'warning', 'off'],
    );
  });
});

function rulesFor(text: string): string[] {
  return checkTone(text, english, toneForAgents(defaultToneSettings)).map(({ rule }) => rule);
}
