import { requestUrl } from '../words/reasonWords';
import type { Speech } from '../words/speech';
import { headWords, placeWords, whatWords } from '../words/hoverWords';
import { momentWords } from '../words/timeWords';
import { coverageOf, type Coverage } from './coverage';
import { link, type Link } from './link';
import { movesOf, type Move } from './moves';
import { outlineOf, type OutlineItem } from './outline';
import type { Picture } from './picture';
import { pictureOf } from './pictureOf';
import { reasonTable, type ReasonTable } from './reasonTable';
import type { WhyInput } from './whyInput';

/** All that the page "Why Is This First?" says, as plain data in the user's language. */
export interface WhyModel {
  /** "Number 1 of 7, 74.2 points" */
  readonly place: string;
  readonly title: Link;
  readonly who: string;
  readonly since: string;
  readonly what: string;
  readonly reasons: ReasonTable;
  readonly moves: { readonly title: string; readonly items: readonly Move[] };
  readonly coverage: Coverage;
  /** Absent as long as no package is known to change. */
  readonly picture?: Picture;
  readonly outline?: { readonly title: string; readonly items: readonly OutlineItem[] };
}

export function whyModel(input: WhyInput, speech: Speech): WhyModel {
  const { entry, snapshot, now } = input;
  const { request, downstream } = entry;
  const { t } = speech;
  const web = input.hasPages ? snapshot.web : undefined;
  const picture = downstream && pictureOf({ request, downstream, web }, t);
  return {
    place: placeWords(entry, input.waiting, t),
    title: link(request.title, web && requestUrl(request, web)),
    who: headWords(entry, snapshot.directory, speech),
    since: t('since {0}', momentWords(entry.turn.since, now, speech.locale)),
    what: whatWords(request, t),
    reasons: reasonTable(entry, { web, weights: input.weights }, speech),
    moves: { title: t('What would move it'), items: movesOf(input, speech) },
    coverage: coverageOf(downstream, { asOf: snapshot.asOf, now }, speech),
    ...(picture && { picture, outline: { title: t('The picture as text'), items: outlineOf(picture) } }),
  };
}
