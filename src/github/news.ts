import type { Mark, Snapshot } from '../core/model/snapshot';
import type { SearchName } from './queries';
import type { Changed, ChangesProbe } from './readQueue';

/** Returns the ids of requests that are new, have changed, or are found by another search than before. */
export function findChanged(previous: Snapshot, { fingerprints }: ChangesProbe): readonly string[] {
  const known = knownMarks(previous);
  return [...fingerprints].flatMap(([id, now]) => {
    const before = known.get(id);
    return before?.fingerprint === now.fingerprint && before.search === now.search ? [] : [id];
  });
}

type OtherLists = Pick<Snapshot, 'own' | 'notOwn' | 'mentioned'>;

/** The lists besides the requests, with the news; those that no one searches for are left out. */
export function mergeOthers(
  {
    own = [],
    notOwn = [],
    mentioned = [],
  }: { readonly [Name in keyof OtherLists]?: OtherLists[Name] | undefined },
  isKept: (mark: Mark) => boolean,
  news: Changed | undefined,
  names: readonly SearchName[],
): OtherLists {
  return {
    ...(names.includes('own') && {
      own: [...own.filter(isKept), ...(news?.own ?? []), ...(news?.assigned.own ?? [])],
      notOwn: [...notOwn.filter(isKept), ...(news?.assigned.notOwn ?? [])],
    }),
    ...(names.includes('mentioned') && {
      mentioned: [...mentioned.filter(isKept), ...(news?.mentioned ?? [])],
    }),
  };
}

/** The fingerprint of each known request, and the search that finds it where it's kept. */
function knownMarks({
  requests,
  own = [],
  notOwn = [],
  mentioned = [],
}: Snapshot): ReadonlyMap<string, { readonly fingerprint: string; readonly search: SearchName }> {
  const mark = ({ nodeId, fingerprint }: Mark, search: SearchName) =>
    [nodeId, { fingerprint, search }] as const;
  return new Map([
    ...mentioned.map((each) => mark(each, 'mentioned')),
    ...notOwn.map((each) => mark(each, 'assigned')),
    ...requests.map((each) => mark(each, each.isAsked ? 'asked' : 'reviewed')),
    ...own.map((each) => mark(each, each.agent ? 'assigned' : 'own')),
  ]);
}
