import { FailureError } from '../core/model/failure';
import type { QueryAnswers } from './answers.generated';
import { AnswerTooLarge } from './boundedFetch';
import type { EarlierEvents } from './earlierEvents';
import type { WantedSurroundings } from './queries';
import { getNodes, isWhole } from './unchecked';

type Wanted = WantedSurroundings['earlier'];

/** Returns what was read of each timeline, by the request's node id. */
export function toEarlier(
  data: QueryAnswers['Surroundings'],
  earlier: Wanted,
): { readonly events: readonly (readonly [string, EarlierEvents])[]; readonly isWhole: boolean } {
  const read = earlier.map(({ nodeId, starts }, index) => {
    const found = data[`e${index}` as const];
    const pages = starts.map((start, place) => ({ start, part: found?.[`p${place}` as const] }));
    const others = starts.includes(0) ? [] : [found?.asked, found?.ready, found?.dismissed];
    const events = {
      pages: pages.map(({ start, part }) => ({ start, items: getNodes(part) })),
      others: others.flatMap(getNodes),
    };
    const parts = [...pages.map(({ part }) => part), ...others];
    return { nodeId, events, isWhole: parts.every((part) => isWhole(part?.nodes)) };
  });
  return {
    events: read.map(({ nodeId, events }) => [nodeId, events] as const),
    isWhole: read.every((each) => each.isWhole),
  };
}

/** How many pages of long conversations are tried again if an answer was too much for GitHub or for us. */
export const fewerPages = [8, 0];

/** The answer was too large, or GitHub ran out of time: comments may have 65,536 characters each. */
export function isTooMuch(error: unknown): boolean {
  const isTrouble = error instanceof FailureError && error.failure.kind === 'serverTrouble';
  return isTrouble || error instanceof AnswerTooLarge;
}

/** Returns the newest pages of each in turn. */
export function firstPages(earlier: Wanted, most: number): Wanted {
  let room = most;
  return earlier.flatMap(({ nodeId, starts }) => {
    const kept = starts.slice(0, room);
    room -= kept.length;
    return kept.length > 0 ? [{ nodeId, starts: kept }] : [];
  });
}
