import { splitText, stillNeededText } from '../../core/messages/commentWords';
import { formatting } from '../formatting';
import type { Compose } from './actionParts';
import { commentStep, makeAction } from './makeAction';

/** Asks the authors of what has gone quiet whether they still wait: a minute each, where a review is an hour. */
export const askStillNeeded: Compose = (entries, { view }) =>
  Promise.resolve(
    entries.map(({ request, wait }) =>
      makeAction(view, request.id, 'stillNeeded', [
        commentStep(stillNeededText(wait, formatting()), { kind: 'stillNeeded' }),
      ]),
    ),
  );

/** Asks the author to split what is too long to be read well. */
export const askToSplit: Compose = (entries, { view }) =>
  Promise.resolve(
    entries.map(({ request, effort }) =>
      makeAction(view, request.id, 'split', [
        commentStep(splitText(effort.lines, formatting()), { kind: 'split' }),
      ]),
    ),
  );
