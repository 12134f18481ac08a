import * as v from 'valibot';
import type { FirstAnswer } from '../../../core/ranking/answers';
import { instant, text, type Schema } from './common';

/** What stands in VS Code's own storage, item by item: one that makes no sense is left out. */
export function soundItems<T>(schema: Schema<T>, stored: unknown): T[] | undefined {
  if (!Array.isArray(stored)) return undefined;
  return stored.flatMap((item: unknown) => {
    const checked = v.safeParse(schema, item);
    return checked.success ? [checked.output] : [];
  });
}

export const answer: Schema<FirstAnswer> = v.object({ id: text, at: instant, since: instant });

/** What the user has seen: `host/owner/repo#12` and since when it had been their turn. */
export const seenKey: Schema<string> = text;
