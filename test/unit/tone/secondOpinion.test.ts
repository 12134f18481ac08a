import { strict as assert } from 'node:assert';
import type { Finding, Severity } from '../../../src/tone/finding';
import { extractProse } from '../../../src/tone/markdown/prose';
import { adjustSeverities } from '../../../src/tone/severityAdjustment';
import type { Trust } from '../../../src/tone/rows/row';
import { splitSentences, type Sentence } from '../../../src/tone/sentence';

/** What sentences that are called so score. */
const scores: Readonly<Record<string, number>> = {
  harsh: 5,
  odd: 2.7,
  open: 0.9,
  plain: 0,
  fair: -1,
  kind: -3,
};
const score = ({ written }: Sentence): number => scores[written.replace(/\W/g, '').toLowerCase()] ?? NaN;
const finding = (severity: Severity, rule = 'absolutes'): Finding => ({
  ...{ rule, severity, start: 0, end: 1, text: 'A', message: '' },
});

/** What becomes of one finding in the first sentence of a text, and what sounds harsh besides. */
function weighed(
  text: string,
  one?: Finding,
  isSettled = false,
  trust: Trust = 'plain',
): { severity: unknown; harsh: string[] } {
  const sentences = extractProse(text).flatMap(splitSentences);
  const found = one ? [{ finding: one, sentence: sentences[0]!, clause: sentences[0]!, trust }] : [];
  const { findings, harsh } = adjustSeverities(found, sentences, () => isSettled, score);
  assert.deepEqual(
    findings.map((each) => ({ ...each, severity: '' })),
    found.map((each) => ({ ...each.finding, severity: '' })),
  );
  return {
    severity: findings[0]?.severity,
    harsh: harsh.map(({ sentence, severity }) => `${severity} ${sentence.written}`),
  };
}

suite('A second opinion on what was found', () => {
  const weights: readonly (readonly [where: string, from: Severity, to: Severity])[] = [
    ['Harsh.', 'warning', 'warning'],
    ['Plain.', 'warning', 'warning'],
    ['Fair.', 'warning', 'information'],
    ['Kind.', 'warning', 'information'],
    ['Harsh.', 'information', 'warning'],
    ['Plain.', 'information', 'information'],
    ['Fair.', 'information', 'information'],
    ['Kind.', 'information', 'hint'],
    ['Harsh.', 'hint', 'hint'],
    ['Kind.', 'hint', 'hint'],
  ];
  for (const [where, from, to] of weights) {
    test(`${from} is ${to} in: ${where}`, () => {
      assert.equal(weighed(where, finding(from)).severity, to);
      assert.equal(weighed(where, finding(from), true).severity, from, 'unless it is settled');
    });
    for (const beside of ['Harsh.', 'Kind.'])
      test(`${from} is ${to} in: ${where} whatever stands beside it: ${beside}`, () =>
        assert.equal(weighed(`${where} ${beside}`, finding(from)).severity, to));
  }

  test('what is nearly always right needs no second opinion', () => {
    for (const where of ['Kind.', 'Fair.', 'Plain.', 'Harsh.'])
      assert.equal(weighed(where, finding('warning'), false, 'sure').severity, 'warning');
    assert.equal(weighed('Kind.', finding('information'), false, 'sure').severity, 'information');
  });

  test('what is often wrong warns only where it sounds hurtful', () => {
    const severities = ['Kind.', 'Open.', 'Odd.', 'Harsh.'].map(
      (where) => weighed(where, finding('warning'), false, 'doubtful').severity,
    );
    assert.deepEqual(severities, ['information', 'information', 'warning', 'warning']);
  });

  test('a finding is weighed by its clause too', () => {
    const [sentence, clause] = extractProse('Kind. Harsh.').flatMap(splitSentences);
    const found = [
      { finding: finding('warning'), sentence: sentence!, clause: clause!, trust: 'plain' },
    ] as const;
    assert.equal(adjustSeverities(found, [], () => false, score).findings[0]!.severity, 'warning');
  });

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
      assert.deepEqual(weighed('Harsh.', one, isSettled).harsh, isHeard ? ['warning Harsh.'] : []));
  }

  test('what sounds odd is told of mildly, unless a rule does', () => {
    assert.deepEqual(weighed('Odd.').harsh, ['information Odd.']);
    assert.deepEqual(weighed('Odd.', finding('information'), true).harsh, []);
    assert.deepEqual(weighed('Odd.', finding('hint')).harsh, ['information Odd.']);
  });

  test('fair words are told of never', () =>
    assert.deepEqual(weighed('Plain. Fair. Kind.'), { severity: undefined, harsh: [] }));

  test('each harsh sentence is told of, wherever it stands', () =>
    assert.deepEqual(weighed('Kind. Harsh.\n\n- Kind.\n- Odd.').harsh, [
      'warning Harsh.',
      'information Odd.',
    ]));
});
