import * as v from 'valibot';
import type { Note, NoteWords } from '../../../core/model/notes';
import { instant, boundedList, text, type Schema } from './common';

const promise = { kind: v.literal('promise'), until: instant };
const claim = { kind: v.literal('claim'), team: text };
const addressed = { kind: v.picklist(['handOver', 'reminder', 'asked']), to: boundedList(text) };
const plain = { kind: v.picklist(['decline', 'stillNeeded', 'split']) };
const said = { by: text, at: instant };

export const noteWords: Schema<NoteWords> = v.variant('kind', [
  v.object(promise),
  v.object(claim),
  v.object(addressed),
  v.object(plain),
]);

export const note: Schema<Note> = v.variant('kind', [
  v.object({ ...promise, ...said }),
  v.object({ ...claim, ...said }),
  v.object({ ...addressed, ...said }),
  v.object({ ...plain, ...said }),
]);
