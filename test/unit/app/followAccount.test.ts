import { strict as assert } from 'node:assert';
import { setTimeout as delay } from 'node:timers/promises';
import { accountFollower } from '../../../src/app/followAccount';
import { anAccount, aScope } from '../../support/accounts';

suite('Following who signs in', () => {
  /** Each look at the sign-in takes as long as its turn says; loading the code takes `loading`. */
  function aFollower(
    signIns: readonly (string | Error | undefined)[],
    waits: readonly number[],
    loading = 0,
    account = aScope(),
  ) {
    const [lines, looks]: [string[], string[]] = [[], []];
    let calls = 0;
    const follow = accountFollower<string>({
      current: async () => {
        const call = calls++;
        await delay(waits[call] ?? 0);
        const found = signIns[Math.min(call, signIns.length - 1)];
        if (found instanceof Error) throw found;
        return found;
      },
      isSame: (a, b) => a === b,
      createAccount: async (id) => {
        await delay(loading);
        return anAccount(id);
      },
      account,
      willEnter: () => undefined,
      look: () => Promise.resolve(void looks.push(account.id ?? 'nobody')),
      log: { error: (line) => lines.push(line) },
    });
    return { follow, account, lines, looks };
  }

  test('a second event while the code loads leaves nobody out', async () => {
    for (const gap of [0, 5, 15, 30]) {
      const { follow, account, looks } = aFollower(['rin'], [0, 0, 0], 20);
      const first = follow();
      await delay(gap);
      await Promise.all([first, follow()]);
      assert.deepEqual([account.id, looks], ['rin', ['rin']], `after ${gap} ms`);
      await follow();
      assert.equal(account.id, 'rin');
    }
  });

  test('a late failure of an overtaken look signs nobody out', async () => {
    const { follow, account, lines } = aFollower([new Error('oh'), 'rin'], [20, 0]);
    await Promise.all([follow(), follow()]);
    assert.deepEqual([account.id, lines], ['rin', ["Can't read the sign-in: Error: oh"]]);
  });

  test('a failure of the latest one does, and the next sign in enters again', async () => {
    const { follow, account } = aFollower(['rin', new Error('oh'), 'rin'], []);
    await follow();
    await follow();
    assert.equal(account.id, undefined);
    await follow();
    assert.equal(account.id, 'rin');
  });

  test('it never rejects, even if nobody can be signed out', async () => {
    const scope = aScope({
      error: () => {
        throw new Error('no log');
      },
    });
    scope.onLeave(() => {
      throw new Error('oh');
    });
    const { follow, lines } = aFollower(['rin', new Error('oh')], [], 0, scope);
    await follow();
    await follow();
    assert.deepEqual(lines, ["Can't read the sign-in: Error: oh", "Can't sign out: Error: no log"]);
  });

  test('the latest decides, however slow the first is', async () => {
    const { follow, account, looks } = aFollower(['rin', 'kim'], [30, 0]);
    await Promise.all([follow(), follow()]);
    assert.deepEqual([account.id, looks], ['kim', ['kim']]);
  });
});
