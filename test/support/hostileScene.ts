import type { RankedList } from '../../src/app/reviewQueue';
import type { Downstream } from '../../src/core/packages/downstream';
import { ownQueue } from '../../src/core/authored/ownQueue';
import { defaultSettings } from '../../src/core/settings/queueSettings';
import { defaultWeights } from '../../src/core/settings/weights';
import { rank, waitingForYou } from '../../src/core/ranking/rank';
import { createFormatting } from '../../src/core/messages/formatting';
import { english } from '../../src/core/messages/translate';
import {
  aReviewRequest,
  aSnapshot,
  anIssue,
  anOwnRequest,
  asTeam,
  awaiting,
  closing,
  comment,
  days,
  directory,
  hours,
  now,
  person,
  stackedOn,
  team,
  user,
} from './builders';
import { aDependent, aDownstream } from './downstreamBuilders';
import { hostileTexts, takeHostile } from './hostileTexts';

export const words = createFormatting(defaultSettings, defaultWeights, 'en', english);

/** How many hostile texts one scene takes, so that all scenes together take each of them. */
const textsInScene = 26;
export const scenes = Math.ceil(hostileTexts.length / textsInScene);

/** A list in which everything that someone may have written is hostile, as if no edge had cleaned it. */
export function hostileList(index: number): RankedList {
  const any = takeHostile(index * textsInScene);
  const kim = person(any(), { name: any() });
  const [teamId, title] = [`acme/${any()}`, any()];
  const milestone = { title: any(), number: 3, dueAt: now + days(2) };
  const request = aReviewRequest({
    ...{ title, author: kim, milestone, labels: [any(), 'breaking'], askedAgo: days(1 + (index % 30)) },
    ...(index % 3 === 0 && { agent: person(any(), { name: any(), isBot: true }) }),
    requestedReviewers: [user('rin'), asTeam(teamId), { kind: 'bot', login: any() }],
    closes: [closing(7, anIssue(8, { title: any(), author: kim }))],
    awaitedBy: [awaiting(9, { title: any(), author: kim })],
    checks: index % 2 === 0 ? 'failing' : 'passing',
    hasConflicts: true,
  });
  const stacked = stackedOn('topic-1', 30, { title: any(), author: person('jun', { name: any() }) });
  const own = anOwnRequest({
    ...{ number: 2, title: any(), files: [any()] },
    requestedReviewers: [user(any()), asTeam(teamId)],
  });
  const commented = aReviewRequest({
    number: 3,
    repository: `acme/${any()}`,
    title: any(),
    author: kim,
    activity: [comment('rin', hours(2)), comment(kim.login, hours(1))],
  });
  const snapshot = aSnapshot([request, commented], {
    stacked: [stacked],
    own: [own],
    directory: directory(
      team(teamId, ['rin'], { name: any() }),
      team('acme/search', [kim.login], { name: any() }),
    ),
    missing: [{ kind: 'teams', organizations: [any()] }],
  });
  const downstream: Downstream = aDownstream(
    [
      aDependent(any(), { teams: [teamId], folder: any(), repository: `acme/${any()}` }),
      aDependent('q', { hops: 2, path: ['lib', any(), 'q'], teams: [`acme/${any()}`] }),
    ],
    { unread: [{ what: any(), why: 'trouble' }], isLowerBound: true, changed: [any()] },
  );
  const requests = rank(snapshot, defaultSettings, defaultWeights, now, { getDownstream: () => downstream });
  return { snapshot, requests, waiting: waitingForYou(requests), own: ownQueue([own], defaultSettings, now) };
}
