import type { Team } from '../core/model/directory';
import { sameLogin, sameTeam, type Login } from '../core/model/ids';
import type { Activity, Person, PullRequest, Reviewer } from '../core/model/pullRequest';
import { findMaker, isNamed, isSameAccount, mayHaveMaker, type Asker } from '../core/turn/agents';
import type { ReadRequest } from './mapping';
import type { ReadSurroundings } from './readSurroundings';
import { without } from './without';

/** Determines whose change it is when a coding agent wrote it. */
export class Attribution {
  constructor(
    private readonly viewer: Login,
    private readonly agents: readonly Login[],
    private readonly teams: readonly Team[] = [],
  ) {}

  /** Whether its assignees and commits are needed to tell. */
  isWorthALook({ request }: ReadRequest): boolean {
    return mayHaveMaker(request.author, this.agents);
  }

  /** `before` is what was known of it: that stays true where its makers couldn't be read. */
  of(
    told: PullRequest,
    read: ReadRequest,
    known: ReadSurroundings['makers'],
    before?: Pick<PullRequest, 'author' | 'agent'>,
  ): PullRequest {
    const request = this.withRealChanges(told);
    const { author: agent } = request;
    const { assignees = [], coAuthors = [] } = known.get(request.nodeId) ?? {};
    const askers = this.findAskers(request, read);
    const asked = this.findAsked(request);
    const isUnread = this.isWorthALook(read) && !known.has(request.nodeId);
    const maker =
      isUnread && before?.agent && sameLogin(before.agent.login, agent.login)
        ? before.author
        : findMaker({ author: agent, assignees, askers, asked, coAuthors }, this.viewer, this.agents);
    if (!maker) return request;
    const isAgents = (by: Login | undefined): boolean => by !== undefined && sameLogin(by, agent.login);
    // The agent comments and pushes on behalf of the person who had the change made.
    const activity = request.activity.map((item) => (isAgents(item.by) ? asMade(item, maker) : item));
    return { ...request, author: maker, agent, activity };
  }

  /** The author's commits, and those of agents that the setting names, aren't mere formatting. */
  private withRealChanges(request: PullRequest): PullRequest {
    const isReal = (by: Login): boolean =>
      isSameAccount(by, request.author.login) || isNamed({ login: by }, this.agents);
    const isMarked = ({ kind, by, isMechanical }: Activity): boolean =>
      kind === 'commit' && isMechanical === true && by !== undefined && isReal(by);
    if (!request.activity.some(isMarked)) return request;
    const activity = request.activity.map((item) => (isMarked(item) ? without(item, 'isMechanical') : item));
    return { ...request, activity };
  }

  private findAsked({ reviewRequestedEvents }: PullRequest): Login[] {
    return reviewRequestedEvents.flatMap(({ by, reviewer }) =>
      this.people(reviewer).filter((login) => by === undefined || !sameLogin(login, by)),
    );
  }

  private findAskers({ reviewRequestedEvents }: PullRequest, read: ReadRequest): Asker[] {
    return reviewRequestedEvents.flatMap(({ by, reviewer }, index) => {
      if (by === undefined) return [];
      const person = read.askers.find(({ login }) => sameLogin(login, by)) ?? { login: by, isBot: false };
      const wasAsked = reviewRequestedEvents
        .slice(0, index)
        .some((before) => this.people(before.reviewer).some((login) => sameLogin(login, by)));
      return [{ person, wasAsked, ...(reviewer.kind === 'user' && { reviewer: reviewer.login }) }];
    });
  }

  /** The reviewer, or the people in the team. */
  private people(reviewer: Reviewer): readonly Login[] {
    if (reviewer.kind === 'user') return [reviewer.login];
    if (reviewer.kind !== 'team') return [];
    return this.teams.filter(({ id }) => sameTeam(id, reviewer.team)).flatMap(({ members }) => members);
  }
}

/** Attributes an agent's comments and commits to the person: though a bot's, they aren't mere formatting. */
function asMade(
  { kind, at, oid, verdict, isMechanical, isDirection, mergesBase }: Activity,
  { login }: Person,
): Activity {
  const isKept = isMechanical === true && kind !== 'commit';
  return {
    kind,
    at,
    by: login,
    ...(isKept && { isMechanical }),
    ...(isKept && isDirection && { isDirection }),
    ...(mergesBase && { mergesBase }),
    ...(oid !== undefined && { oid }),
    ...(verdict && { verdict }),
  };
}
