import { strict as assert } from 'node:assert';
import { failureIn } from '../../src/core/model/failure';
import { startGitHub, type RunningGitHub } from '../support/github/server';
import { readWorld } from '../support/github/world';
import { readFrom } from '../support/readThrough';
import { worldOfMany } from '../support/worldOfMany';

type Json = Record<string, unknown>;
type Tamper = (search: Json, answer: Json) => void;

/** Answers whose parts don't fit together: the list isn't made smaller without a word, nor asked for without end. */
suite('A search that contradicts itself', () => {
  let github: RunningGitHub;
  suiteSetup(async () => {
    github = await startGitHub({ world: readWorld(worldOfMany(12)) });
  });
  suiteTeardown(() => github.close());

  /** How many rows there are, what is said, and how many calls that took. */
  const read = async (tamper: Tamper) => {
    let calls = 0;
    const fetch: typeof globalThis.fetch = async (input, init) => {
      calls++;
      const stop = new AbortController();
      if (calls > 500) stop.abort(new Error('asked without end'));
      stop.signal.throwIfAborted();
      // A server that always says the same cursor takes it, too.
      const body = (init?.body as string).replaceAll('"same"', 'null').replace(/"next \d+"/g, 'null');
      const response = await globalThis.fetch(input, { ...init, body });
      const answer = (await response.json()) as { data?: Json } & Json;
      const asked = answer.data?.['asked'] as Json | undefined;
      if (asked) tamper(asked, answer);
      return new Response(JSON.stringify(answer), response);
    };
    const found = await readFrom(github.url, { fetch }).catch((error: unknown) => {
      const failure = failureIn(error);
      if (!failure) throw error;
      return failure;
    });
    const said = 'kind' in found ? [found.kind] : found.missing.map(({ kind }) => kind);
    return { rows: 'kind' in found ? 0 : found.requests.length, said, calls };
  };
  const more = (endCursor: unknown) => ({ hasNextPage: true, endCursor });
  let turn = 0;

  const cases: [name: string, tamper: Tamper][] = [
    ['no rows, but a number', (asked) => (asked['nodes'] = [])],
    ['more than there are rows', (asked) => (asked['issueCount'] = 60)],
    ['a number that is none', (asked) => (asked['issueCount'] = null)],
    ['a flag that is a text', (asked) => (asked['pageInfo'] = { hasNextPage: 'true', endCursor: 'same' })],
    ['a flag that is null', (asked) => (asked['pageInfo'] = { hasNextPage: null, endCursor: null })],
    ['no flag', (asked) => (asked['pageInfo'] = {})],
    ['a page that points to itself', (asked) => (asked['pageInfo'] = more('same'))],
    [
      'empty pages that point to themselves',
      (asked) => Object.assign(asked, { pageInfo: more('same'), nodes: [] }),
    ],
    ['pages without end', (asked) => (asked['pageInfo'] = more(`next ${turn++}`))],
    [
      'empty pages without end',
      (asked) => Object.assign(asked, { pageInfo: more(`next ${turn++}`), nodes: [] }),
    ],
    ['an error that is a text', (_, answer) => (answer['errors'] = 'timeout')],
    ['an error that is no list', (_, answer) => (answer['errors'] = { message: 'timeout' })],
    ['an error without words', (_, answer) => (answer['errors'] = [{ type: 'SOMETHING_WENT_WRONG' }])],
    ['an error that is null', (_, answer) => (answer['errors'] = [null])],
    ['a limit that is no list', (_, answer) => (answer['errors'] = { type: 'RATE_LIMITED' })],
  ];
  for (const [name, tamper] of cases) {
    test(`${name}: it is said, after no more calls than a thousand requests take`, async () => {
      const { said, calls } = await read(tamper);
      assert.ok(
        said.some((kind) => ['partial', 'nonsense', 'rateLimited'].includes(kind)),
        said.join(),
      );
      assert.ok(calls <= 25, `${calls}`);
    });
  }

  test('no errors, as some servers write it: the list is whole', async () => {
    for (const errors of [null, []])
      assert.deepEqual(await read((_, answer) => (answer['errors'] = errors)), await read(() => undefined));
  });
});
