import type { QueueSettings } from '../core/settings/queueSettings';
import { leadershipTeam, ownTeam } from './names';

/** Returns the user's settings, adding the sample's teams where they name teams. */
export function sampleSettings(settings: QueueSettings): QueueSettings {
  const { ownTeams, leadershipTeams } = settings;
  return {
    ...settings,
    leadershipTeams: [...leadershipTeams, leadershipTeam],
    // Once any team is named, membership no longer determines which one is the viewer's own.
    ownTeams: ownTeams.length > 0 ? [...ownTeams, ownTeam] : [],
  };
}
