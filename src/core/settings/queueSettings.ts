import { defaultWorkingHours, type WorkingHours } from '../calendar/workingHours';
import type { Login, TeamId } from '../model/ids';

/** What the user may decide about the queue. Every part has a default, so it works before it is configured. */
export interface QueueSettings {
  /** Teams as `organisation/slug`. When any is named, they alone are "own team". */
  readonly ownTeams: readonly TeamId[];
  readonly leadershipTeams: readonly TeamId[];
  /** Treated as though they did not exist. */
  readonly ignoredTeams: readonly TeamId[];
  /** A shared team of more people than this makes nobody a team-mate. */
  readonly ownTeamLimit: number;
  /** Accounts of coding agents that GitHub doesn't know as bots. */
  readonly agents: readonly Login[];
  readonly countBots: boolean;
  readonly countDrafts: boolean;
  /** Threads that a machine opened and nobody has resolved are the author's move, before people review. */
  readonly openThreadsAreAuthorsMove: boolean;
  readonly workingHours: WorkingHours;
}

export const defaultSettings: QueueSettings = {
  ownTeams: [],
  leadershipTeams: [],
  ignoredTeams: [],
  ownTeamLimit: 20,
  agents: [],
  countBots: false,
  countDrafts: false,
  openThreadsAreAuthorsMove: false,
  workingHours: defaultWorkingHours,
};
