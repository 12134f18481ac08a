import { withoutFenced } from '../markdown/fence';
import type { Instant } from './instant';
import { sameLogin, sameTeam, type Login, type TeamId } from './ids';

/**
 * What someone's Good Turn wrote on a request, read back from a marker in their comment that GitHub doesn't
 * show. This way all their machines know it, and so does the Good Turn of the person who's waiting, without a
 * server.
 */
export type Note = NoteWords & {
  /** Login of the comment's author. */
  readonly by: Login;
  /** When the comment was posted. */
  readonly at: Instant;
};

export type NoteWords =
  /** Promises a review by a time. A later promise replaces it. */
  | { readonly kind: 'promise'; readonly until: Instant }
  /** Claims the review for a team (`organization/slug`), so no one else has to do it. */
  | { readonly kind: 'claim'; readonly team: TeamId }
  /** Hands the review over to others; withdraws earlier promises and claims. */
  | { readonly kind: 'handOver'; readonly to: readonly string[] }
  /** Declines the review; withdraws earlier promises and claims. */
  | { readonly kind: 'decline' }
  /** Asks the author whether the review is still needed; withdraws earlier promises. */
  | { readonly kind: 'stillNeeded' }
  /** Asks the author to split a request that's too long to review well. */
  | { readonly kind: 'split' }
  /** A kind reminder from the author to the reviewers. */
  | { readonly kind: 'reminder'; readonly to: readonly string[] }
  /** The author has asked someone else. */
  | { readonly kind: 'asked'; readonly to: readonly string[] };

/** Returns the marker for the end of a comment. `id` shows whether a comment arrived or was lost. */
export function formatMarker(words: NoteWords, by: Login, id: string): string {
  const fields = [`by=${by}`, ...formatFields(words), `id=${id}`].map(asField);
  return `<!-- good-turn:${words.kind} v1 ${fields.join(' ')} -->`;
}

/** Returns the marker of a comment without a note; it only prevents posting a comment twice. */
export function formatPlainMarker(by: Login, id: string): string {
  return `<!-- good-turn:comment v1 ${asField(`by=${by}`)} ${asField(`id=${id}`)} -->`;
}

/**
 * Returns the note in a comment, or undefined. A marker counts only for its own author: one that names
 * someone else was copied or forged, and one in a comment that someone else edited may have been. Quoted
 * markers don't start a line, so they're ignored, and so is one in a block of code, which only shows it. Of
 * several markers, the last counts: the others came with copied text. A promise must be for a time to come.
 */
export function noteIn(
  body: string,
  comment: { readonly author: Login; readonly at: Instant; readonly editor?: string | undefined },
): Note | undefined {
  const { author, at, editor } = comment;
  if (editor !== undefined && !sameLogin(editor, author)) return undefined;
  // Most comments have none, and needn't be read any closer.
  if (!body.includes('<!-- good-turn:')) return undefined;
  const [, kind = '', rest = ''] = [...withoutFenced(body).matchAll(marker)].at(-1) ?? [];
  const fields = new Map(rest.split(' ').map((field) => split(field)));
  const by = fields.get('by');
  if (by === undefined || !sameLogin(by, author)) return undefined;
  const words = wordsFrom(kind, fields);
  if (words?.kind === 'promise' && words.until <= at) return undefined;
  return words && { ...words, by: author, at };
}

/** Returns a person's latest promise since a moment, unless they've withdrawn it. */
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

/** Returns the latest claim for a team since a moment that wasn't given up, by a person who `counts`. */
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

/** Returns whether a comment contains the marker with this id. */
export function hasNoteId(body: string, id: string): boolean {
  return [...body.matchAll(marker)].some(([, , rest = '']) => rest.split(' ').includes(`id=${id}`));
}

/** A name with a space, a line break or the end of a comment would break out of the marker. */
function asField(field: string): string {
  return field.replace(/[^\w=.,:/[\]+-]/g, '');
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
      const until = exactInstantIn(fields.get('until') ?? '');
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
 * Parses a moment from external text. Undefined outside the range that every calendar and clock can show: the
 * last days a `Date` can hold have no wall time in most zones.
 */
export function instantIn(text: string): Instant | undefined {
  const at = Date.parse(text);
  return at >= earliest && at <= latest ? at : undefined;
}

/** The same for a moment that people may have written: with a zone, and only of a day that exists. */
function exactInstantIn(text: string): Instant | undefined {
  const [, date = ''] = isoMoment.exec(text) ?? [];
  const day = Date.parse(date);
  // `Date` takes September 31 for October 1.
  const exists = Number.isFinite(day) && new Date(day).toISOString().startsWith(date);
  return exists ? instantIn(text) : undefined;
}

const isoMoment = /^(\d{4}-\d\d-\d\d)T(?:[01]\d|2[0-3]):\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:\d\d)$/;

const earliest: Instant = Date.UTC(2000, 0);
const latest: Instant = Date.UTC(2200, 0);

function split(field: string): [string, string] {
  const at = field.indexOf('=');
  return at < 0 ? [field, ''] : [field.slice(0, at), field.slice(at + 1)];
}
