import type { Login } from '../core/model/ids';
import { sameLogin } from '../core/model/ids';
import type { Instant } from '../core/model/instant';
import type { Mention, PullRequest } from '../core/model/pullRequest';
import { mentions } from '../core/text/mentions';
import { isMachine, toPerson } from './actors';
import type { MentionedFields } from './answers.generated';
import type { TimelineItem } from './timeline';
import { toRequest, type ReadRequest, type RequestFields } from './mapping';
import { getNodes, isObject, text, toInstant, type Part } from './unchecked';

/** Converts a request in which the viewer is mentioned. Returns undefined for an incomplete one. */
export function toMentioned(
  node: Part<RequestFields & MentionedFields>,
  host: string,
  viewer: Login,
): PullRequest | undefined {
  const read = toRequest(node, host, viewer, false);
  if (!read || !isObject(node)) return undefined;
  const mention = newestMention(node, viewer) ?? mentionInBody(node, read, viewer);
  return { ...read.request, ...(mention && { mention }) };
}

/** Adds where someone mentioned the viewer in a request that they have reviewed. */
export function withMention(read: ReadRequest, node: RequestFields, viewer: Login): ReadRequest {
  const mention = newestMention(node, viewer);
  return mention ? { ...read, request: { ...read.request, mention } } : read;
}

/** Bots mention many people, but none of them waits for an answer. */
function newestMention({ timelineItems }: RequestFields, viewer: Login): Mention | undefined {
  const found = getNodes(timelineItems).flatMap((item): Mention[] => {
    const at = writtenAt(item);
    if (!('body' in item) || isMachine(item.author)) return [];
    const by = toPerson(item.author);
    const isOthers = !sameLogin(by.login, viewer);
    return at !== undefined && isOthers && mentions(text(item.body), viewer) ? [{ at, by }] : [];
  });
  return found.sort((a, b) => b.at - a.at)[0];
}

function writtenAt(item: TimelineItem): Instant | undefined {
  if (item.__typename === 'IssueComment') return toInstant(item.createdAt);
  return item.__typename === 'PullRequestReview' ? toInstant(item.submittedAt) : undefined;
}

/** In a conversation too long to be read whole, the viewer may have answered long ago. */
function mentionInBody(
  { body }: MentionedFields,
  { request: { author, createdAt }, earlierCount }: ReadRequest,
  viewer: Login,
): Mention | undefined {
  if (earlierCount > 0 || author.isBot || !mentions(text(body), viewer)) return undefined;
  return { at: createdAt, by: author };
}
