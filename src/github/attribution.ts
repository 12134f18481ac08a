import type { Team } from '../core/model/directory';
import { sameLogin, sameTeam, type Login } from '../core/model/ids';
import type { Activity, Person, PullRequest, Reviewer } from '../core/model/pullRequest';
import { findMaker, mayHaveMaker, type Asker } from '../core/turn/agents';
import type { ReadRequest } from './mapping';
import type { ReadSurroundings } from './readSurroundings';

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

  of(request: PullRequest, read: ReadRequest, known: ReadSurroundings['makers']): PullRequest {
    const { author: agent } = request;
    const { assignees = [], coAuthors = [] } = known.get(request.nodeId) ?? {};
    const askers = this.findAskers(request, read);
    const maker = findMaker({ author: agent, assignees, askers, coAuthors }, this.viewer, this.agents);
    if (!maker) return request;
    const isAgents = (by: Login | undefined): boolean => by !== undefined && sameLogin(by, agent.login);
    // The agent comments and pushes on behalf of the person who had the change made.
    const activity = request.activity.map((item) => (isAgents(item.by) ? asMade(item, maker) : item));
    return { ...request, author: maker, agent, activity };
  }

  private findAskers({ reviewRequestedEvents }: PullRequest, read: ReadRequest): Asker[] {
    return reviewRequestedEvents.flatMap(({ by, reviewer }, index) => {
      if (by === undefined) return [];
      const person = read.askers.find(({ login }) => sameLogin(login, by)) ?? { login: by, isBot: false };
      const isDirect = reviewer.kind === 'user' && sameLogin(reviewer.login, this.viewer);
      const wasAsked = reviewRequestedEvents
        .slice(0, index)
        .some((before) => this.includes(before.reviewer, by));
      return [{ person, isDirect, wasAsked }];
    });
  }

  /** Whether the reviewer is this person, or a team of theirs. */
  private includes(reviewer: Reviewer, login: Login): boolean {
    if (reviewer.kind === 'user') return sameLogin(reviewer.login, login);
    const { teams } = this;
    return (
      reviewer.kind === 'team' &&
      teams.some(
        ({ id, members }) =>
          sameTeam(id, reviewer.team) && members.some((member) => sameLogin(member, login)),
      )
    );
  }
}

/** Attributes an agent's comments and commits to the person: though a bot's, they aren't mere formatting. */
function asMade(
  { kind, at, oid, verdict, isMechanical, isDirection }: Activity,
  { login }: Person,
): Activity {
  const isKept = isMechanical === true && kind !== 'commit';
  return {
    kind,
    at,
    by: login,
    ...(isKept && { isMechanical }),
    ...(isKept && isDirection && { isDirection }),
    ...(oid !== undefined && { oid }),
    ...(verdict && { verdict }),
  };
}
