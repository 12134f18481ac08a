import type { Instant } from './instant';
import { sameLogin, sameTeam, type Login, type TeamId } from './ids';

/**
 * What somebody's Good Turn wrote under a request, read back from a marker in their comment that GitHub does not
 * show. So every machine of theirs knows it, and so does the Good Turn of whoever waits, without a server.
 */
export type Note = NoteWords & {
  /** Login of the comment's author. */
  readonly by: Login;
  /** When the comment was made. */
  readonly at: Instant;
};

export type NoteWords =
  /** To review by a time. A later one replaces it. */
  | { readonly kind: 'promise'; readonly until: Instant }
  /** To review for a team of `organisation/slug`, so that nobody else need. */
  | { readonly kind: 'claim'; readonly team: TeamId }
  /** Handed over to others: takes back what was promised and claimed before. */
  | { readonly kind: 'handOver'; readonly to: readonly string[] }
  /** Declined: takes back what was promised and claimed before. */
  | { readonly kind: 'decline' }
  /** Asks the author whether it is still needed: takes back what was promised before. */
  | { readonly kind: 'stillNeeded' }
  /** Asks the author to split what is too long to be read well. */
  | { readonly kind: 'split' }
  /** A kind reminder to those who were asked, by the author. */
  | { readonly kind: 'reminder'; readonly to: readonly string[] }
  /** That the author has asked somebody else. */
  | { readonly kind: 'asked'; readonly to: readonly string[] };

/** The marker to put at the end of a comment. `id` tells a comment that arrived from one that was lost. */
export function formatMarker(words: NoteWords, by: Login, id: string): string {
  const fields = [`by=${by}`, ...formatFields(words), `id=${id}`];
  return `<!-- good-turn:${words.kind} v1 ${fields.join(' ')} -->`;
}

/** The marker of a comment that notes nothing: only so that one which arrived is not posted again. */
export function formatPlainMarker(by: Login, id: string): string {
  return `<!-- good-turn:comment v1 by=${by} id=${id} -->`;
}

/**
 * The note in a comment; undefined without one. A marker counts for its own author only: one that names
 * somebody else was copied or forged, and one in a comment that somebody else has edited may be. Quoted markers
 * do not begin a line and are not read. Of several the last counts: the others came with a copied text.
 */
export function noteIn(
  body: string,
  comment: { readonly author: Login; readonly at: Instant; readonly editor?: string | undefined },
): Note | undefined {
  const { author, at, editor } = comment;
  if (editor !== undefined && !sameLogin(editor, author)) return undefined;
  const [, kind = '', rest = ''] = [...body.matchAll(marker)].at(-1) ?? [];
  const fields = new Map(rest.split(' ').map((field) => split(field)));
  const by = fields.get('by');
  if (by === undefined || !sameLogin(by, author)) return undefined;
  const words = wordsFrom(kind, fields);
  return words && { ...words, by: author, at };
}

/** What somebody has promised since a moment, and has not taken back. */
export function findPromise(
  notes: readonly Note[],
  login: Login,
  since: Instant,
): Extract<Note, { kind: 'promise' }> | undefined {
  const last = notes.findLast(
    ({ by, at, kind }) =>
      sameLogin(by, login) && at >= since && ['promise', 'handOver', 'decline', 'stillNeeded'].includes(kind),
  );
  return last?.kind === 'promise' ? last : undefined;
}

/** Who has last taken a request for a team since a moment, and has not given it up; of those who count. */
export function findClaim(
  notes: readonly Note[],
  team: TeamId,
  since: Instant,
  counts: (login: Login) => boolean = () => true,
): Extract<Note, { kind: 'claim' }> | undefined {
  return notes.findLast(
    (note): note is Extract<Note, { kind: 'claim' }> =>
      note.kind === 'claim' &&
      note.at >= since &&
      sameTeam(note.team, team) &&
      counts(note.by) &&
      !notes.some(
        ({ kind, by, at }) =>
          (kind === 'handOver' || kind === 'decline') && at > note.at && sameLogin(by, note.by),
      ),
  );
}

/** Whether a comment carries the marker with this id. */
export function hasNoteId(body: string, id: string): boolean {
  return [...body.matchAll(marker)].some(([, , rest = '']) => rest.split(' ').includes(`id=${id}`));
}

const marker = /^<!-- good-turn:([A-Za-z]{1,20}) v1 ([\x21-\x7e ]+?) -->[ \t]*\r?$/gm;

function formatFields(words: NoteWords): string[] {
  switch (words.kind) {
    case 'promise':
      return [`until=${new Date(words.until).toISOString()}`];
    case 'claim':
      return [`team=${words.team}`];
    case 'handOver':
    case 'reminder':
    case 'asked':
      return [`to=${words.to.join(',')}`];
    case 'decline':
    case 'stillNeeded':
    case 'split':
      return [];
  }
}

function wordsFrom(kind: string, fields: ReadonlyMap<string, string>): NoteWords | undefined {
  switch (kind) {
    case 'promise': {
      const until = instantIn(fields.get('until') ?? '');
      return until === undefined ? undefined : { kind, until };
    }
    case 'claim': {
      const team = fields.get('team');
      return team === undefined ? undefined : { kind, team };
    }
    case 'handOver':
    case 'reminder':
    case 'asked':
      return { kind, to: (fields.get('to') ?? '').split(',').filter((name) => name !== '') };
    case 'decline':
    case 'stillNeeded':
    case 'split':
      return { kind };
    default:
      return undefined;
  }
}

/**
 * The moment that a text from outside names, in a range that every calendar and clock can show; undefined for another
 * one: the last days that a `Date` holds have no wall time in most zones.
 */
export function instantIn(text: string): Instant | undefined {
  const at = Date.parse(text);
  return at >= earliest && at <= latest ? at : undefined;
}

const earliest: Instant = Date.UTC(2000, 0);
const latest: Instant = Date.UTC(2200, 0);

function split(field: string): [string, string] {
  const at = field.indexOf('=');
  return at < 0 ? [field, ''] : [field.slice(0, at), field.slice(at + 1)];
}
