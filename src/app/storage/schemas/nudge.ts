import * as v from 'valibot';
import type { Instant } from '../../../core/model/instant';
import type { NudgeRecord } from '../../../core/nudges/nudge';
import { instant, boundedList, text, type Schema } from './common';

/** Records that a window nudged, and for which requests. */
export interface NudgeHistoryEntry extends NudgeRecord {
  /** Identifies that window. */
  readonly window: string;
}

export const nudge: Schema<NudgeHistoryEntry> = v.object({
  at: instant,
  ids: boundedList(text),
  window: text,
});

export const nudgePause: Schema<{ readonly until: Instant }> = v.object({ until: instant });
