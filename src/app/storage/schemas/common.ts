import * as v from 'valibot';
import { overtakings, type Failure } from '../../../core/model/failure';
import type { Instant } from '../../../core/model/instant';
import type { Person, Reviewer } from '../../../core/model/pullRequest';
import type { RequestId } from '../../../core/model/requestId';

/** A schema for T. Drops unknown properties; converts nothing. */
export type Schema<T> = v.GenericSchema<unknown, T>;

/** Far more than GitHub's longest text, 65,536 characters. */
const longestText = 200_000;
const mostItems = 100_000;
/** The latest time that `Date` can represent: https://tc39.es/ecma262/#sec-time-values-and-time-range */
const lastInstant = 8.64e15;

export const text = v.pipe(v.string(), v.maxLength(longestText));
export const number = v.pipe(v.number(), v.finite());
export const instant: Schema<Instant> = v.pipe(number, v.minValue(-lastInstant), v.maxValue(lastInstant));

export function boundedList<T>(item: Schema<T>): Schema<T[]> {
  return v.pipe(v.array(item), v.maxLength(mostItems));
}

export const requestId: Schema<RequestId> = v.object({
  host: text,
  repository: text,
  number: v.pipe(number, v.integer()),
});

export const person: Schema<Person> = v.object({
  login: text,
  name: v.exactOptional(text),
  isBot: v.boolean(),
});

export const reviewer: Schema<Reviewer> = v.variant('kind', [
  v.object({ kind: v.literal('user'), login: text, name: v.exactOptional(text) }),
  v.object({ kind: v.literal('team'), team: text, name: v.exactOptional(text) }),
  v.object({ kind: v.literal('bot'), login: text }),
  v.object({ kind: v.literal('unknown') }),
]);

export const failure: Schema<Failure> = v.variant('kind', [
  v.object({ kind: v.picklist(['signedOut', 'noPermission', 'offline', 'nonsense', 'otherAccount']) }),
  v.object({ kind: v.literal('singleSignOn'), url: v.exactOptional(text) }),
  v.object({ kind: v.literal('rateLimited'), until: instant }),
  v.object({ kind: v.literal('refused'), status: number, message: text }),
  v.object({ kind: v.literal('overtaken'), by: v.picklist(overtakings) }),
  v.object({ kind: v.literal('serverTrouble'), status: number }),
  v.object({ kind: v.literal('unexpected'), message: text }),
]);
