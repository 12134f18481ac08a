import * as v from 'valibot';
import type { Directory, Team } from '../../../core/model/directory';
import type { Missing, Snapshot } from '../../../core/model/snapshot';
import { instant, boundedList, number, person, text, type Schema } from './common';
import { authoredPullRequest, pullRequest, stackedRequest } from './pullRequest';

export const team: Schema<Team> = v.object({
  id: text,
  name: text,
  parent: v.exactOptional(text),
  members: boundedList(text),
  size: number,
});

const directory: Schema<Directory> = v.object({ teams: boundedList(team), unreadable: boundedList(text) });

const missing: Schema<Missing> = v.variant('kind', [
  v.object({ kind: v.literal('teams'), organizations: boundedList(text) }),
  v.object({ kind: v.literal('searchLimit'), total: number }),
  v.object({
    kind: v.literal('singleSignOn'),
    organizations: v.exactOptional(boundedList(text)),
    isInside: v.exactOptional(v.literal(true)),
  }),
  v.object({ kind: v.picklist(['blockedIssues', 'partial', 'notStored']) }),
]);

export const snapshot: Schema<Snapshot> = v.object({
  web: text,
  viewer: person,
  requests: boundedList(pullRequest),
  own: v.exactOptional(boundedList(authoredPullRequest)),
  notOwn: v.exactOptional(boundedList(v.object({ nodeId: text, fingerprint: text }))),
  mentioned: v.exactOptional(boundedList(pullRequest)),
  stacked: boundedList(stackedRequest),
  directory,
  missing: boundedList(missing),
  asOf: instant,
  wholeAt: instant,
  cost: v.object({ requests: number, points: number }),
  budget: v.exactOptional(v.object({ remaining: number, resetAt: instant })),
  pollInterval: v.exactOptional(number),
});
