import type { Duration } from '../core/model/instant';

/**
 * Returns a signal that aborts with another one, or once time is up; dispose of it when it's no longer needed.
 * `AbortSignal.any` would leave something behind in the other signal for every call, and an account's signal
 * lives for as long as someone is signed in.
 */
export function limitedSignal(
  signal: AbortSignal,
  time: Duration,
): { readonly signal: AbortSignal; readonly dispose: () => void } {
  const limited = new AbortController();
  const stop = (): void => limited.abort(signal.reason);
  const timer = setTimeout(() => limited.abort(new DOMException('Time is up', 'TimeoutError')), time);
  if (signal.aborted) stop();
  else signal.addEventListener('abort', stop);
  return {
    signal: limited.signal,
    dispose: () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', stop);
    },
  };
}
