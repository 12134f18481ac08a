import type { SampleRequest } from './sampleRequest';

/** What is listed and not counted: drafts, a bot's, the author's move, answered by a team-mate. */
export const asideRequests: readonly SampleRequest[] = [
  {
    at: 'cart#240',
    title: 'Sketch a checkout on one page',
    by: 'mei.tanaka',
    size: [340, 12, 9],
    steps: [[6.2, 'asked']],
    isDraft: true,
  },
  {
    at: 'events#422',
    title: 'Try columnar storage for settlements',
    by: 'priya.nair',
    size: [415, 60, 13],
    steps: [[15, 'asked', 'payments']],
    isDraft: true,
    checks: 'FAILURE',
  },
  {
    at: 'gateway#833',
    title: 'Bump the HTTP client from 6.2.0 to 6.3.1',
    by: 'update.bot',
    size: [40, 40, 2],
    steps: [[10.5, 'asked', 'payments']],
    labels: ['dependencies'],
  },
  {
    at: 'app#1398',
    title: 'Group saved cards by country',
    by: 'noor.aziz',
    size: [83, 27, 6],
    steps: [
      [28, 'asked'],
      [23, 'APPROVED'],
      [22.5, 'comment'],
    ],
  },
  {
    at: 'search#84',
    title: 'Suggest shops near the shopper',
    by: 'raj.mehta',
    size: [128, 19, 7],
    steps: [
      [12, 'asked'],
      [4, 'CHANGES_REQUESTED'],
    ],
  },
  {
    at: 'shipping#545',
    title: 'Compare courier prices in minor units',
    by: 'wanjiru.kamau',
    size: [36, 30, 5],
    steps: [
      [17, 'asked', 'payments'],
      [11, 'APPROVED', 'omar.haddad'],
    ],
  },
];
