import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { checkTone } from '../../../src/tone/checkTone';
import { extractAnswer, promptFor } from '../../../src/tone/modelPrompt';
import { english } from '../../../src/core/messages/translate';

suite('A rewrite by a language model', () => {
  const texts = [
    'You forgot the check.',
    '- You forgot `x`\r\n- Wrong.\r\n\r\n```suggestion\nf(x);\n```',
    '你忘了关文件。\n\n> 原来的\n\n太烂了！',
  ];
  for (const text of texts) {
    test(`is asked for with the whole text, and every remark: ${JSON.stringify(text)}`, () => {
      const findings = checkTone(text, english);
      assert.notEqual(findings.length, 0);
      const prompt = promptFor(text, findings);
      assert.ok(prompt.endsWith(`\n\n${text}`));
      for (const finding of findings) assert.ok(prompt.includes(`- "${finding.text}": ${finding.message}\n`));
    });
  }

  test('speaks of no remarks where there are none, and sends nothing else than the text', () => {
    const prompt = promptFor('\n One. \n', []);
    assert.doesNotMatch(prompt, /remarked/);
    assert.equal(prompt.split('\n\n').at(-1), 'One.');
    assert.equal(prompt.replace('One.', 'Two.'), promptFor('Two.', []));
  });

  const answers: readonly (readonly [what: string, answer: string, text: string])[] = [
    ['a plain answer', ' Could we …?\n', 'Could we …?'],
    ['no answer', '', ''],
    ['spaces alone', ' \n ', ''],
    ['a fence', '```\nCould we?\n```', 'Could we?'],
    ['a fence with a name', '\n```markdown\nOne.\n\nTwo.\n```\n', 'One.\n\nTwo.'],
    ['a short name', '```md\nOne.\n```', 'One.'],
    ['a fence around nothing', '```\n\n```', ''],
    ['a long fence around a fence', '````text\nOne:\n```\nf();\n```\n````', 'One:\n```\nf();\n```'],
    ['a fence within', 'One:\n```\nf();\n```', 'One:\n```\nf();\n```'],
    ['a fence and words', '```\nf();\n```\nOne.', '```\nf();\n```\nOne.'],
    ['two fences', '```\na\n```\nor\n```\nb\n```', '```\na\n```\nor\n```\nb\n```'],
    ['a suggestion', '```suggestion\nf();\n```', '```suggestion\nf();\n```'],
    ['a fence that is never closed', '```\nOne.', '```\nOne.'],
    ['code in words', '`a` and `b`', '`a` and `b`'],
  ];
  for (const [what, answer, text] of answers) {
    test(`takes ${what}`, () => assert.equal(extractAnswer(answer), text));
  }

  test('takes whatever has no fence as it is, in a fence or not', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', '\n', ' ', '`x`', '~', '。') }), (text) => {
        assert.equal(extractAnswer(text), text.trim());
        assert.equal(extractAnswer(`\`\`\`markdown\n${text}\n\`\`\``), text.trim());
      }),
    );
  });
});
