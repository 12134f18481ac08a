export interface SampleStacked {
  readonly at: string;
  readonly title: string;
  readonly by: string;
  /** The request on whose branch it stands. */
  readonly on: string;
}

export const stacked: readonly SampleStacked[] = [
  { at: 'gateway#815', title: 'Back off between retries', by: 'jun.park', on: 'gateway#812' },
  { at: 'gateway#816', title: 'Count retries by card network', by: 'ida.berg', on: 'gateway#815' },
  { at: 'gateway#824', title: 'Refund in minor units', by: 'diego.rojas', on: 'gateway#821' },
  { at: 'accounts#193', title: 'Sign in with a passkey', by: 'yusuf.demir', on: 'accounts#190' },
];

export interface SampleIssue {
  readonly at: string;
  readonly title: string;
  readonly by: string;
  /** Issues that wait for it. */
  readonly blocks?: readonly string[];
}

export const issues: readonly SampleIssue[] = [
  {
    at: 'gateway#790',
    title: 'Payments fail when the gateway is slow',
    by: 'paul.weber',
    blocks: ['app#1390'],
  },
  { at: 'app#1390', title: 'Checkout must survive a slow gateway', by: 'noor.aziz' },
  {
    at: 'search#70',
    title: 'Refunds cannot be found',
    by: 'tom.novak',
    blocks: ['ledger#288', 'app#1377'],
  },
  { at: 'ledger#288', title: 'Match refunds to their payments', by: 'tom.novak' },
  { at: 'app#1377', title: 'Show refunds in the app', by: 'sam.okafor' },
  { at: 'app#1405', title: 'Tell customers of payment with one tap', by: 'tom.novak' },
  { at: 'shipping#512', title: 'Parcels leave before they are paid', by: 'anneke.visser' },
];

/** Milestones, and in how many days each is due. */
export const milestones = new Map([
  ['Sale weekend', 4],
  ['Quarter close', 9],
  ['Passkeys for all', 12],
]);
