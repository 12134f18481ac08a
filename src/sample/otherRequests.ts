import type { SampleRequest } from './sampleRequest';

/** What directors, people outside and the own team ask. */
export const otherRequests: readonly SampleRequest[] = [
  {
    at: 'handbook#58',
    title: 'Reliability goals for the next quarter',
    by: 'grace.liu',
    size: [46, 9, 1],
    steps: [[8, 'asked']],
  },
  {
    at: 'handbook#61',
    title: 'Say who may approve large refunds',
    by: 'ibrahim.sow',
    size: [18, 6, 2],
    steps: [[2.9, 'asked', 'payments']],
  },
  {
    at: 'sdk#33',
    title: 'Fix the currency in the quick start',
    by: 'kit.moreau',
    size: [1, 1, 1],
    steps: [[12, 'asked', 'payments']],
    isFromFork: true,
  },
  {
    at: 'sdk#35',
    title: 'Add Swiss francs to the test cards',
    by: 'siobhan.keane',
    size: [23, 2, 2],
    steps: [[0.7, 'asked']],
    isFromFork: true,
  },
  {
    at: 'ledger#305',
    title: "Format amounts in the shopper's language",
    size: [77, 40, 10],
    steps: [[19, 'asked']],
  },
  {
    at: 'gateway#826',
    title: 'Log declined payments without card data',
    by: 'omar.haddad',
    size: [41, 33, 6],
    steps: [[21, 'asked']],
  },
  {
    at: 'gateway#828',
    title: 'Share one clock between the payment tests',
    by: 'lea.fischer',
    size: [55, 72, 14],
    steps: [[1.5, 'asked', 'payments']],
  },
  {
    at: 'gateway#830',
    title: 'Try the second card network before giving up',
    by: 'tariq.rahman',
    size: [102, 17, 5],
    steps: [
      [15, 'asked'],
      [9, 'CHANGES_REQUESTED'],
      [5.7, 'comment'],
    ],
  },
];
