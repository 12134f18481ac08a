import type { Unblocked } from '../ranking/unblocked';
import { getName } from './reasonWords';
import type { Formatting } from './formatting';
import { inARow } from './inARow';
import { plural } from './plural';

/** One quiet line after a review: who is unblocked, or whose turn it is now. */
export function unblockedWords(freed: readonly Unblocked[], { t }: Formatting): string | undefined {
  const approved = freed.filter(({ verdict }) => verdict === 'approved');
  const [first] = freed;
  if (!first) return undefined;
  if (approved.length === 0) return t("Done. It's {0}'s turn now.", getName(first.entry.customer.person));
  const people = sum(approved.map((each) => each.people));
  const teams = sum(approved.map((each) => each.teams));
  if (people === 1)
    return t('Done. {0} is unblocked.', getName(approved[0]?.entry.customer.person ?? nobody));
  const done = plural(t, people, {
    one: 'Done. {0} person is unblocked.',
    other: 'Done. {0} people are unblocked.',
  });
  if (teams === 0) return done;
  return inARow(done, plural(t, teams, { one: "They're in {0} team.", other: "They're in {0} teams." }));
}

const nobody = { login: '', isBot: false };

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
