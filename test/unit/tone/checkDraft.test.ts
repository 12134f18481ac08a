import { strict as assert } from 'node:assert';
import { english } from '../../../src/core/messages/translate';
import { checkDraft } from '../../../src/tone/review/checkDraft';
import type { Review } from '../../../src/tone/review/checkReview';
import type { DraftReview } from '../../../src/tone/review/draftReview';
import { defaultToneSettings } from '../../../src/tone/toneSettings';

suite('Tone of a draft', () => {
  const remarks = [
    'Why did you use threads here?',
    'Remove this.',
    'This is garbage.',
    'Is this thread-safe?',
  ];

  test('for a person, asks for softness and leaves their questions to them', () => {
    assert.deepEqual(rulesFor(aDraft(remarks), 'person'), [
      'why-you in file1.ts',
      'demand-without-reason in file2.ts',
      'code-insult in file3.ts',
    ]);
  });

  test('for a coding agent, asks for a wanted change, and spares everyone contempt', () => {
    assert.deepEqual(rulesFor(aDraft(remarks), 'agent'), [
      'no-wanted-change: Why did you use threads here?',
      'no-wanted-change: Is this thread-safe?',
      'code-insult in file3.ts',
    ]);
  });

  test('checks the summary too, and what was asked before', () => {
    const said = [{ author: 'kim', text: 'Which port?' }];
    const draft = { ...aDraft([]), summary: 'Nice try.', conversations: [{ isResolved: false, said }] };
    assert.deepEqual(rulesFor(draft, 'person'), ['review-level: Which port?', 'sarcasm in ']);
  });
});

function rulesFor(draft: DraftReview, reader: Review['reader']): string[] {
  const { whole, single } = checkDraft(draft, { verdict: 'comment', reader }, english, defaultToneSettings);
  return [
    ...whole.map(({ rule, about }) => `${rule}: ${about.join(', ')}`),
    ...single.map(({ path, finding }) => `${finding.rule} in ${path}`),
  ];
}

function aDraft(texts: readonly string[]): DraftReview {
  const remarks = texts.map((text, index) => ({ path: `file${index + 1}.ts`, text }));
  return { remarks, summary: '', changedLines: 10, author: 'kim', conversations: [], isCut: false };
}
