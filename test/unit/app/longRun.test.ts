import { strict as assert } from 'node:assert';
import { getEventListeners } from 'node:events';
import { minute } from '../../../src/core/model/instant';
import { until } from '../../support/until';
import { SimulatedOffice } from '../../support/office/simulatedOffice';

/** A Monday. */
const midnight = Date.parse('2026-08-24T00:00:00Z');

suite('Windows that stay open', () => {
  test('a day costs each few reads and stats, and no timer or listener outlives it', async () => {
    const office = new SimulatedOffice(2, midnight);
    await office.time.passUntil(midnight + minute, office.world.settle);
    const [listeners, timers] = [office.listeners, office.time.running];
    await office.workADay(midnight);
    for (const { use, account } of office.windows) {
      assert.ok(use.reads < 5000, `${use.reads} reads`);
      assert.ok(use.stats < 8000, `${use.stats} stats`);
      assert.ok(use.lists < 1000, `${use.lists} lists`);
      const signal = account.current?.signal;
      assert.equal(signal && getEventListeners(signal, 'abort').length, 0);
    }
    // What's decompressed comes back from another thread, whenever that is.
    await until(() => office.listeners === listeners && office.time.running === timers);
    office.close();
    await until(() => office.listeners === 0 && office.time.running === 0);
    assert.deepEqual([...office.troubles], []);
  });
});
