import type { PullRequestWriter, Reviewers } from '../app/pullRequestWriter';
import { FailureError } from '../core/model/failure';
import type { RequestId } from '../core/model/requestId';
import type { Client } from './client';
import { lookBeforePosting } from './lookBeforePosting';
import { getItems, isWhole, text, type List, type Part, type Text } from './unchecked';
import { urlPath } from '../core/text/urlPath';

/** Writes via GitHub's REST API, whose refusals explain what is wrong. */
export function gitHubWriter(client: Client): PullRequestWriter {
  const reviewers = (id: RequestId): string => `${formatPath(id)}/pulls/${id.number}/requested_reviewers`;
  const comments = (id: RequestId): string => `${formatPath(id)}/issues/${id.number}/comments`;
  return {
    async comment(id, body, signal) {
      const made = (await client.write('POST', comments(id), { body }, signal)) as { readonly id?: unknown };
      if (typeof made.id !== 'number' || !(made.id > 0)) throw new FailureError({ kind: 'nonsense' });
    },
    async edit(id, comment, body, signal) {
      const address = `${formatPath(id)}/issues/comments/${comment}`;
      const edited = (await client.write('PATCH', address, { body }, signal)) as { readonly id?: unknown };
      if (edited.id !== comment) throw new FailureError({ kind: 'nonsense' });
    },
    look: (id, noteId, since, signal) => lookBeforePosting(client, id, noteId, since, signal),
    async ask(id, who, signal) {
      const isAsked = askedIn(await client.write('POST', reviewers(id), toBody(who), signal));
      // GitHub has been seen to report success while leaving out a login that it doesn't know.
      const left = namesOf(who).filter((name) => !isAsked(name));
      if (left.length > 0) throw refusal(201, left, "can't be asked to review it");
    },
    async unask(id, who, signal) {
      const isAsked = askedIn(await client.write('DELETE', reviewers(id), toBody(who), signal));
      const left = namesOf(who).filter(isAsked);
      if (left.length > 0) throw refusal(200, left, 'is still asked to review it');
    },
  };
}

function toBody({ users, teams }: Reviewers): Record<string, unknown> {
  return { reviewers: users, team_reviewers: teams.map((team) => team.slice(team.indexOf('/') + 1)) };
}

/** GitHub answers with the request. */
type AskAnswer = Part<{
  readonly requested_reviewers?: List<{ readonly login?: Text }>;
  readonly requested_teams?: List<{ readonly slug?: Text }>;
}>;

/** Returns whether someone is asked now, by what GitHub says. */
function askedIn(answer: unknown): (name: string) => boolean {
  const { requested_reviewers: users, requested_teams: teams } = (answer as AskAnswer) ?? {};
  if (!isWhole(users) || !isWhole(teams)) throw new FailureError({ kind: 'nonsense' });
  // A team of another organization can't be asked.
  const asked = new Set([
    ...getItems(users).map(({ login }) => text(login).toLowerCase()),
    ...getItems(teams).map(({ slug }) => `/${text(slug).toLowerCase()}`),
  ]);
  return (name) => asked.has(name.slice(Math.max(0, name.indexOf('/'))).toLowerCase());
}

function namesOf({ users, teams }: Reviewers): string[] {
  return [...users, ...teams];
}

function refusal(status: number, names: readonly string[], what: string): FailureError {
  const message = `${names.map((name) => `@${name}`).join(', ')} ${what}`;
  return new FailureError({ kind: 'refused', status, message });
}

function formatPath({ repository }: RequestId): string {
  return `/repos/${urlPath(repository)}`;
}
