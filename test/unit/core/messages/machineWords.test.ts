import { strict as assert } from 'node:assert';
import { machineReviewInBrief, machineReviewSentence } from '../../../../src/core/messages/machineWords';
import { english } from '../../../../src/core/messages/translate';
import { aReviewRequest, botReview, comment, hours, review } from '../../../support/builders';

type Given = Parameters<typeof aReviewRequest>[0];

suite('What machines have reviewed', () => {
  const copilot = botReview('copilot-pull-request-reviewer', hours(3));
  const both = [copilot, botReview('coderabbitai', hours(2)), botReview('CodeRabbitAI', hours(1))];
  const cases: [name: string, given: Given, row: string | undefined, hover: string | undefined][] = [
    [
      'three open threads',
      { activity: [copilot], openThreads: { count: 3 } },
      '3 open threads, Copilot reviewed',
      'Copilot reviewed it; 3 threads are open',
    ],
    [
      'one, of two machines',
      { activity: both, openThreads: { count: 1 } },
      '1 open thread, Copilot and CodeRabbit reviewed',
      'Copilot and CodeRabbit reviewed it; 1 thread is open',
    ],
    [
      'more than a page',
      { activity: [copilot], openThreads: { count: 100, isLowerBound: true } },
      '≥100 open threads, Copilot reviewed',
      'Copilot reviewed it; at least 100 threads are open',
    ],
    [
      'none is open',
      { activity: [copilot], openThreads: { count: 0 } },
      undefined,
      'Copilot reviewed it; no threads are open',
    ],
    [
      'none that is known',
      { activity: [copilot], openThreads: { count: 0, isLowerBound: true } },
      undefined,
      'Copilot reviewed it',
    ],
    ['a list of before', { activity: [copilot] }, undefined, 'Copilot reviewed it'],
    [
      'people reviewed too',
      { activity: [copilot, review('lee', hours(1))], openThreads: { count: 2 } },
      '2 open threads, Copilot reviewed',
      'Copilot reviewed it; 2 threads are open',
    ],
    [
      'people alone reviewed',
      { activity: [review('lee', hours(1))], openThreads: { count: 2 } },
      undefined,
      undefined,
    ],
    [
      'a machine only commented',
      { activity: [{ ...comment('ci[bot]', hours(1)), isBot: true }], openThreads: { count: 2 } },
      undefined,
      undefined,
    ],
    [
      'the machine is the author',
      {
        author: { login: 'depbot', isBot: true },
        activity: [botReview('depbot', hours(1))],
        openThreads: { count: 2 },
      },
      undefined,
      undefined,
    ],
  ];
  for (const [name, given, row, hover] of cases)
    test(`${name}: ${row ?? 'nothing on the row'}`, () => {
      const request = aReviewRequest(given);
      assert.equal(machineReviewInBrief(request, english), row);
      assert.equal(machineReviewSentence(request, english), hover);
    });
});
