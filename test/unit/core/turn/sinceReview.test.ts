import { strict as assert } from 'node:assert';
import type { FileComparison } from '../../../../src/core/model/pullRequest';
import { english } from '../../../../src/core/messages/translate';
import { sinceReviewInBrief, sinceReviewSentence } from '../../../../src/core/messages/sinceReviewWords';
import {
  compareFiles,
  currentComparison,
  isUncompared,
  withKnownComparison,
} from '../../../../src/core/turn/sinceReview';
import { aReviewRequest, commit, hours, now, ranked } from '../../../support/builders';

/** Reviewed at `old`; the head is at `new`. */
function reviewed(
  comparison?: FileComparison,
  more: Parameters<typeof aReviewRequest>[0] = {},
): ReturnType<typeof aReviewRequest> {
  return aReviewRequest({
    isAsked: false,
    requestedReviewers: [],
    reviewRequestedEvents: [],
    head: { name: 'topic', repository: 'acme/core', oid: 'new' },
    viewerReview: { at: now - hours(3), state: 'changesRequested', oid: 'old' },
    activity: [commit('kim', hours(9), 'old'), commit('kim', hours(1), 'new')],
    ...(comparison && { sinceReview: { reviewed: 'old', head: 'new', ...comparison } }),
    ...more,
  });
}

suite('What changed since the review', () => {
  const changed: FileComparison = { kind: 'changed', paths: ['a', 'b', 'c'], files: 11 };
  const turns: [name: string, request: ReturnType<typeof reviewed>, why: string][] = [
    ['not compared', reviewed(), 'pushed'],
    ['unknown', reviewed({ kind: 'unknown' }), 'pushed'],
    ['some files', reviewed(changed), 'pushed'],
    ['no file', reviewed({ kind: 'same' }), 'reviewed'],
    [
      'no file, of another head',
      reviewed(undefined, { sinceReview: { reviewed: 'old', head: 'before', kind: 'same' } }),
      'pushed',
    ],
    [
      'no file, since another review',
      reviewed(undefined, { sinceReview: { reviewed: 'older', head: 'new', kind: 'same' } }),
      'pushed',
    ],
    [
      'no file, and the review was dismissed',
      reviewed({ kind: 'same' }, { viewerReview: { at: now - hours(3), state: 'dismissed', oid: 'old' } }),
      'dismissed',
    ],
  ];
  for (const [name, request, why] of turns) {
    test(`${name}: ${why}`, () => {
      assert.equal(ranked([request])[0]!.turn.why, why);
    });
  }

  test('waits to be compared while nothing is known of these two commits', () => {
    assert.ok(isUncompared(reviewed()));
    for (const kind of ['same', 'unknown'] as const) assert.ok(!isUncompared(reviewed({ kind })));
    assert.ok(!isUncompared(reviewed(undefined, { isDraft: true })));
    assert.ok(!isUncompared(reviewed(undefined, { head: { name: 'topic', oid: 'old' } })));
    assert.ok(!isUncompared(reviewed(undefined, { viewerReview: { at: now, state: 'approved' } })));
    assert.ok(!isUncompared(aReviewRequest()));
  });

  test('stays known for the same commits; what was unknown is asked again when all is read', () => {
    const fresh = reviewed();
    assert.equal(withKnownComparison(fresh, reviewed(changed), false).sinceReview?.kind, 'changed');
    assert.equal(
      withKnownComparison(fresh, reviewed({ kind: 'unknown' }), true).sinceReview?.kind,
      'unknown',
    );
    assert.equal(withKnownComparison(fresh, reviewed({ kind: 'unknown' }), false).sinceReview, undefined);
    const pushed = reviewed(undefined, { head: { name: 'topic', oid: 'newer' } });
    assert.equal(withKnownComparison(pushed, reviewed(changed), true).sinceReview, undefined);
    assert.equal(withKnownComparison(fresh, undefined, true), fresh);
  });

  const words: [FileComparison | undefined, brief: string | undefined, sentence: string | undefined][] = [
    [changed, '3 of 11 files changed since your review', '3 of 11 files changed since your review'],
    [
      { kind: 'changed', paths: ['a'], files: 1 },
      '1 of 1 file changed since your review',
      '1 of 1 file changed since your review',
    ],
    [
      { kind: 'changed', paths: ['a'], files: 300, isLowerBound: true },
      '≥ 1 of 300 files changed since your review',
      '≥ 1 of 300 files changed since your review',
    ],
    [{ kind: 'same' }, undefined, 'No file changed since your review'],
    [{ kind: 'unknown' }, undefined, undefined],
    [undefined, undefined, undefined],
  ];
  for (const [comparison, brief, sentence] of words) {
    test(`says ${sentence ?? `nothing of ${comparison?.kind ?? 'what was not compared'}`}`, () => {
      const request = reviewed(comparison);
      assert.equal(sinceReviewInBrief(request, english), brief);
      assert.equal(sinceReviewSentence(request, english), sentence);
    });
  }

  test('is compared for its own commits only', () => {
    assert.equal(
      currentComparison(aReviewRequest({ sinceReview: { reviewed: '', head: '', kind: 'same' } })),
      undefined,
    );
  });
});

suite('Comparing files', () => {
  const was = new Map([
    ['a', '1'],
    ['b', '1'],
    ['gone', '1'],
    ['torn', '1'],
  ]);
  const is = new Map<string, string | undefined>([
    ['a', '1'],
    ['b', '2'],
    ['new', '1'],
    ['torn', undefined],
  ]);
  const rows: [paths: string[], expected: FileComparison][] = [
    [[], { kind: 'same' }],
    [['a'], { kind: 'same' }],
    [['a', 'b'], { kind: 'changed', paths: ['b'], files: 2 }],
    [['gone', 'new'], { kind: 'changed', paths: ['gone', 'new'], files: 2 }],
    [['never'], { kind: 'same' }],
    [['a', 'torn'], { kind: 'unknown' }],
    [['b', 'torn'], { kind: 'changed', paths: ['b'], files: 2, isLowerBound: true }],
  ];
  for (const [paths, expected] of rows) {
    test(`${paths.join(', ') || 'no path'}: ${expected.kind}`, () => {
      const at = (files: ReadonlyMap<string, string | undefined>) => (path: string) =>
        files.has(path) ? files.get(path) : '';
      assert.deepEqual(compareFiles(paths, at(was), at(is)), expected);
    });
  }
});
