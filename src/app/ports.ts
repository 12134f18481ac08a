import type { Duration, Instant } from '../core/model/instant';
import type { Snapshot } from '../core/model/snapshot';

/** Where review requests come from. Rejects with a FailureError, or with an AbortError when aborted. */
export interface ReviewSource {
  /** Given the previous list, a source may read only what has changed since. */
  read(signal: AbortSignal, previous?: Snapshot): Promise<Snapshot>;
}

/** Injected so tests control time. */
export type Clock = () => Instant;

/** Persists plain data across sessions. */
export interface Store {
  get(key: string): unknown;
  set(key: string, value: unknown): Promise<void>;
}

/** Files shared by all windows on this machine. A missing file reads as undefined. */
export interface Files {
  /** Rejects with a `FileTooLarge` if the file has more than `most` bytes; by default, a limit for all files. */
  read(name: string, most?: number): Promise<string | undefined>;
  /** Writes the whole text, or rejects and leaves the file unchanged. */
  write(name: string, text: string): Promise<void>;
  /** Changes whenever the file does. */
  revision(name: string): Promise<number | undefined>;
  rename(from: string, to: string): Promise<void>;
  remove(name: string): Promise<void>;
  /** Names that start with `prefix`, in no particular order. */
  list(prefix: string): Promise<readonly string[]>;
}

/** Waits; rejects with the signal's reason when aborted. */
export type Delay = (time: Duration, signal: AbortSignal) => Promise<void>;

/** Diagnostic log. Never receives a token; the writer redacts anyway. */
export interface Log {
  info(message: string): void;
  warn(message: string): void;
  error(message: string): void;
}
