import { organization } from './people';

/** A repository's manifests and owners, in the form in which real ones have them. */
export interface SampleRepository {
  readonly name: string;
  /** Texts by path. */
  readonly manifests: Readonly<Record<string, string>>;
  readonly codeowners: string;
}

type Packages = Readonly<Record<string, readonly [needs?: string, dev?: string]>>;

/** Each package with the names of those that it needs, and of those that only its tests need. */
export const sampleRepositories: readonly SampleRepository[] = [
  repository('gateway', 'payments', {
    http: [],
    retry: ['http'],
    charges: ['retry money'],
    cards: ['charges', 'fixtures'],
    refunds: ['charges'],
    fixtures: ['money'],
  }),
  repository('cart', 'checkout', {
    money: [],
    cart: ['money', 'fixtures'],
    price: ['money'],
    checkout: ['cart price cards'],
  }),
  repository('app', 'mobile', {
    pay: ['charges money'],
    receipts: ['refunds'],
    rates: ['money'],
    shop: ['pay receipts search'],
  }),
  repository('events', 'data', { events: ['charges'], masking: ['events'], settlements: ['events ledger'] }),
  repository('accounts', 'identity', { session: [], passkey: ['session'], profile: ['session cards'] }),
  repository('ledger', 'ledger', { ledger: ['money'], chargebacks: ['ledger charges'] }),
  repository('shipping', 'fulfilment', {
    parcels: ['charges'],
    labels: ['parcels'],
    courier: ['refunds parcels'],
  }),
  repository('search', 'search', { search: ['events'], ranking: ['search parcels'] }),
  repository('sdk', 'payments', { sdk: ['charges cards'], guide: ['', 'sdk'] }),
];

/** The files that a request changes, where they belong to a package. */
export const sampleFiles: Readonly<Record<string, readonly string[]>> = {
  ...source('gateway', {
    812: 'retry',
    821: 'charges',
    826: 'fixtures',
    828: 'charges',
    830: 'cards',
    833: 'http',
  }),
  ...source('cart', { 231: 'cart', 244: 'cart', 246: 'price', 248: 'checkout' }),
  ...source('app', { 1402: 'pay', 1410: 'receipts', 1415: 'rates', 1419: 'pay' }),
  ...source('events', { 410: 'events', 417: 'masking', 420: 'settlements', 422: 'settlements' }),
  ...source('accounts', { 190: 'session', 195: 'profile' }),
  ...source('ledger', { 300: 'ledger', 305: 'chargebacks', 309: 'ledger' }),
  ...source('shipping', { 540: 'parcels', 545: 'parcels', 548: 'labels', 551: 'courier' }),
  ...source('search', { 77: 'search', 81: 'ranking', 84: 'ranking' }),
  'sdk#33': ['packages/sdk/README.md'],
  'sdk#35': ['packages/guide/cards.md'],
};

function repository(name: string, team: string, packages: Packages): SampleRepository {
  const manifests = Object.entries(packages).map(([folder, [needs = '', dev = '']]) => [
    `packages/${folder}/package.json`,
    JSON.stringify({
      name: `@sample/${folder}`,
      version: '2.0.0',
      dependencies: rangesOf(needs),
      devDependencies: rangesOf(dev),
    }),
  ]);
  const root = JSON.stringify({
    name: `@sample/${name}-workspace`,
    private: true,
    workspaces: ['packages/*'],
  });
  return {
    name,
    manifests: { 'package.json': root, ...(Object.fromEntries(manifests) as Record<string, string>) },
    codeowners: `* @${organization}/${team}\n`,
  };
}

function rangesOf(names: string): Record<string, string> {
  return Object.fromEntries(
    names.split(' ').flatMap((name) => (name === '' ? [] : [[`@sample/${name}`, '^2.0.0']])),
  );
}

function source(
  repository: string,
  packages: Readonly<Record<number, string>>,
): Record<string, readonly string[]> {
  return Object.fromEntries(
    Object.entries(packages).map(([number, name]) => [
      `${repository}#${number}`,
      [`packages/${name}/src/index.ts`],
    ]),
  );
}
