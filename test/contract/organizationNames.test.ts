import { strict as assert } from 'node:assert';
import { OrganizationNames } from '../../src/github/organizationNames';
import { connect } from '../../src/github/client';
import { RequestUsage } from '../../src/github/requestUsage';
import { inMemory, serverAt } from '../support/readThrough';

/** GitHub names hidden organizations by number, and its public list of organizations tells their names. */
suite('Names of organizations', () => {
  const signal = new AbortController().signal;
  const find = async (
    answer: unknown,
    ids: readonly string[],
    store = inMemory(),
  ): Promise<{ names: readonly string[]; requests: number }> => {
    const usage = new RequestUsage();
    const client = connect(serverAt('https://github.com'), 't', Date.now, {
      fetch: () => Promise.resolve(Response.json(answer)),
    });
    const names = await new OrganizationNames(client, store).find(ids, signal, usage);
    return { names, requests: usage.sum.cost.requests };
  };

  test('are looked up once', async () => {
    const store = inMemory();
    const answer = [{ id: 7, login: 'acme' }];
    assert.deepEqual(await find(answer, ['7'], store), { names: ['acme'], requests: 1 });
    assert.deepEqual(await find(answer, ['7'], store), { names: ['acme'], requests: 0 });
  });

  const wrong: [name: string, answer: unknown][] = [
    ['the next one', [{ id: 8, login: 'other' }]],
    ['none', []],
    ['no list', { login: 'acme' }],
    ['no name', [{ id: 7, login: null }]],
    ['a name that is none', [{ id: 7, login: '../../evil' }]],
  ];
  for (const [name, answer] of wrong) {
    test(`stay unknown: ${name}`, async () => {
      assert.deepEqual((await find(answer, ['7'])).names, []);
    });
  }

  test('of many are looked up over several rounds', async () => {
    assert.equal((await find([], ['1', '2', '3', '4', '5'])).requests, 3);
  });

  test('that were stored damaged are looked up again', async () => {
    const store = inMemory();
    await store.set('organization names github.com', { 7: '<script>' });
    assert.deepEqual(await find([{ id: 7, login: 'acme' }], ['7'], store), { names: ['acme'], requests: 1 });
  });
});
