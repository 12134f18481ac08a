import type { RankedRequest } from '../ranking/rank';
import { shortId } from '../model/requestId';
import { withoutIcons } from '../text/withoutIcons';
import { getName } from './reasonWords';
import { plural } from './plural';
import type { Translate } from './translate';

/** Says which request a question or a preview is about: its customer, title and number. */
export function aboutWords(
  { customer, request }: Pick<RankedRequest, 'customer' | 'request'>,
  t: Translate,
): string {
  return withoutIcons(t('{0}: {1} ({2})', getName(customer.person), request.title, shortId(request.id)));
}

/** The same for one or several requests: "Mei: Retry… (acme/core#812)", "3 requests". */
export function aboutAllWords(
  entries: readonly Pick<RankedRequest, 'customer' | 'request'>[],
  t: Translate,
): string {
  const [first] = entries;
  return first && entries.length === 1
    ? aboutWords(first, t)
    : plural(t, entries.length, { one: '{0} request', other: '{0} requests' });
}
