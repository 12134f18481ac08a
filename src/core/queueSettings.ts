import type { WorkingHours } from './workingTime';

/** What the user may decide about the queue. Every part has a default, so it works before it is configured. */
export interface QueueSettings {
  /** Teams as `organisation/slug`. When any is named, they alone are "own team". */
  readonly ownTeams: readonly string[];
  readonly leadershipTeams: readonly string[];
  /** Treated as though they did not exist. */
  readonly ignoredTeams: readonly string[];
  /** A shared team of more people than this makes nobody a team-mate. */
  readonly ownTeamLimit: number;
  readonly countBots: boolean;
  readonly countDrafts: boolean;
  readonly workingHours: WorkingHours;
}

export const defaultSettings: QueueSettings = {
  ownTeams: [],
  leadershipTeams: [],
  ignoredTeams: [],
  ownTeamLimit: 20,
  countBots: false,
  countDrafts: false,
  workingHours: { days: [1, 2, 3, 4, 5], start: 9 * 60, end: 17 * 60, timeZone: 'UTC' },
};
