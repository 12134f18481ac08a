import type { SampleRequest } from './sampleRequest';

/** What the viewer asks of others: the other side of the counter. */
export const ownRequests: readonly OwnSampleRequest[] = [
  {
    at: 'ledger#301',
    title: 'Book refunds on the day they are paid out',
    by: 'rin.sato',
    size: [96, 31, 5],
    steps: [
      [6, 'asked', 'ledger'],
      [4.5, 'claimed', 'ana.costa', 'ledger'],
      [4.4, 'promised', 'ana.costa', 1],
    ],
    description: 'Refunds were booked on the day they were asked for. Look at the journal first.',
    files: ['src/journal.ts', 'test/journal.test.ts'],
  },
  {
    at: 'identity#88',
    title: 'Drop the old session cookie',
    by: 'rin.sato',
    size: [22, 140, 7],
    steps: [[17, 'asked', 'identity']],
    description: 'No client sends it since March; the dashboards show none for four weeks.',
    files: ['src/session.ts'],
  },
  {
    at: 'app#1421',
    title: 'Say why a card was declined',
    by: 'rin.sato',
    size: [61, 8, 4],
    steps: [
      [13, 'asked', 'lucia.ferrari'],
      [9, 'promised', 'lucia.ferrari', -0.1],
    ],
    description: 'The reasons are those of the card networks, in plain words, as support asked for.',
    files: ['src/decline.ts', 'src/decline.test.ts'],
  },
  {
    at: 'gateway#838',
    title: 'Name the currency in every amount',
    by: 'rin.sato',
    size: [310, 205, 31],
    steps: [
      [12, 'asked', 'omar.haddad'],
      [2.2, 'CHANGES_REQUESTED', 'omar.haddad'],
    ],
    description: '',
    files: ['src/amount.ts'],
  },
  {
    at: 'gateway#841',
    title: 'Test the fallback of the fallback',
    by: 'rin.sato',
    size: [48, 2, 1],
    steps: [
      [7, 'asked', 'lea.fischer'],
      [1.5, 'APPROVED', 'lea.fischer'],
    ],
    description: 'Only tests: the second fallback was never run by any of them until now.',
    files: ['test/fallback.test.ts'],
  },
];

export interface OwnSampleRequest extends SampleRequest {
  readonly description: string;
  readonly files: readonly string[];
}
