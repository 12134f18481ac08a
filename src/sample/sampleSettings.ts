import type { QueueSettings } from '../core/settings/queueSettings';
import { leadershipTeam, ownTeam } from './names';

/** The user's settings, with the teams of the sample where they name teams. */
export function sampleSettings(settings: QueueSettings): QueueSettings {
  const { ownTeams, leadershipTeams } = settings;
  return {
    ...settings,
    leadershipTeams: [...leadershipTeams, leadershipTeam],
    // Once any is named, membership no longer tells whose team is the own one.
    ownTeams: ownTeams.length > 0 ? [...ownTeams, ownTeam] : [],
  };
}
