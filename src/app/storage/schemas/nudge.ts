import * as v from 'valibot';
import type { Instant } from '../../../core/model/instant';
import type { NudgeRecord } from '../../../core/nudges/nudge';
import { instant, boundedList, text, type Schema } from './common';

/** That a window nudged, and for which requests. */
export interface NudgeHistoryEntry extends NudgeRecord {
  /** Names the window that did. */
  readonly window: string;
}

export const nudge: Schema<NudgeHistoryEntry> = v.object({
  at: instant,
  ids: boundedList(text),
  window: text,
});

export const nudgePause: Schema<{ readonly until: Instant }> = v.object({ until: instant });
