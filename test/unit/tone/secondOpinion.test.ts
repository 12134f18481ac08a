import { strict as assert } from 'node:assert';
import type { Finding, Severity } from '../../../src/tone/finding';
import { extractProse } from '../../../src/tone/markdown/prose';
import { adjustSeverities } from '../../../src/tone/severityAdjustment';
import { splitSentences, type Sentence } from '../../../src/tone/sentence';

const harsh = 'A toddler with a crayon would have drawn a cleaner design than this mess.';
const fair = 'Nice work, thank you! Could we add a test for the empty list?';
const harshInFair = `What a mess. ${fair}`;
const read = (text: string): Sentence[] => extractProse(text).flatMap(splitSentences);
const finding = (severity: Severity, rule = 'absolutes'): Finding => ({
  ...{ rule, severity, start: 0, end: 1, text: 'A', message: '' },
});

/** What becomes of one finding in the first sentence of a text, and what sounds harsh besides. */
function weighed(text: string, one?: Finding, isSettled = false): { severity: unknown; harsh: string[] } {
  const sentences = read(text);
  const found = one ? [{ finding: one, sentence: sentences[0]! }] : [];
  const { findings, harsh: heard } = adjustSeverities(found, sentences, () => isSettled);
  assert.deepEqual(
    findings.map((each) => ({ ...each, severity: '' })),
    found.map((each) => ({ ...each.finding, severity: '' })),
  );
  return {
    severity: findings[0]?.severity,
    harsh: heard.map(({ sentence, severity }) => `${severity} ${sentence.written}`),
  };
}

suite('A second opinion on what was found', () => {
  const weights: readonly (readonly [where: string, rule: string, from: Severity, to: Severity])[] = [
    [fair, 'absolutes', 'warning', 'information'],
    [fair, 'absolutes', 'information', 'hint'],
    [fair, 'absolutes', 'hint', 'hint'],
    [harsh, 'absolutes', 'warning', 'warning'],
    [harsh, 'absolutes', 'information', 'warning'],
    [harsh, 'absolutes', 'hint', 'hint'],
    [harshInFair, 'absolutes', 'warning', 'warning'],
    [harshInFair, 'absolutes', 'information', 'information'],
    [fair, 'profanity', 'warning', 'warning'],
    [fair, 'profanity', 'information', 'information'],
    [harsh, 'profanity', 'warning', 'warning'],
  ];
  for (const [where, rule, from, to] of weights) {
    test(`${rule}, ${from}, is ${to} in: ${where}`, () => {
      assert.equal(weighed(where, finding(from, rule)).severity, to);
      assert.equal(weighed(where, finding(from, rule), true).severity, from, 'unless it is settled');
    });
  }

  const heard: readonly (readonly [
    what: string,
    one: Finding | undefined,
    isSettled: boolean,
    isHeard: boolean,
  ])[] = [
    ['nothing else', undefined, false, true],
    ['a trifle', finding('hint'), false, true],
    ['a settled trifle', finding('hint'), true, true],
    ['a settled information', finding('information'), true, true],
    ['what becomes a warning', finding('information'), false, false],
    ['a warning', finding('warning'), false, false],
    ['a settled warning', finding('warning'), true, false],
  ];
  for (const [what, one, isSettled, isHeard] of heard) {
    test(`harsh words are ${isHeard ? '' : 'not '}told of where there is ${what}`, () =>
      assert.deepEqual(weighed(harsh, one, isSettled).harsh, isHeard ? [`warning ${harsh}`] : []));
  }

  test('fair words are told of never', () =>
    assert.deepEqual(weighed(fair), { severity: undefined, harsh: [] }));

  test('a finding is weighed by its own group of sentences, and speaks for no other', () => {
    const three = `${fair} See the log.`;
    const text = `${three}\n\n${harsh}`;
    assert.deepEqual(weighed(text, finding('warning')), {
      severity: 'information',
      harsh: [`warning ${harsh}`],
    });
  });

  test('of harsh sentences that stand together the worst is told of', () =>
    assert.deepEqual(
      weighed(`See the log. ${harsh}`).harsh.map((line) => line.split(' ').slice(1).join(' ')),
      [harsh],
    ));
});
