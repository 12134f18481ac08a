import * as v from 'valibot';
import { snoozeEvents, wakeReasons, type SeenState, type Snooze } from '../../../core/snooze/snooze';
import { instant, boundedList, text, type Schema } from './common';

const seen: Schema<SeenState> = v.object({
  login: v.exactOptional(text),
  teams: v.exactOptional(boundedList(text)),
  ask: v.exactOptional(instant),
  authorsWord: v.exactOptional(instant),
  head: v.exactOptional(text),
  commit: v.exactOptional(instant),
  checks: v.picklist(['passing', 'failing', 'running', 'unknown']),
});

export const snooze: Schema<Snooze> = v.object({
  id: text,
  madeAt: instant,
  until: v.exactOptional(instant),
  event: v.exactOptional(v.picklist(snoozeEvents)),
  seen,
  woken: v.exactOptional(v.object({ why: v.picklist(wakeReasons), at: instant })),
  goneSince: v.exactOptional(instant),
});
