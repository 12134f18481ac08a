import type { Ask } from '../turn/ask';
import type { Instant } from '../model/instant';
import { isNamed, isSameAccount } from '../turn/agents';
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

export interface ExclusionInput {
  readonly request: PullRequest;
  readonly ask: Ask | undefined;
  readonly turn: Turn;
  /** Since when the viewer's promises count. */
  readonly owedSince: Instant;
  readonly viewer: Login;
  readonly settings: QueueSettings;
}

/** Returns why a request waits for someone else than the viewer; undefined if it's theirs. */
export function findExclusion(input: ExclusionInput): Exclusion | undefined {
  const { request, ask, turn, owedSince, viewer, settings } = input;
  // On GitHub, approving a change you had an agent make doesn't count.
  if (request.agent && sameLogin(request.author.login, viewer)) return 'ownAgent';
  if (turn.whose === 'theirs') return turn.why === 'reviewed' ? 'authorsMove' : turn.why;
  if (settings.openThreadsAreAuthorsMove && isLeftByMachines(request, ask, viewer, owedSince))
    return 'authorsMove';
  if (request.isDraft && !settings.countDrafts && !isAskedByPerson(input)) return 'draft';
  return request.author.isBot && !settings.countBots ? 'bot' : undefined;
}

/** An agent keeps working in a draft, but a person who asks for a review of it anyway is waiting. */
function isAskedByPerson({ request, ask, viewer, settings }: ExclusionInput): boolean {
  const { agent, reviewRequestedEvents, viewerReview } = request;
  const isPerson = (by: Login | undefined): boolean =>
    by !== undefined &&
    !(agent && isSameAccount(by, agent.login)) &&
    !isNamed({ login: by }, settings.agents);
  const isByPerson = reviewRequestedEvents.some(
    ({ reviewer, by, at }) =>
      isPerson(by) &&
      reviewer.kind === 'user' &&
      sameLogin(reviewer.login, viewer) &&
      // An ask that was answered asks no more.
      at > (viewerReview?.at ?? -Infinity),
  );
  return agent !== undefined && ask?.asked === 'direct' && isByPerson;
}
