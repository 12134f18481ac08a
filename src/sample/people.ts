/**
 * The people of the sample, all invented. GitHub allows no dot in the name of an account, so none of these can
 * ever be somebody's, and no address made of them leads to anybody.
 */
export const organization = 'acme.sample';

export const viewer = 'rin.sato';

/** By login. Whoever is missing here shows the login only, as many do on GitHub. */
export const names: Readonly<Record<string, string>> = {
  'rin.sato': 'Rin Sato',
  'omar.haddad': 'Omar Haddad',
  'lea.fischer': 'Lea Fischer',
  'tariq.rahman': 'Tariq Rahman',
  'mei.tanaka': 'Mei Tanaka',
  'jun.park': 'Jun Park',
  'ida.berg': 'Ida Berg',
  'paul.weber': 'Paul Weber',
  'noor.aziz': 'Noor Aziz',
  'sam.okafor': 'Sam Okafor',
  'lucia.ferrari': 'Lucía Ferrari',
  'eva.lindqvist': 'Eva Lindqvist',
  'raj.mehta': 'Raj Mehta',
  'tom.novak': 'Tomáš Novák',
  'ana.costa': 'Ana Costa',
  'wanjiru.kamau': 'Wanjiru Kamau',
  'diego.rojas': 'Diego Rojas',
  'anneke.visser': 'Anneke Visser',
  'tala.reyes': 'Tala Reyes',
  'yusuf.demir': 'Yusuf Demir',
  'priya.nair': 'Priya Nair',
  'mateusz.zielinski': 'Mateusz Zieliński',
  'aroha.ngata': 'Aroha Ngata',
  'grace.liu': 'Grace Liu',
  'ibrahim.sow': 'Ibrahim Sow',
  'siobhan.keane': 'Siobhán Keane',
};

export const bots: readonly string[] = ['update.bot'];

export interface SampleTeam {
  readonly slug: string;
  readonly name: string;
  readonly parent?: string;
  readonly members: readonly string[];
}

/** The viewer's own team. */
const payments = ['rin.sato', 'omar.haddad', 'lea.fischer', 'tariq.rahman'];
const checkout = ['mei.tanaka', 'jun.park', 'ida.berg'];
const outside: readonly string[] = ['siobhan.keane'];

export const teams: readonly SampleTeam[] = [
  { slug: 'payments', name: 'Payments', parent: 'commerce', members: payments },
  { slug: 'checkout', name: 'Checkout', parent: 'commerce', members: checkout },
  { slug: 'commerce', name: 'Commerce', members: [...payments, ...checkout, 'paul.weber'] },
  { slug: 'mobile', name: 'Mobile', members: ['noor.aziz', 'sam.okafor', 'lucia.ferrari'] },
  { slug: 'search', name: 'Search', members: ['eva.lindqvist', 'raj.mehta'] },
  { slug: 'ledger', name: 'Ledger', members: ['tom.novak', 'ana.costa'] },
  { slug: 'fulfilment', name: 'Fulfilment', members: ['wanjiru.kamau', 'diego.rojas', 'anneke.visser'] },
  { slug: 'identity', name: 'Identity', members: ['tala.reyes', 'yusuf.demir'] },
  { slug: 'data', name: 'Data Platform', members: ['priya.nair', 'mateusz.zielinski', 'aroha.ngata'] },
  { slug: 'directors', name: 'Directors', members: ['grace.liu', 'ibrahim.sow'] },
  {
    slug: 'everyone',
    name: 'Everyone',
    members: Object.keys(names).filter((login) => !outside.includes(login)),
  },
];
