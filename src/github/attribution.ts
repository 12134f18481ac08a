import type { Team } from '../core/model/directory';
import { sameLogin, sameTeam, type Login } from '../core/model/ids';
import type {
  Activity,
  Person,
  PullRequest,
  Reviewer,
  ReviewRequestedEvent,
} from '../core/model/pullRequest';
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
    const volunteers = this.findVolunteers(request);
    const isUnread = this.isWorthALook(read) && !known.has(request.nodeId);
    const maker =
      isUnread && before?.agent && sameLogin(before.agent.login, agent.login)
        ? before.author
        : findMaker(
            { author: agent, assignees, askers, asked, volunteers, coAuthors },
            this.viewer,
            this.agents,
          );
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

  /** Who asked for it themselves, whose team a person asked, or to whom it was handed over. */
  private findVolunteers({ reviewRequestedEvents: asks, notes }: PullRequest): Login[] {
    const inAsks = asks.flatMap(({ by, reviewer }, index) => {
      if (by === undefined || isNamed({ login: by }, this.agents)) return [];
      const others = this.people(reviewer).filter((login) => !sameLogin(login, by));
      if (reviewer.kind === 'user' && others.length === 0) return [by];
      const before = asks.slice(0, index);
      // Whoever asked first may get it back.
      const isNew = (login: Login): boolean => !before.some((ask) => isAskOf(ask, login));
      const isTakenOn = reviewer.kind === 'team' || this.wasAsked(by, before);
      return isTakenOn ? others.filter(isNew) : [];
    });
    const inNotes = notes.flatMap((note) => {
      if (note.kind !== 'handOver') return [];
      const before = asks.filter(({ at }) => at <= note.at);
      const named = note.to.flatMap((name) => this.people(toReviewer(name)));
      return named.filter(
        (login) => !sameLogin(login, note.by) && !before.some((ask) => isAskOf(ask, login)),
      );
    });
    return [...inAsks, ...inNotes];
  }

  private findAskers({ reviewRequestedEvents }: PullRequest, read: ReadRequest): Asker[] {
    return reviewRequestedEvents.flatMap(({ by, reviewer }, index) => {
      if (by === undefined) return [];
      const person = read.askers.find(({ login }) => sameLogin(login, by)) ?? { login: by, isBot: false };
      const wasAsked = this.wasAsked(by, reviewRequestedEvents.slice(0, index));
      return [{ person, wasAsked, ...(reviewer.kind === 'user' && { reviewer: reviewer.login }) }];
    });
  }

  private wasAsked(login: Login, asks: readonly ReviewRequestedEvent[]): boolean {
    return asks.some(({ reviewer }) => this.people(reviewer).some((each) => sameLogin(each, login)));
  }

  /** The reviewer, or the people in the team. */
  private people(reviewer: Reviewer): readonly Login[] {
    if (reviewer.kind === 'user') return [reviewer.login];
    if (reviewer.kind !== 'team') return [];
    return this.teams.filter(({ id }) => sameTeam(id, reviewer.team)).flatMap(({ members }) => members);
  }
}

function isAskOf({ by, reviewer }: ReviewRequestedEvent, login: Login): boolean {
  const isTheirOwn = reviewer.kind === 'user' && sameLogin(reviewer.login, login);
  return by !== undefined && sameLogin(by, login) && !isTheirOwn;
}

/** Whom a note names: `organization/slug` or a login. */
function toReviewer(name: string): Reviewer {
  return name.includes('/') ? { kind: 'team', team: name } : { kind: 'user', login: name };
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
