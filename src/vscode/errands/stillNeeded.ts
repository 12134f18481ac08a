import { splitText, stillNeededText } from '../../core/messages/commentWords';
import { speech } from '../speech';
import type { Compose } from './errandParts';
import { commentStep, makeErrand } from './makeErrand';

/** Asks the authors of what has gone quiet whether they still wait: a minute each, where a review is an hour. */
export const askStillNeeded: Compose = (entries, { view }) =>
  Promise.resolve(
    entries.map(({ request, wait }) =>
      makeErrand(view, request.id, 'stillNeeded', [
        commentStep(stillNeededText(wait, speech()), { kind: 'stillNeeded' }),
      ]),
    ),
  );

/** Asks the author to split what is too long to be read well. */
export const askToSplit: Compose = (entries, { view }) =>
  Promise.resolve(
    entries.map(({ request, effort }) =>
      makeErrand(view, request.id, 'split', [
        commentStep(splitText(effort.lines, speech()), { kind: 'split' }),
      ]),
    ),
  );
