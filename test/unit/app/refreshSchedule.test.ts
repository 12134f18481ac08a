import { strict as assert } from 'node:assert';
import { refreshInterval, slowRefreshInterval } from '../../../src/app/refreshInterval';
import { isRefreshDue, type RefreshMoment } from '../../../src/app/refreshSchedule';
import type { QueueState } from '../../../src/app/reviewQueue';
import type { Failure } from '../../../src/core/model/failure';
import { hour, minute } from '../../../src/core/model/instant';
import type { Snapshot } from '../../../src/core/model/snapshot';
import { aSnapshot, now } from '../../support/builders';

suite('When to look again', () => {
  const ready = (more: Partial<Snapshot> = {}): QueueState => ({
    kind: 'ready',
    list: { snapshot: aSnapshot([], more), requests: [], waiting: [], own: [] },
  });
  const failed = (failure: Failure): QueueState => ({ kind: 'failed', failure });
  const limited = failed({ kind: 'rateLimited', until: now + 20 * minute });
  const offline = failed({ kind: 'offline' });
  const soonUsedUp = ready({
    budget: { remaining: 60, resetAt: now + hour },
    cost: { requests: 3, points: 6 },
  });

  const cases: [
    name: string,
    state: QueueState,
    moment: Partial<RefreshMoment> & { ago: number },
    due: boolean,
  ][] = [
    ['just looked', ready(), { ago: minute }, false],
    ['the pace has passed', ready(), { ago: refreshInterval }, true],
    ['nobody works in the window', ready(), { ago: refreshInterval, isFocused: false }, false],
    ['nobody does, for long', ready(), { ago: slowRefreshInterval, isFocused: false }, true],
    ['back after a long absence', ready(), { ago: 2 * refreshInterval, isFocused: true }, true],
    ['signed out', { kind: 'signedOut' }, { ago: hour }, false],
    ['the sign-in was refused', failed({ kind: 'signedOut' }), { ago: hour, failures: 3 }, false],
    ['GitHub asked us to wait', limited, { ago: hour, failures: 1 }, false],
    ['GitHub asked us to wait, then the clock was set back', limited, { ago: hour, now: now - hour }, true],
    ['and the wait is over', limited, { ago: hour, failures: 1, now: now + 20 * minute }, true],
    ['offline, just now', offline, { ago: minute / 4, failures: 1 }, false],
    ['offline: soon again', offline, { ago: minute / 2, failures: 1 }, true],
    ['offline: then twice as late', offline, { ago: minute / 2, failures: 2 }, false],
    ['offline for long: no later than the pace', offline, { ago: refreshInterval, failures: 20 }, true],
    [
      'offline, and nobody works in the window',
      offline,
      { ago: refreshInterval, failures: 1, isFocused: false },
      false,
    ],
    [
      'much is left of the budget',
      ready({ budget: { remaining: 4000, resetAt: now + hour } }),
      { ago: refreshInterval },
      true,
    ],
    ['little is left of the budget', soonUsedUp, { ago: refreshInterval }, false],
    ['little is left, but the hour is over', soonUsedUp, { ago: hour, now: now + hour }, true],
    ['the server wants fewer looks', ready({ pollInterval: 10 * minute }), { ago: refreshInterval }, false],
    ['the clock was set back', ready(), { ago: -hour }, true],
  ];
  for (const [name, state, { ago, ...more }, due] of cases) {
    test(name, () => {
      const moment = { now, failures: 0, isFocused: true, ...more };
      assert.equal(isRefreshDue(state, { ...moment, lastTry: moment.now - ago }), due);
    });
  }
});
