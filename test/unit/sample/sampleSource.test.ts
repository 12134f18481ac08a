import { strict as assert } from 'node:assert';
import { hour } from '../../../src/core/model/instant';
import { breakingMark } from '../../../src/core/ranking/breaking';
import type { RankedRequest } from '../../../src/core/ranking/rank';
import type { Snapshot } from '../../../src/core/model/snapshot';
import {
  days,
  hasBeenQuiet,
  isPeersTurn,
  formatName,
  places,
  rankSample,
  readSample,
} from '../../support/sampleDays';

for (const [place, hours] of places) {
  for (const [name, now] of days) {
    suite(`The sample on a ${name} in the hours of ${place}`, () => {
      let snapshot: Snapshot;
      let queue: readonly RankedRequest[];
      let peers: readonly RankedRequest[];
      let quiet: readonly RankedRequest[];
      suiteSetup(async () => {
        snapshot = await readSample(now, hours);
        queue = rankSample(snapshot, hours);
        quiet = queue.filter((entry) => hasBeenQuiet(entry, hours));
        peers = queue.filter((entry) => isPeersTurn(entry));
      });
      const found = (wanted: string): RankedRequest => queue.find((entry) => formatName(entry) === wanted)!;

      test('has a backlog of other teams, of which nine have gone quiet', () => {
        assert.ok(peers.length >= 46, `${peers.length}`);
        assert.equal(quiet.length, 9);
        assert.ok(quiet.every((entry) => peers.includes(entry)));
      });

      const kinds: [
        what: string,
        of: (entry: RankedRequest) => readonly unknown[],
        all: readonly string[],
      ][] = [
        ['customer', ({ customer }) => [customer.kind], ['leadership', 'outside', 'ownTeam', 'peerTeam']],
        [
          'turn',
          ({ turn }) => [turn.why],
          ['answered', 'asked', 'askedAgain', 'pushed', 'reviewed', 'teamAnswered', 'teamTaken'],
        ],
        [
          'clock',
          ({ clock }) => [clock.state],
          ['answered', 'due', 'fresh', 'missed', 'overdue', 'promised'],
        ],
        ['way to be asked', ({ ask }) => (ask ? [ask.asked] : []), ['direct', 'team']],
        ['state of checks', ({ request }) => [request.checks], ['failing', 'passing', 'running']],
        [
          'sign of a break',
          ({ request }) => [breakingMark(request)?.in ?? 'none'],
          ['label', 'none', 'title'],
        ],
      ];
      for (const [what, of, all] of kinds) {
        test(`shows every ${what}`, () => assert.deepEqual([...new Set(queue.flatMap(of))].sort(), all));
      }

      test('shows what is aside, and what is odd', () => {
        assert.ok(queue.some(({ request }) => request.isDraft));
        assert.ok(queue.some(({ request }) => request.author.isBot));
        assert.ok(queue.some(({ request }) => request.author.login === 'ghost'));
        assert.equal(
          queue.filter(({ request }) => request.head.repository !== request.id.repository).length,
          2,
        );
        assert.ok(queue.some(({ request }) => request.hasConflicts && request.milestone));
      });

      test('waits from minutes to twelve working days, apart from what has gone quiet', () => {
        const waits = peers.filter((entry) => !quiet.includes(entry)).map(({ wait }) => wait / hour);
        const within = (from: number, to: number): number =>
          waits.filter((wait) => wait >= from && wait < to).length;
        for (const [from, to] of [
          [0, 1],
          [1, 4],
          [4, 8],
          [8, 16],
          [16, 32],
          [32, 96],
        ] as const) {
          assert.ok(within(from, to) >= 4, `from ${from} to ${to} h: ${within(from, to)}`);
        }
        assert.ok(Math.max(...waits) > 80 && Math.max(...waits) <= 96);
        const months = quiet.map(({ wait }) => wait / (8 * hour)).sort((a, b) => a - b);
        assert.ok(months[0]! >= 20 && months.at(-1)! > 180, months.join(' '));
      });

      test('a promise was missed, one is due soon, and one later', () => {
        const promises = queue.flatMap(({ clock }) =>
          clock.state === 'missed' || clock.state === 'promised' ? [(clock.until - now) / hour] : [],
        );
        assert.equal(promises.filter((ahead) => ahead < 0).length, 1);
        assert.equal(found('app#1402').clock.state, 'missed');
        assert.equal(found('cart#244').clock.state, 'promised');
        assert.equal(found('events#417').clock.state, 'promised');
      });

      test('no time lies ahead, and what happens stands in order', () => {
        for (const { createdAt, reviewRequestedEvents, activity } of [
          ...snapshot.requests,
          ...snapshot.own!,
        ]) {
          const times = [
            createdAt,
            ...reviewRequestedEvents.map(({ at }) => at),
            ...activity.map(({ at }) => at),
          ];
          assert.ok(times.every((time) => time <= now && time >= createdAt));
        }
      });

      test('what is due lies ahead, on a working day', () => {
        const due = snapshot.requests.flatMap(({ milestone }) => milestone?.dueAt ?? []);
        assert.equal(due.length, 4);
        for (const at of due) {
          const words = new Intl.DateTimeFormat('en', { weekday: 'short', timeZone: hours.timeZone }).format(
            at,
          );
          assert.ok(at > now && !['Sat', 'Sun'].includes(words), words);
        }
      });
    });
  }
}
