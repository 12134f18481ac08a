import { setTimeout as delay } from 'node:timers/promises';
import { testLimit } from '../patience';
import type { Settings } from './serverSettings';

/** One compiled suite and the VS Code it wants around it. */
export interface SuiteRun {
  /** A CommonJS module with a `run()`, as bundleSuite makes it. */
  readonly suite: string;
  readonly extension: string;
  readonly folder?: string;
  readonly settings?: Settings;
  readonly env?: Readonly<Record<string, string>>;
}

/** For a whole suite: enough for one test that never ends, so that the suite itself can tell. */
export const timeLimit = 2 * testLimit;

/** Asks again and again until there is an answer: a report may come late, or never when the host has died. */
export async function within<T>(
  limit: number,
  ask: () => T | undefined | Promise<T | undefined>,
): Promise<T> {
  const end = Date.now() + limit;
  while (Date.now() < end) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    await delay(100);
  }
  throw new Error(`The suite gave no report within ${limit / 1000} s.`);
}

export function tail(text: string): string {
  return text.trimEnd().split('\n').slice(-40).join('\n');
}
