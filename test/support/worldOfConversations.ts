import type { Snapshot } from '../../src/core/model/snapshot';

export const asked = '2026-08-03T10:00:00Z';

const minute = 60_000;
const start = Date.parse('2026-08-04T10:00:00Z');

/** The time of an event: one a minute. */
export function at(index: number): string {
  return new Date(start + index * minute).toISOString();
}

export function note(index: number, body = 'note', author = 'pat'): object {
  return { type: 'comment', at: at(index), author, body };
}

export function commit(index: number): object {
  return { type: 'commit', at: at(index), author: 'kim' };
}

/** A comment by someone's Good Turn. */
export function marked(index: number, words: string, by = 'pat'): object {
  const [kind = '', ...fields] = words.split(' ');
  return note(index, `Well.\n\n<!-- good-turn:${kind} v1 by=${by} ${[...fields, 'id=n1'].join(' ')} -->`, by);
}

/** Kim's requests for Rin's review: who asked, then a number of other events. A commit comes before all. */
export function worldOfConversations(
  count: number,
  length: number,
  make: (index: number) => object = note,
  more: object = {},
): object {
  return {
    world: 1,
    now: '2026-08-21T09:00:00Z',
    viewer: 'rin',
    users: ['rin', 'kim', 'pat'].map((login) => ({ login })),
    organizations: [],
    repositories: [{ nameWithOwner: 'kim/core' }],
    pullRequests: Array.from({ length: count }, (_, index) => ({
      repo: 'kim/core',
      number: index + 1,
      author: 'kim',
      createdAt: '2026-08-01T10:00:00Z',
      reviewRequests: [{ user: 'rin' }],
      timeline: [
        { type: 'review_requested', at: asked, actor: 'kim', reviewer: { user: 'rin' } },
        ...Array.from({ length }, (__, place) => make(place)),
      ],
      ...more,
    })),
  };
}

/** Number of requests of which it's known when Rin was asked. */
export function told({ requests }: Snapshot): number {
  return requests.filter(({ reviewRequestedEvents: [first] }) => first?.at === Date.parse(asked)).length;
}

export function unread({ requests }: Snapshot): unknown[] {
  return requests.map(({ unreadEvents }) => unreadEvents);
}

export function notesIn({ requests }: Snapshot): unknown[] {
  return requests.flatMap(({ notes }) => notes.map(({ kind, at }) => [kind, new Date(at).toISOString()]));
}

/** Counts the pages of earlier events that are asked for. */
export function pageCounter(): { readonly fetch: typeof globalThis.fetch; readonly pages: () => number } {
  let pages = 0;
  return {
    fetch: (input, init) => {
      pages += (typeof init?.body === 'string' ? init.body : '').split('skip:').length - 1;
      return fetch(input, init);
    },
    pages: () => pages,
  };
}
