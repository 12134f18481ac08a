import type { Colleague, ColleagueFacts } from '../../core/actions/colleagues/candidates';
import { statusInForce, type ColleagueStatus } from '../../core/actions/colleagues/statusInForce';
import { loginKey } from '../../core/model/ids';
import type { Instant } from '../../core/model/instant';
import type { QueryAnswers } from '../answers.generated';
import type { Answer } from '../client';
import { count, isObject, text, toInstant, type Int, type Part } from '../unchecked';
import { mostPeople } from './colleagueQueries';

type Availability = Pick<ColleagueFacts, 'loads' | 'recent' | 'statuses' | 'unread'>;

/** Returns how busy these people are, from the answer to `loadsQuery`; without one, all is unread. */
export function availabilityIn(
  answer: Answer<QueryAnswers['Loads']> | undefined,
  people: readonly Colleague[],
  now: Instant,
): Availability {
  const loads = new Map<string, number>();
  const recent = new Map<string, number>();
  const statuses = new Map<string, ColleagueStatus>();
  if (!answer) return { loads, recent, statuses, unread: ['loads', 'statuses'] };
  const { data, notFound } = answer;
  let hidden = 0;
  people.forEach(({ login }, index) => {
    const key = loginKey(login);
    addCount(loads, key, data[`l${index}` as const]);
    addCount(recent, key, data[`r${index}` as const]);
    const user = data[`u${index}` as const];
    if (!isObject(user)) hidden += 1;
    const status = statusIn(user, now);
    if (status) statuses.set(key, status);
  });
  const counted = Math.min(people.length, mostPeople);
  return {
    loads,
    recent,
    statuses,
    unread: [
      ...(loads.size < counted || recent.size < counted ? (['loads'] as const) : []),
      // A CODEOWNERS file may list someone who is gone or isn't a user: that counts as an answer.
      ...(hidden > notFound ? (['statuses'] as const) : []),
    ],
  };
}

type UserPart = QueryAnswers['Loads'][`u${number}`];

/** GitHub returns null both for a missing status and for one that the viewer may not see. */
function statusIn(user: UserPart, now: Instant): ColleagueStatus | undefined {
  const status = user?.status;
  if (!isObject(status)) return undefined;
  const { indicatesLimitedAvailability, message, expiresAt } = status;
  return statusInForce(
    { isBusy: indicatesLimitedAvailability === true, message: text(message), until: toInstant(expiresAt) },
    now,
  );
}

function addCount(
  counts: Map<string, number>,
  key: string,
  found: Part<{ readonly issueCount?: Int }>,
): void {
  if (isObject(found)) counts.set(key, count(found.issueCount));
}
