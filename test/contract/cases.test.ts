import { strict as assert } from 'node:assert';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Downstream } from '../../src/core/packages/downstream';
import { shortId } from '../../src/core/model/requestId';
import { rank } from '../../src/core/ranking/rank';
import { defaultSettings } from '../../src/core/settings/queueSettings';
import { defaultWeights } from '../../src/core/settings/weights';
import { getNames, packageReaderAt, readAgain, toReading } from '../support/packageReading';
import { readFrom, withGitHub } from '../support/readThrough';

/** What a user has a right to see of a request. */
interface Expected {
  readonly group?: string;
  readonly askedAt?: string;
  readonly clock?: string;
  /** Login. */
  readonly customer?: string;
  /** Packages that are told to depend on it. */
  readonly dependents?: readonly string[];
  /** These, and no others. */
  readonly exactDependents?: readonly string[];
  /** It also holds that the figure says to be a lower bound, and names what is unread. */
  readonly orLowerBound?: boolean;
  readonly lowerBound?: boolean;
  /** False: no dependent's range takes the change, so it weighs a quarter. */
  readonly accepts?: boolean;
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
          if (isAboutPackages(expected)) {
            const facts = await readAgain(packageReaderAt(url), snapshot);
            checkDownstream(toReading(snapshot, facts).of(id), expected);
            return;
          }
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

function isAboutPackages({ dependents, exactDependents, lowerBound, accepts }: Expected): boolean {
  return [dependents, exactDependents, lowerBound, accepts].some((each) => each !== undefined);
}

function checkDownstream(found: Downstream, expected: Expected): void {
  const { dependents, exactDependents, orLowerBound, lowerBound, accepts } = expected;
  const names = getNames(found);
  if (exactDependents) assert.deepEqual(names, [...exactDependents].sort());
  const missing = (dependents ?? []).filter((name) => !names.includes(name));
  if (missing.length > 0) {
    assert.ok(orLowerBound, `missing: ${missing.join(', ')}`);
    assert.ok(found.isLowerBound && found.unread.length > 0, `missing without a word: ${missing.join(', ')}`);
  }
  if (lowerBound !== undefined) {
    assert.deepEqual(
      { isLowerBound: found.isLowerBound, unread: found.unread.length > 0 },
      { isLowerBound: lowerBound, unread: lowerBound },
    );
  }
  if (accepts !== undefined) assert.equal(found.weight, (accepts ? 1 : 0.25) * names.length);
}

function json(file: string): unknown {
  return JSON.parse(readFileSync(path.join(folder, file), 'utf8'));
}
