import * as v from 'valibot';
import type { Draft } from '../../../core/actions/draft';
import {
  reviewActionKinds,
  type ReviewAction,
  type ReviewActionStep,
} from '../../../core/actions/reviewAction';
import { failure, instant, boundedList, number, requestId, text, type Schema } from './common';
import { noteWords } from './note';

const asked = { users: boundedList(text), teams: boundedList(text) };

const step: Schema<ReviewActionStep> = v.variant('kind', [
  v.object({ kind: v.literal('comment'), text, note: v.exactOptional(noteWords) }),
  v.object({ kind: v.literal('ask'), ...asked }),
  v.object({ kind: v.literal('unask'), ...asked }),
]);

const action: Schema<ReviewAction> = v.object({
  id: text,
  request: requestId,
  kind: v.picklist(reviewActionKinds),
  by: text,
  account: v.exactOptional(text),
  asked: v.exactOptional(v.picklist(['viewer', 'others'])),
  steps: boundedList(step),
});

const progress = {
  madeAt: instant,
  next: v.pipe(number, v.integer()),
  wasTried: v.boolean(),
  failure: v.exactOptional(failure),
};

export const draft: Schema<Draft> = v.pipe(
  v.union([
    v.object({ action, ...progress }),
    // Before 0.1, an action was called an errand.
    v.pipe(
      v.object({ errand: action, ...progress }),
      v.transform(({ errand, ...rest }) => ({ action: errand, ...rest })),
    ),
  ]),
  v.transform(withPossibleNext),
);

/**
 * A step that an action doesn't have, or one past the first though nothing ever failed, wasn't written by us.
 * The text is kept, and begins anew: whatever is done already is looked for.
 */
function withPossibleNext(stored: Draft): Draft {
  const { action: of, next, failure: broken } = stored;
  const isPossible = next > 0 && next < of.steps.length && broken !== undefined;
  return isPossible || next === 0 ? stored : { ...stored, next: 0 };
}
