import type { Unblocked } from '../ranking/unblocked';
import { nameOf } from './reasonWords';
import type { Formatting } from './formatting';

/** One quiet line after a review: whom it set free, or whose turn it is now. */
export function unblockedWords(freed: readonly Unblocked[], { t }: Formatting): string | undefined {
  const approved = freed.filter(({ verdict }) => verdict === 'approved');
  const [first] = freed;
  if (!first) return undefined;
  if (approved.length === 0) return t("Done. It's {0}'s turn now.", nameOf(first.entry.customer.person));
  const people = sum(approved.map((each) => each.people));
  const teams = sum(approved.map((each) => each.teams));
  if (people === 1) return t('Done. {0} can go on.', nameOf(approved[0]?.entry.customer.person ?? nobody));
  if (teams === 0) return t('Done. {0} people can go on.', people);
  return teams === 1
    ? t('Done. {0} people in 1 team can go on.', people)
    : t('Done. {0} people in {1} teams can go on.', people, teams);
}

const nobody = { login: '', isBot: false };

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
