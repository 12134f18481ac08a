import * as v from 'valibot';
import { withProgress, type Draft, type Progress } from '../../../core/actions/draft';
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

const progressFields = {
  next: v.pipe(number, v.integer()),
  wasTried: v.boolean(),
  failure: v.exactOptional(failure),
};

/** How far an attempt to send got. */
export const attempt: Schema<Progress> = v.object(progressFields);

const fields = { madeAt: instant, ...progressFields };

export const draft: Schema<Draft> = v.pipe(
  v.union([
    v.object({ action, ...fields }),
    // Before 0.1, an action was called an errand.
    v.pipe(
      v.object({ errand: action, ...fields }),
      v.transform(({ errand, ...rest }) => ({ action: errand, ...rest })),
    ),
  ]),
  v.transform((stored) => withProgress(stored, stored)),
);
