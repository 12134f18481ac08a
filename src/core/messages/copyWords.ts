import type { Directory } from '../model/directory';
import { getTeamName } from '../view/groups';
import { markdownText } from '../text/markdownText';
import { quoted } from '../text/othersWords';
import type { RankedRequest } from '../ranking/rank';
import { getName, requestUrl } from './reasonWords';
import type { Formatting } from './formatting';
import { waitWords } from './timeWords';

/** Returns a line of a Markdown list, to paste into a chat or stand-up notes. */
export function markdownLine(
  entry: RankedRequest,
  web: string,
  directory: Directory,
  { t, workingDay }: Formatting,
): string {
  const { request, customer, excludedBecause, wait } = entry;
  const link = `[${markdownText(request.title)}](${requestUrl(request, web)})`;
  // Not escaped like the title: outside of a link, GitHub also links `fixes #1` and mentions `@org/team`.
  const [name, team] = [quoted(getName(customer.person)), getTeamName(entry, directory)];
  const who = team === undefined ? name : t('{0} ({1})', name, quoted(team));
  return excludedBecause
    ? `- ${t('{0} by {1}', link, who)}`
    : `- ${t('{0} by {1}, waiting {2}', link, who, waitWords(wait, workingDay, t))}`;
}
