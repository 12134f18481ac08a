import type { Directory } from '../directory';
import type { RankedRequest } from '../rank';
import { shortId } from '../requestId';
import type { ReviewRequest } from '../reviewRequest';
import { askedSentences } from './askedWords';
import { clockSentence } from './clockStateWords';
import { nameOf, reasonSentence } from './reasonWords';
import type { Speech } from './speech';
import { longWaitWords } from './timeWords';
import type { Translate } from './translate';

/** The hover of a row, part by part. All of it plain text. */
export interface HoverWords {
  readonly head: string;
  readonly what: string;
  /** Against the target of a first answer, and who else was asked: each a sentence. */
  readonly state: readonly string[];
  readonly place: string;
  /** `points` is absent where a reason decides the place and not the score. */
  readonly reasons: readonly { readonly points?: string; readonly text: string }[];
  /** What is not known of what depends on it. */
  readonly note?: string;
}

/** Lines an hour that a reviewer can do well: 200 to 400 in 60 to 90 minutes (SmartBear at Cisco, 2,500 reviews). */
const linesAnHour = 400;

export function hoverWords(
  entry: RankedRequest,
  waiting: number,
  directory: Directory,
  speech: Speech,
): HoverWords {
  const { t } = speech;
  const { request, score } = entry;
  const note = coverageNote(entry, t);
  return {
    head: headWords(entry, directory, speech),
    what: [request.title, whatWords(request, t)].join(' · '),
    state: [clockSentence(entry, speech), ...askedSentences(entry, directory, speech)].filter(
      (sentence) => sentence !== undefined,
    ),
    place: placeWords(entry, waiting, t),
    reasons: score.reasons.map((reason) => ({
      ...(reason.kind !== 'fairness' && { points: reason.points.toFixed(1) }),
      text: reasonSentence(reason, speech),
    })),
    ...(note !== undefined && { note }),
  };
}

/** Nothing where all is known. */
function coverageNote({ downstream }: RankedRequest, t: Translate): string | undefined {
  if (!downstream) return t('The packages are not read yet, so what depends on it is not counted.');
  if (!downstream.isLowerBound) return undefined;
  const { unread } = downstream;
  const names = unread.slice(0, mostUnread).map(({ what }) => what);
  if (names.length === 0) return t('Not all of its files are known, so what depends on it may be more.');
  return unread.length > names.length
    ? t(
        'What depends on it may be more. Not read: {0} and {1} more',
        names.join(', '),
        unread.length - names.length,
      )
    : t('What depends on it may be more. Not read: {0}', names.join(', '));
}

const mostUnread = 3;

export function headWords(
  { customer, wait, aside }: RankedRequest,
  directory: Directory,
  { t, workingDay }: Speech,
): string {
  const team = directory.teams.find(({ id }) => id === customer.teams[0])?.name;
  const name = nameOf(customer.person);
  const who = team === undefined ? name : t('{0} ({1})', name, team);
  return aside ? who : t('{0} has waited {1}', who, longWaitWords(wait, workingDay, t));
}

export function placeWords({ rank, score, group }: RankedRequest, waiting: number, t: Translate): string {
  const points = score.total.toFixed(1);
  if (group === 'notYourTurn') return t('Not your turn; {0} points', points);
  if (group === 'snoozed') return t('Snoozed; {0} points', points);
  if (group === 'ownTeam') return t('Your own team; {0} points', points);
  return t('Number {0} of {1}, {2} points', rank, waiting, points);
}

/** Which request, how large, and about how long it takes. */
export function whatWords(request: ReviewRequest, t: Translate): string {
  const size = t('+{0} −{1} in {2} files', request.additions, request.deletions, request.changedFiles);
  return [shortId(request.id), size, effortWords(request.additions + request.deletions, t)].join(' · ');
}

/** Time to review so many lines, rounded up to 5 minutes. */
function effortWords(lines: number, t: Translate): string {
  if (lines > linesAnHour) return t('more than an hour: consider asking to split');
  return t('about {0} min', Math.max(5, Math.ceil((lines / linesAnHour) * 12) * 5));
}
