import type { Ask } from '../turn/ask';
import type { Turn } from '../turn/turn';
import { sameLogin, type Login } from '../model/ids';
import type { PullRequest } from '../model/pullRequest';
import type { QueueSettings } from '../settings/queueSettings';
import { isLeftByMachines } from '../turn/machineReview';

/** Why a request isn't counted as the viewer's turn. */
export type Exclusion =
  | 'draft'
  | 'bot'
  | 'authorsMove'
  | 'teamAnswered'
  | 'teamTaken'
  | 'handedOver'
  | 'declined'
  | 'ownAgent'
  | 'mentioned'
  | 'snoozed'
  | 'goneQuiet';

/** Returns why a request waits for someone else than the viewer; undefined if it's theirs. */
export function findExclusion(
  request: PullRequest,
  ask: Ask | undefined,
  turn: Turn,
  viewer: Login,
  settings: QueueSettings,
): Exclusion | undefined {
  // On GitHub, approving a change you had an agent make doesn't count.
  if (request.agent && sameLogin(request.author.login, viewer)) return 'ownAgent';
  if (turn.whose === 'theirs') return turn.why === 'reviewed' ? 'authorsMove' : turn.why;
  if (settings.openThreadsAreAuthorsMove && isLeftByMachines(request, ask, viewer)) return 'authorsMove';
  if (request.isDraft && !settings.countDrafts && !isAskedByPerson(request, ask, viewer)) return 'draft';
  return request.author.isBot && !settings.countBots ? 'bot' : undefined;
}

/** An agent keeps working in a draft, but a person who asks for a review of it anyway is waiting. */
function isAskedByPerson(
  { agent, reviewRequestedEvents }: PullRequest,
  ask: Ask | undefined,
  viewer: Login,
): boolean {
  const isByPerson = reviewRequestedEvents.some(
    ({ reviewer, by }) => by !== undefined && reviewer.kind === 'user' && sameLogin(reviewer.login, viewer),
  );
  return agent !== undefined && ask?.asked === 'direct' && isByPerson;
}
