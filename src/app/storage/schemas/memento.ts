import * as v from 'valibot';
import type { FirstAnswer } from '../../../core/ranking/answers';
import { instant, text, type Schema } from './common';

/** Validates a list from VS Code's own storage item by item; invalid items are dropped. */
export function soundItems<T>(schema: Schema<T>, stored: unknown): T[] | undefined {
  if (!Array.isArray(stored)) return undefined;
  return stored.flatMap((item: unknown) => {
    const checked = v.safeParse(schema, item);
    return checked.success ? [checked.output] : [];
  });
}

export const answer: Schema<FirstAnswer> = v.object({ id: text, at: instant, since: instant });

/** A request that the user has seen: `host/owner/repo#12` and since when it had been their turn. */
export const seenKey: Schema<string> = text;
