import type { Passable, RequestNow } from '../core/actions/obstacle';
import type { ReviewAction } from '../core/actions/reviewAction';
import { FailureError } from '../core/model/failure';
import { formatMarker, formatPlainMarker } from '../core/model/notes';

/** The comment of an action, as GitHub has it. */
export type CommentOnGitHub =
  | { readonly kind: 'missing' | 'posted' }
  /** It's there with an earlier text; `comment` is its number. */
  | { readonly kind: 'outdated'; readonly comment: number };

/** What decides whether a comment may be replaced without asking. */
export interface Attempts {
  /** Whether an earlier attempt of this draft may have posted it. */
  readonly wasTried: boolean;
  readonly despite: readonly Passable[];
}

/**
 * Compares the comment that is there with the text to be sent. Where another text may be meant to stay, such as
 * another window's or one edited on GitHub, rejects, so that the user is asked.
 */
export function findComment(
  action: ReviewAction,
  { isPosted, posted }: Pick<RequestNow, 'isPosted' | 'posted'>,
  { wasTried, despite }: Attempts,
): CommentOnGitHub {
  if (!isPosted) return { kind: 'missing' };
  const body = formatBody(action);
  if (!posted || body === undefined || sameText(posted.body, body)) return { kind: 'posted' };
  const { id, isEdited } = posted;
  if (!despite.includes('otherText') && (id === undefined || isEdited || !wasTried))
    throw new FailureError({ kind: 'overtaken', by: 'otherText' });
  // What is left is somebody's copy, and the user wants theirs.
  return id === undefined ? { kind: 'missing' } : { kind: 'outdated', comment: id };
}

/** Returns the text that the user has seen, and its marker; undefined for an action without a comment. */
export function formatBody({ steps, by, id }: ReviewAction): string | undefined {
  const comment = steps.find((step) => step.kind === 'comment');
  if (!comment) return undefined;
  const { text, note } = comment;
  return `${text.trim()}\n\n${note ? formatMarker(note, by, id) : formatPlainMarker(by, id)}`;
}

/** A server may keep a text with other line ends, and without what can't be seen. */
function sameText(a: string, b: string): boolean {
  return asKept(a) === asKept(b);
}

function asKept(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .replace(/[ \t]+$/gm, '')
    .trim();
}
