import type { Directory } from '../model/directory';
import { findClaim } from '../model/notes';
import type { RankedRequest } from '../ranking/rank';
import { agentName } from '../turn/agents';
import type { Reviewer } from '../model/pullRequest';
import type { Formatting } from './formatting';
import { longWaitWords } from './timeWords';
import { listWords } from './lists';
import type { Translate } from './translate';
import { sameLogin, sameTeam } from '../model/ids';

/**
 * Returns sentences that say who else was asked, and whether anyone has claimed it for the team that was
 * asked.
 */
export function askedSentences(entry: RankedRequest, directory: Directory, formatting: Formatting): string[] {
  const { request, viewer, ask, turn, wait } = entry;
  const { t, workingDay } = formatting;
  const names = request.requestedReviewers.map((reviewer) => reviewerName(reviewer, directory, t));
  const asked = names.length > 1 ? [t('Asked: {0}', listWords(names, t))] : [];
  if (ask?.asked !== 'team' || turn.whose !== 'yours') return asked;
  const taken = ask.teams.flatMap((team) => {
    const claim = findClaim(request.notes, team, ask.askedAt);
    const name = teamName(team, directory);
    if (!claim)
      return [t('No one on {0} has picked it up for {1}', name, longWaitWords(wait, workingDay, t))];
    // After a teammate's claim it's their turn. So this claim is the viewer's, or by someone who isn't a
    // known teammate.
    return sameLogin(claim.by, viewer)
      ? [t("You've taken it for {0}", name)]
      : [t('{0} has taken it for {1}', claim.by, name)];
  });
  return [...asked, ...taken];
}

export function reviewerName(reviewer: Reviewer, directory: Directory, t: Translate): string {
  switch (reviewer.kind) {
    case 'user':
      return reviewer.name ?? reviewer.login;
    case 'team':
      return reviewer.name ?? teamName(reviewer.team, directory);
    case 'bot':
      return t('{0} (bot)', agentName(reviewer));
    case 'unknown':
      return t("someone you can't see");
  }
}

export function teamName(id: string, directory: Directory): string {
  return directory.teams.find((team) => sameTeam(team.id, id))?.name ?? id;
}
