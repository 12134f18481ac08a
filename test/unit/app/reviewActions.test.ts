import { strict as assert } from 'node:assert';
import { Drafts } from '../../../src/app/drafts';
import { ReviewActions } from '../../../src/app/reviewActions';
import { aStoringWindow, anAccount } from '../../support/accounts';
import { now } from '../../support/builders';
import { Disk } from '../../support/windows';

suite('Actions over weeks', () => {
  test('what a window remembers of thousands that were written and discarded is bounded', async () => {
    const quiet = (): void => undefined;
    const log = { info: quiet, warn: quiet, error: quiet };
    const clock = (): number => now;
    const { account, storage } = aStoringWindow({ files: new Disk(), log, clock, window: 'a' });
    const drafts = new Drafts(storage);
    await account.enter(anAccount());
    const actions = new ReviewActions({ account, drafts, clock, log });
    for (let count = 0; count < 3000; count++) {
      const request = { host: 'github.com', repository: 'acme/core', number: count };
      await actions.keep({ id: `action ${count}`, request, kind: 'promise', by: 'rin', steps: [] });
      await drafts.remove(`action ${count}`);
    }
    const { kept } = actions as unknown as { readonly kept: ReadonlyMap<string, unknown> };
    assert.deepEqual([kept.size, kept.has('action 2999')], [1000, true]);
  });
});
