import { markerOf, type NoteWords } from '../core/notes';
import type { Json } from '../github/json';
import { names, organization, teams, viewer } from './people';
import type { SampleRequest, Step } from './sampleRequest';
import type { Times } from './timesAround';

/** What happened to a request, in the form of GitHub's timeline items. It opens with a commit. */
export function toTimeline({ by = 'ghost', steps }: SampleRequest, number: number, times: Times): Json[] {
  const all: Step[] = [[(steps[0]?.[0] ?? 0) + 1, 'commit'], ...steps];
  const oid = (index: number): string => `${number.toString(16)}${index}`.padStart(40, '0');
  return all.map((step, index) => {
    const [hoursAgo, what, who] = step;
    const at = times.workedAgo(hoursAgo);
    switch (what) {
      case 'promised':
        return toNote(at, who, { kind: 'promise', until: Date.parse(times.due(step[3])) });
      case 'claimed':
        return toNote(at, who, { kind: 'claim', team: `${organization}/${step[3]}` });
      case 'asked':
        return {
          __typename: 'ReviewRequestedEvent',
          createdAt: at,
          requestedReviewer: toReviewer(who ?? viewer),
        };
      case 'comment':
        return { __typename: 'IssueComment', createdAt: at, author: { login: who ?? by } };
      case 'ready':
        return { __typename: 'ReadyForReviewEvent', createdAt: at, actor: { login: who ?? by } };
      case 'commit': {
        const author = { user: { login: who ?? by } };
        return { __typename: 'PullRequestCommit', made: { oid: oid(index), committedDate: at, author } };
      }
      case 'APPROVED':
      case 'CHANGES_REQUESTED':
      case 'COMMENTED': {
        const commit = { oid: oid(all.findLastIndex((each, i) => i < index && each[1] === 'commit')) };
        const author = { login: who ?? viewer };
        return { __typename: 'PullRequestReview', state: what, submittedAt: at, author, commit };
      }
    }
  });
}

/** A comment by Good Turn, with its marker. */
function toNote(createdAt: string, login: string, words: NoteWords): Json {
  return {
    __typename: 'IssueComment',
    createdAt,
    author: { login },
    body: `…\n\n${markerOf(words, login, 'sample')}`,
  };
}

export function isReview(what: Step[1]): boolean {
  return what === 'APPROVED' || what === 'CHANGES_REQUESTED' || what === 'COMMENTED';
}

export function toReviewer(who: string): Json {
  const team = teams.find(({ slug }) => slug === who);
  return team
    ? { __typename: 'Team', combinedSlug: `${organization}/${who}`, teamName: team.name }
    : { __typename: 'User', login: who, name: names[who] ?? null };
}
