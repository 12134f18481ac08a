import { requestUrl } from '../messages/reasonWords';
import type { Formatting } from '../messages/formatting';
import { headWords, whatWords } from '../messages/hoverWords';
import { placeWords, whyHereWords } from '../messages/placeWords';
import { momentWords } from '../messages/timeWords';
import { describeCoverage, type Coverage } from './coverage';
import { link, type Link } from './link';
import { listMoves, type Move } from './moves';
import { toOutline, type OutlineItem } from './outline';
import type { Picture } from './picture';
import { toPicture } from './toPicture';
import { reasonTable, type ReasonTable } from './reasonTable';
import type { WhyInput } from './whyInput';
import { whyMessages } from '../messages/whyMessages';

/** Everything on the page "Why Is This First?", as plain data in the user's language. */
export interface WhyModel {
  /** "Why is this 5th?" */
  readonly heading: string;
  /** "5th of 80: 74.1 points held up ÷ 36 min = 123 an hour" */
  readonly place: string;
  readonly title: Link;
  readonly who: string;
  readonly since: string;
  readonly what: string;
  readonly reasons: ReasonTable;
  readonly moves: { readonly title: string; readonly items: readonly Move[] };
  readonly coverage: Coverage;
  /** Absent while no package is known to change. */
  readonly picture?: Picture;
  readonly outline?: { readonly title: string; readonly items: readonly OutlineItem[] };
}

export function whyModel(input: WhyInput, formatting: Formatting): WhyModel {
  const { entry, snapshot, now } = input;
  const { request, downstream } = entry;
  const { t } = formatting;
  const web = input.hasPages ? snapshot.web : undefined;
  const picture = downstream && toPicture({ request, downstream, web }, t);
  return {
    heading: whyHereWords(entry, formatting),
    place: placeWords(entry, input.waiting, formatting),
    title: link(request.title, web && requestUrl(request, web)),
    who: headWords(entry, snapshot.directory, formatting),
    since: whyMessages.since(t, momentWords(entry.turn.since, now, formatting.locale)),
    what: whatWords(entry, t),
    reasons: reasonTable(entry, { web, weights: input.weights, waiting: input.waiting }, formatting),
    moves: { title: whyMessages.movesTitle(t), items: listMoves(input, formatting) },
    coverage: describeCoverage(downstream, { asOf: snapshot.asOf, now }, formatting),
    ...(picture && { picture, outline: { title: whyMessages.pictureAsText(t), items: toOutline(picture) } }),
  };
}
