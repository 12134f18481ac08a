import { splitText, stillNeededText } from '../../core/messages/commentWords';
import { formatting } from '../formatting';
import type { Compose } from './actionParts';
import { commentStep, makeAction } from './makeAction';

/**
 * Asks the authors of requests that have gone quiet whether they still need a review: that takes a minute, a
 * review an hour.
 */
export const askStillNeeded: Compose = (entries, { view }) =>
  Promise.resolve(
    entries.map(({ request, wait }) =>
      makeAction(view, request.id, 'stillNeeded', [
        commentStep(stillNeededText(wait, formatting()), { kind: 'stillNeeded' }),
      ]),
    ),
  );

/** Asks the author to split a change that's too long to review well. */
export const askToSplit: Compose = (entries, { view }) =>
  Promise.resolve(
    entries.map(({ request, effort }) =>
      makeAction(view, request.id, 'split', [
        commentStep(splitText(effort.lines, formatting()), { kind: 'split' }),
      ]),
    ),
  );
