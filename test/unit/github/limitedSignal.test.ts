import { strict as assert } from 'node:assert';
import { getEventListeners } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { connect } from '../../../src/github/client';
import { limitedSignal } from '../../../src/github/limitedSignal';
import { asQuery } from '../../../src/github/query';
import { serverAt } from '../../support/readThrough';

suite('A signal with a limit', () => {
  test('aborts with the other one, for the same reason', () => {
    const other = new AbortController();
    const { signal, dispose } = limitedSignal(other.signal, 1000);
    assert.equal(signal.aborted, false);
    other.abort('signed out');
    assert.equal(signal.reason, 'signed out');
    dispose();
    const late = limitedSignal(other.signal, 1000);
    assert.equal(late.signal.reason, 'signed out');
    late.dispose();
  });

  test('aborts when time is up', async () => {
    const { signal, dispose } = limitedSignal(new AbortController().signal, 1);
    await delay(20);
    assert.equal((signal.reason as Error).name, 'TimeoutError');
    dispose();
  });

  test('a thousand calls leave nothing behind in the signal of an account', async () => {
    const fetch = (): Promise<Response> => Promise.resolve(Response.json({ data: {} }));
    const client = connect(serverAt('http://127.0.0.1:1'), 'token', () => 0, { fetch });
    const { signal } = new AbortController();
    const before = countTraces(signal);
    for (let call = 0; call < 1000; call++) await client.query(asQuery('{ viewer { login } }'), {}, signal);
    assert.equal(countTraces(signal), before);
  });
});

/** Listeners, and the signals that Node made of this one. */
function countTraces(signal: AbortSignal): number {
  const inner = Object.getOwnPropertySymbols(signal).map(
    (key) => (signal as unknown as Record<symbol, { size?: unknown } | null | undefined>)[key]?.size,
  );
  const made = inner.filter((size) => typeof size === 'number').reduce((sum, size) => sum + size, 0);
  return getEventListeners(signal, 'abort').length + made;
}
