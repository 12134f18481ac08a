import { strict as assert } from 'node:assert';
import { PackageIndex } from '../../../src/manifests/packageIndex';
import { samplePackages } from '../../../src/sample/samplePackages';
import { sampleWorld } from '../../../src/sample/sampleWorld';
import { worldAround } from '../../../src/sample/worldAround';
import type { Snapshot } from '../../../src/core/model/snapshot';
import type { PullRequest } from '../../../src/core/model/pullRequest';
import type { RankedRequest } from '../../../src/core/ranking/rank';
import { readWorld } from '../../support/github/world';
import { findWrongShape } from '../../support/github/worldShape';
import { getNames, packageReaderAt, readAgain, toReading, type Reading } from '../../support/packageReading';
import { readFrom, withGitHub } from '../../support/readThrough';
import { days, formatName, places, rankSample, readSample } from '../../support/sampleDays';

suite('The sample and the GitHub that serves its world', () => {
  test('the world follows the format, and names nothing that is not there', () => {
    assert.deepEqual(findWrongShape(sampleWorld), { failure: undefined, warnings: [] });
    assert.deepEqual(readWorld(sampleWorld).warnings, []);
  });

  for (const [[name, now], [place, hours]] of [
    [days[0]!, places[1]!],
    [days[2]!, places[0]!],
    [days[3]!, places[2]!],
  ] as const) {
    test(`show the same requests on a ${name} in the hours of ${place}`, async () => {
      const world = worldAround(sampleWorld, now, hours);
      const served = await withGitHub(world, async ({ url }) => {
        const options = { clock: () => now, withOwn: true };
        let snapshot = await readFrom(url, options);
        // The rounds after the first compare what was reviewed.
        for (let round = 0; round < 3; round++)
          snapshot = await readFrom(url, { ...options, previous: snapshot });
        return snapshot;
      });
      const sample = await readSample(now, hours);
      assert.deepEqual(served.missing, []);
      const facts = (snapshot: Snapshot): object =>
        byName(rankSample(snapshot, hours, now).map((entry) => [formatName(entry), factsOf(entry)]));
      assert.deepEqual(facts(served), facts(sample));
      const more = ({ own = [], stacked }: Snapshot): object => ({
        own: byName(
          own.map((each) => [each.title, [each.described, each.files, each.notes, each.requestedReviewers]]),
        ),
        stacked: byName(stacked.map((each) => [each.title, [each.base, each.head, each.author]])),
      });
      assert.deepEqual(more(served), more(sample));
    });
  }

  test('depend on the same packages', async () => {
    const [now, hours] = [days[1]![1], places[0]![1]];
    const served = await withGitHub(worldAround(sampleWorld, now, hours), async ({ url }) => {
      const snapshot = await readFrom(url, { clock: () => now });
      return toReading(snapshot, await readAgain(packageReaderAt(url), snapshot));
    });
    const snapshot = await readSample(now, hours);
    const facts = await samplePackages(new PackageIndex()).read(snapshot, new AbortController().signal);
    const sample = toReading(snapshot, facts);
    assert.deepEqual(sample.facts.map.unread, []);
    const downstream = (reading: Reading): object =>
      byName(
        reading.snapshot.requests.map(({ id }) => {
          const name = `${id.repository}#${id.number}`;
          const found = reading.of(name);
          return [name, [getNames(found), found.teams, found.skippedLines]];
        }),
      );
    assert.deepEqual(downstream(served), downstream(sample));

    const teams = (name: string): number => sample.of(`acme.sample/${name}`).teams.length;
    assert.ok(teams('gateway#845') >= 8, 'the hub');
    const counts = snapshot.requests.map(({ id }) => sample.of(`${id.repository}#${id.number}`).teams.length);
    assert.ok(counts.filter((count) => count >= 2 && count <= 6).length >= 4, 'medium ones');
    assert.ok(counts.filter((count) => count <= 1).length > counts.length / 2, 'most hold up little');
    const skipped = (name: string): number => sample.of(`acme.sample/${name}`).skippedLines;
    assert.deepEqual(
      [skipped('storefront#622'), skipped('messages#322'), skipped('gateway#821')],
      [2993, 2347, 1035],
    );
  });
});

/** What both must say; times to the minute. */
function factsOf({ request, turn, clock, wait, group, customer, ask }: RankedRequest): object {
  const { title, author, additions, deletions, changedFiles, isDraft, labels, checks, hasConflicts } =
    request;
  return {
    ...{ title, author, additions, deletions, changedFiles, isDraft, labels, checks, hasConflicts },
    ...{ milestone: request.milestone, closes: request.closes, awaitedBy: request.awaitedBy },
    ...{
      base: request.base,
      head: [request.head.name, request.head.repository],
      reviewers: request.requestedReviewers,
    },
    ...{
      asks: request.reviewRequestedEvents,
      notes: request.notes,
      isAsked: request.isAsked,
      createdAt: request.createdAt,
    },
    ...{ turn, clock, wait, group, customer, ask },
    changed: changedIn(request),
  };
}

/** Ids of commits are made up on both sides. */
function changedIn({ sinceReview }: PullRequest): unknown {
  if (sinceReview?.kind !== 'changed') return sinceReview?.kind;
  const { paths, files } = sinceReview;
  return { paths, files };
}

function byName(entries: readonly (readonly [name: string, facts: unknown])[]): object {
  return Object.fromEntries([...entries].sort(([a], [b]) => (a < b ? -1 : 1)));
}
