import { findPullRequests } from '../lookups';
import { sameName } from '../names';
import { isLockedForViewer, viewerMay } from '../permissions';
import { getEvents, type Entry } from '../timeline';
import type { WorldComment, WorldPullRequest } from '../world';
import { append, remove, timeToWrite, touch } from '../timelineWrites';
import { page } from './page';
import { readBody, type RequestBody } from './requestBody';
import {
  archived,
  created,
  notAllowed,
  notFound,
  ok,
  refusal,
  unprocessable,
  type RestAnswer,
} from './restAnswer';
import { findConversation, type RestCall } from './restCall';
import { commentAddress, commentJson, eventId } from './writtenJson';

const longestBody = 65_536;

export function listComments(call: RestCall): RestAnswer {
  const { site, url } = call;
  const pull = findConversation(call);
  if (!pull) return notFound;
  const since = Date.parse(url.searchParams.get('since') ?? '') || -Infinity;
  const comments = getEvents(site.world, pull, 'comment').filter(
    ({ event }) => Date.parse(event.editedAt ?? event.at) >= since,
  );
  return page(site, url, comments, (entry) => commentJson(site, pull, entry));
}

export function createComment(call: RestCall): RestAnswer {
  const { site } = call;
  const pull = findConversation(call);
  if (!pull) return notFound;
  const refused = refusedToWrite(call, pull);
  if (refused) return refused;
  const request = readComment(call.body);
  if (request.kind === 'refused') return request.answer;

  const comment: WorldComment = {
    type: 'comment',
    at: timeToWrite(site, pull),
    author: site.world.viewer,
    body: request.values.body ?? '',
  };
  const entry = append(site, pull, comment);
  return created(commentJson(site, pull, entry), commentAddress(site, pull, entry.index));
}

export function getComment(call: RestCall): RestAnswer {
  const found = findComment(call);
  return found ? ok(commentJson(call.site, found.pull, found.entry)) : notFound;
}

export function editComment(call: RestCall): RestAnswer {
  const { site } = call;
  const found = findComment(call);
  if (!found) return notFound;
  const { pull, entry } = found;
  const refused = refusedToWrite(call, pull) ?? refusedToChange(call, entry);
  if (refused) return refused;
  const request = readComment(call.body);
  if (request.kind === 'refused') return request.answer;

  const at = timeToWrite(site, pull);
  Object.assign(entry.event, { body: request.values.body, editedAt: at, editor: site.world.viewer });
  touch(pull, at);
  return ok(commentJson(site, pull, entry));
}

export function deleteComment(call: RestCall): RestAnswer {
  const found = findComment(call);
  if (!found) return notFound;
  const { pull, entry } = found;
  const refused = refusedToWrite(call, pull) ?? refusedToChange(call, entry);
  if (refused) return refused;
  const at = timeToWrite(call.site, pull);
  remove(pull, entry);
  touch(pull, at);
  return { status: 204 };
}

function findComment({
  site,
  repository,
  number,
}: RestCall): { pull: WorldPullRequest; entry: Entry<WorldComment> } | undefined {
  for (const pull of findPullRequests(site.world, repository.nameWithOwner)) {
    const entry = getEvents(site.world, pull, 'comment').find(({ index }) => eventId(pull, index) === number);
    if (entry) return { pull, entry };
  }
  return undefined;
}

function readComment(text: string): RequestBody<'body'> {
  const request = readBody(text, { body: 'text!' });
  if (request.kind === 'refused') return request;
  const { body = '' } = request.values;
  if (body.trim() === '') return { kind: 'refused', answer: badComment('Body cannot be blank') };
  if (Array.from(body).length > longestBody)
    return { kind: 'refused', answer: badComment(`Body is too long (maximum is ${longestBody} characters)`) };
  return request;
}

function badComment(message: string): RestAnswer {
  return unprocessable('Validation Failed', [
    { resource: 'IssueComment', code: 'unprocessable', field: 'data', message },
  ]);
}

function refusedToWrite({ repository }: RestCall, pull: WorldPullRequest): RestAnswer | undefined {
  if (repository.archived) return archived;
  if (!isLockedForViewer(repository, pull)) return undefined;
  const page = 'https://docs.github.com/articles/locking-conversations/';
  return refusal(403, 'Unable to create comment because issue is locked.', page);
}

/** Whoever may write to a repository may change what others said in it. */
function refusedToChange(
  { site, repository }: RestCall,
  { event }: Entry<WorldComment>,
): RestAnswer | undefined {
  const isOwn = sameName(event.author, site.world.viewer);
  return isOwn || viewerMay(repository, 'WRITE') ? undefined : notAllowed;
}
