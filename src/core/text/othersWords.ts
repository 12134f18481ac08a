import type { Login, TeamId } from '../model/ids';
import { plainText } from './plainText';

/**
 * Quotes a name that someone else chose, in a comment posted as the user. As inline code it mentions, closes,
 * links and loads nothing, and can't leave its sentence. Plain words stay as they are.
 */
export function quoted(name: string): string {
  const line = plainText(name, 100);
  if (plainWords.test(line) && !commit.test(line)) return line;
  const longest = Math.max(0, ...[...line.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  // Markdown drops one space on each side, which keeps backticks at the ends apart from the fence.
  return line === '' ? '…' : `${fence} ${line} ${fence}`;
}

/** Mentions someone the user addresses: exactly that login or team. Anything else is quoted. */
export function mention(name: Login | TeamId): string {
  return handle.test(name) ? `@${name}` : quoted(name);
}

const plainWords = /^[\p{L}\p{M}\p{N}]+(?: [\p{L}\p{M}\p{N}]+)*$/u;
/** GitHub links a run of hexadecimal digits as a commit. */
const commit = /(?<![\p{L}\p{N}])[0-9a-f]{7,64}(?![\p{L}\p{N}])/iu;
/** A login, with the suffix of a managed user, or `organization/slug`. */
const handle = /^[a-z\d](?:[a-z\d_-]{0,58}[a-z\d])?(?:\/[a-z\d_](?:[a-z\d_.-]{0,98}[a-z\d_])?)?$/i;
