import { strict as assert } from 'node:assert';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { shortId } from '../../src/core/model/requestId';
import { rank } from '../../src/core/ranking/rank';
import { defaultSettings } from '../../src/core/settings/queueSettings';
import { defaultWeights } from '../../src/core/settings/weights';
import { readFrom, withGitHub } from '../support/readThrough';

/** What a user has a right to see of a request. */
interface Expected {
  readonly group?: string;
  readonly askedAt?: string;
  readonly clock?: string;
  /** Login. */
  readonly customer?: string;
  readonly why?: string;
}

const folder = path.join(__dirname, '../support/cases');

/** Situations that people report of tools of this kind, each with the right value. */
suite('Reported situations', () => {
  for (const file of readdirSync(folder).filter((each) => each.endsWith('.world.json'))) {
    const name = file.replace('.world.json', '');
    const world = json(file) as { readonly now: string };
    for (const [id, expected] of Object.entries(json(`${name}.expected.json`) as Record<string, Expected>)) {
      test(`${name} ${id}${expected.why === undefined ? '' : `: ${expected.why}`}`, () =>
        withGitHub(world, async ({ url }) => {
          const now = Date.parse(world.now);
          const snapshot = await readFrom(url, { clock: () => now });
          const entry = rank(snapshot, defaultSettings, defaultWeights, now).find(
            ({ request }) => shortId(request.id) === id,
          );
          assert.ok(entry, 'it is listed');
          const { group, askedAt, clock, customer } = expected;
          assert.deepEqual(
            {
              ...(group !== undefined && { group: entry.group }),
              ...(askedAt !== undefined && { askedAt: new Date(entry.ask!.askedAt).toISOString() }),
              ...(clock !== undefined && { clock: entry.clock.state }),
              ...(customer !== undefined && { customer: entry.customer.person.login }),
            },
            {
              ...(group !== undefined && { group }),
              ...(askedAt !== undefined && { askedAt: new Date(askedAt).toISOString() }),
              ...(clock !== undefined && { clock }),
              ...(customer !== undefined && { customer }),
            },
          );
        }));
    }
  }
});

function json(file: string): unknown {
  return JSON.parse(readFileSync(path.join(folder, file), 'utf8'));
}
