import { defaultWorkingHours, type WorkingHours } from '../calendar/workingHours';
import type { Login, TeamId } from '../model/ids';

/** What the user can configure about the queue. Everything has a default, so it works without setup. */
export interface QueueSettings {
  /** Teams as `organization/slug`. If any are listed, only they count as "own team". */
  readonly ownTeams: readonly TeamId[];
  readonly leadershipTeams: readonly TeamId[];
  /** Teams treated as if they didn't exist. */
  readonly ignoredTeams: readonly TeamId[];
  /** Sharing a team with more people than this doesn't make anyone a teammate. */
  readonly ownTeamLimit: number;
  /** Accounts of coding agents that GitHub doesn't know as bots. */
  readonly agents: readonly Login[];
  readonly countBots: boolean;
  readonly countDrafts: boolean;
  /** Unresolved threads opened by a machine are the author's move, before people review. */
  readonly openThreadsAreAuthorsMove: boolean;
  /** Whether to list others' requests in which the viewer is mentioned. */
  readonly showMentions: boolean;
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
  showMentions: false,
  workingHours: defaultWorkingHours,
};
