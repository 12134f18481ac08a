import type { Duration, Instant } from '../core/model/instant';
import type { Snapshot } from '../core/model/snapshot';

/** Where review requests come from. Rejects with a FailureError, or with an AbortError when told to stop. */
export interface ReviewSource {
  /** With the last list at hand, a source may read only what has changed since. */
  read(signal: AbortSignal, previous?: Snapshot): Promise<Snapshot>;
}

/** Tells the time, so that tests can. */
export type Clock = () => Instant;

/** Keeps plain data from one session to the next. */
export interface Store {
  get(key: string): unknown;
  set(key: string, value: unknown): Promise<void>;
}

/** Files that all windows of this machine see. What is not there reads as undefined. */
export interface Files {
  read(name: string): Promise<string | undefined>;
  /** The whole text, or an error and the file as it was. */
  write(name: string, text: string): Promise<void>;
  /** Changes whenever the file does. */
  revision(name: string): Promise<number | undefined>;
  rename(from: string, to: string): Promise<void>;
  remove(name: string): Promise<void>;
  /** Names that begin so, in no order. */
  list(prefix: string): Promise<readonly string[]>;
}

/** Lets time pass; rejects with the signal's reason when told to stop. */
export type Delay = (time: Duration, signal: AbortSignal) => Promise<void>;

/** Lines for people who look for a cause. Never receives a token; the writer redacts all the same. */
export interface Log {
  info(message: string): void;
  warn(message: string): void;
  error(message: string): void;
}
