import { strict as assert } from 'node:assert';
import { failureIn } from '../../src/core/model/failure';
import { shortId } from '../../src/core/model/requestId';
import type { Snapshot } from '../../src/core/model/snapshot';
import { startGitHub, type RunningGitHub } from '../support/github/server';
import { readWorld } from '../support/github/world';
import { readFrom } from '../support/readThrough';
import { createChance } from '../support/seed';
import { worldOfMany } from '../support/worldOfMany';

type Fetch = typeof globalThis.fetch;
type Fault = (answer: Response, body: string) => Response;

/** Whatever a server, a proxy or a cable does to one answer: the list is whole, or says what it lacks, or fails. */
suite('1,600 faults on the wire', () => {
  let github: RunningGitHub;
  let whole: Snapshot;
  let calls = 0;

  suiteSetup(async () => {
    github = await startGitHub({ world: readWorld(worldOfMany(12)) });
    whole = await readFrom(github.url, {
      fetch: (...request) => {
        calls++;
        return fetch(...request);
      },
    });
  });
  suiteTeardown(() => github.close());

  /** One answer, by its place in a reading, is changed on its way. */
  const broken =
    (place: number, fault: Fault): Fetch =>
    async (...request) => {
      const answer = await fetch(...request);
      if (place-- !== 0) return answer;
      return fault(answer, await answer.text());
    };

  const wrongValues = [null, 0, -1, '', 'x', [], [null], {}, true, '__proto__', 1e308];

  /** Replaces one value of the answer, chosen by chance, by something of another kind. */
  function withWrongValue(body: string, chance: () => number): string {
    const json = JSON.parse(body) as object;
    const places: [owner: Record<string, unknown>, key: string][] = [];
    const walk = (value: unknown): void => {
      if (typeof value !== 'object' || value === null) return;
      for (const key of Object.keys(value)) {
        places.push([value as Record<string, unknown>, key]);
        walk((value as Record<string, unknown>)[key]);
      }
    };
    walk((json as { data?: unknown }).data ?? json);
    const [owner, key] = places[Math.floor(chance() * places.length)]!;
    owner[key] = wrongValues[Math.floor(chance() * wrongValues.length)];
    return JSON.stringify(json);
  }

  const chance = createChance('wire faults');
  const text = (body: string, answer: Response): Response =>
    new Response(body, { status: answer.status, headers: answer.headers });
  const kinds: [name: string, count: number, fault: (index: number) => Fault][] = [
    [
      'statuses',
      200,
      (index) => (answer, body) => new Response(body, { status: 400 + index, headers: answer.headers }),
    ],
    [
      'statuses with a page instead of JSON',
      100,
      (index) => () =>
        new Response('<html>No</html>', { status: 200 + (index % 3) * 200 + Math.floor(index / 3) }),
    ],
    [
      'bodies cut short',
      200,
      (index) => (answer, body) => text(body.slice(0, Math.floor((body.length * index) / 200)), answer),
    ],
    [
      'flipped bytes',
      200,
      () => (answer, body) => {
        const at = Math.floor(chance() * body.length);
        return text(
          body.slice(0, at) + String.fromCharCode(33 + Math.floor(chance() * 90)) + body.slice(at + 1),
          answer,
        );
      },
    ],
    ['values of another kind', 800, () => (answer, body) => text(withWrongValue(body, chance), answer)],
    [
      'odd headers',
      100,
      (index) => (_, body) =>
        new Response(body, {
          status: [200, 403, 429][index % 3]!,
          headers: {
            'content-type': ['application/json', 'text/html', ''][index % 3]!,
            'retry-after': String([0, -5, 'soon', 1e12][index % 4]),
            'x-ratelimit-remaining': String([0, -1, 'x'][index % 3]),
            'x-ratelimit-reset': String([0, 'never', -1, 1e15][index % 4]),
          },
        }),
    ],
  ];

  test('are as many', () => {
    assert.ok(kinds.reduce((sum, [, count]) => sum + count, 0) >= 1600);
  });

  for (const [name, count, fault] of kinds) {
    test(`${count} ${name}`, async () => {
      for (let index = 0; index < count; index++) {
        const place = index % calls;
        const found = await readFrom(github.url, { fetch: broken(place, fault(index)) }).catch(failed);
        if (!found) continue;
        const rows = new Set(found.requests.map(({ id }) => shortId(id)));
        const lost = whole.requests.filter(({ id }) => !rows.has(shortId(id)));
        const isSaid = found.missing.length > 0;
        // A flipped byte or an odd value may turn one name into another; no row goes without a word.
        const isRenamed = found.requests.length === whole.requests.length;
        assert.ok(
          lost.length === 0 || isSaid || isRenamed,
          `${name} ${index}: lost ${lost.map(({ id }) => shortId(id)).join()}`,
        );
      }
    });
  }
});

/** A failure keeps the last list; anything else that is thrown is a fault of ours. */
function failed(error: unknown): undefined {
  if (!failureIn(error)) throw error;
  return undefined;
}
