import type { Instant } from '../core/instant';
import type { Snapshot } from '../core/snapshot';

/** Where review requests come from. Rejects with a FailureError, or with an AbortError when told to stop. */
export interface ReviewSource {
  read(signal: AbortSignal): Promise<Snapshot>;
}

/** Tells the time, so that tests can. */
export type Clock = () => Instant;

/** Keeps plain data from one session to the next. */
export interface Store {
  get(key: string): unknown;
  set(key: string, value: unknown): Promise<void>;
}

/** Lines for people who look for a cause. Never receives a token; the writer redacts all the same. */
export interface Log {
  info(message: string): void;
  warn(message: string): void;
  error(message: string): void;
}
