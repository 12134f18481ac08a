import type { PullRequestWriter, Reviewers } from '../app/pullRequestWriter';
import { FailureError } from '../core/model/failure';
import type { RequestId } from '../core/model/requestId';
import type { Client } from './client';
import { lookBeforePosting } from './lookBeforePosting';
import { getItems, text, type List, type Part, type Text } from './unchecked';
import { urlPath } from '../core/text/urlPath';

/** Writes via GitHub's REST API, whose refusals explain what is wrong. */
export function gitHubWriter(client: Client): PullRequestWriter {
  const reviewers = (id: RequestId): string => `${formatPath(id)}/pulls/${id.number}/requested_reviewers`;
  const comments = (id: RequestId): string => `${formatPath(id)}/issues/${id.number}/comments`;
  return {
    async comment(id, body, signal) {
      await client.write('POST', comments(id), { body }, signal);
    },
    look: (id, noteId, since, signal) => lookBeforePosting(client, id, noteId, since, signal),
    async ask(id, who, signal) {
      const answer = (await client.write('POST', reviewers(id), toBody(who), signal)) as AskAnswer;
      const left = notAsked(answer, who);
      if (left.length === 0) return;
      // GitHub has been seen to report success while leaving out a login that it doesn't know.
      const message = `${left.map((login) => `@${login}`).join(', ')} can't be asked to review it`;
      throw new FailureError({ kind: 'refused', status: 201, message });
    },
    async unask(id, who, signal) {
      await client.write('DELETE', reviewers(id), toBody(who), signal);
    },
  };
}

function toBody({ users, teams }: Reviewers): Record<string, unknown> {
  return { reviewers: users, team_reviewers: teams.map((team) => team.slice(team.indexOf('/') + 1)) };
}

type AskAnswer = Part<{ readonly requested_reviewers?: List<{ readonly login?: Text }> }>;

function notAsked(answer: AskAnswer, { users }: Reviewers): string[] {
  const logins = getItems(answer?.requested_reviewers).map(({ login }) => text(login).toLowerCase());
  return users.filter((login) => !logins.includes(login.toLowerCase()));
}

function formatPath({ repository }: RequestId): string {
  return `/repos/${urlPath(repository)}`;
}
