import { shortId } from '../requestId';
import type { Issue, Person, ReviewRequest, StackedRequest } from '../reviewRequest';
import type { Reason } from '../score';
import type { Speech } from './speech';
import { dateWords, longWaitWords, waitWords } from './timeWords';
import { listWords, type Translate } from './translate';

/** One sentence that says why, for the hover and for scripts. */
export function reasonSentence(reason: Reason, speech: Speech): string {
  const { t, workingDay } = speech;
  switch (reason.kind) {
    case 'fairness':
      return t('Has waited over {0}: goes first', longWaitWords(speech.fairAfter, workingDay, t));
    case 'dependents':
      return reason.packages === 1
        ? t('One package depends on it')
        : t('{0} packages depend on it', reason.packages);
    case 'teams':
      return reason.teams === 1
        ? t('One other team depends on it')
        : t('{0} other teams depend on it', reason.teams);
    case 'stacked':
      return stackedSentence(reason.impact.stacked, t);
    case 'blocks':
      return blockedSentence(reason.impact.blocked, t);
    case 'people':
      return t('Waited for by {0}', listWords(reason.impact.people.map(nameOf), t));
    case 'breaking':
      return reason.mark.in === 'label'
        ? t('Marked as breaking by the label "{0}"', reason.mark.label)
        : t('Its title says that it breaks its users');
    case 'due':
      return t(
        'Due {0} (milestone "{1}")',
        dateWords(reason.milestone.dueAt, speech.locale),
        reason.milestone.title,
      );
    case 'age': {
      const wait = longWaitWords(reason.wait, workingDay, t);
      return reason.asked === 'direct'
        ? t('Your turn for {0}, you in person', wait)
        : t('Your turn for {0}, as a team', wait);
    }
  }
}

/** A few words for the row; nothing for what the row says anyway. */
export function reasonInBrief(reason: Reason, speech: Speech): string | undefined {
  const { t } = speech;
  switch (reason.kind) {
    case 'fairness':
      return t('waited over {0}', waitWords(speech.fairAfter, speech.workingDay, t));
    case 'dependents':
      return undefined;
    case 'teams':
      return reason.teams === 1 ? t('holds up 1 team') : t('holds up {0} teams', reason.teams);
    case 'stacked':
      return t('{0} stacked on it', reason.impact.stacked.length);
    case 'blocks':
      return reason.impact.blocked.length === 1
        ? t('blocks 1 issue')
        : t('blocks {0} issues', reason.impact.blocked.length);
    case 'people':
      return reason.impact.people.length === 1
        ? t('1 other person waits')
        : t('{0} others wait', reason.impact.people.length);
    case 'breaking':
      return t('breaking');
    case 'due':
      return t('due {0}', dateWords(reason.milestone.dueAt, speech.locale));
    case 'age':
      return undefined;
  }
}

export interface Evidence {
  readonly text: string;
  readonly url: string;
}

/** Links that let anyone check the reason. Addresses are made from identities, never taken from an answer. */
export function evidenceOf(reason: Reason, request: ReviewRequest, web: string): Evidence[] {
  const page = (kind: 'pull' | 'issues') => (item: Issue | StackedRequest) => ({
    text: `${shortId(item)} ${item.title}`.trim(),
    url: `${web}/${item.repository}/${kind}/${item.number}`,
  });
  const own = { text: shortId(request.id), url: requestUrl(request, web) };
  switch (reason.kind) {
    case 'stacked':
      return reason.impact.stacked.map(page('pull'));
    case 'blocks':
      return reason.impact.blocked.map(page('issues'));
    case 'people':
      return [...request.closes.map(page('issues')), ...reason.impact.stacked.map(page('pull'))];
    case 'due': {
      const { number, title } = reason.milestone;
      return [{ text: title, url: `${web}/${request.id.repository}/milestone/${number}` }];
    }
    case 'dependents':
    case 'teams':
    case 'fairness':
    case 'age':
    case 'breaking':
      return [own];
  }
}

export function requestUrl({ id }: Pick<ReviewRequest, 'id'>, web: string): string {
  return `${web}/${id.repository}/pull/${id.number}`;
}

export function nameOf({ name, login }: Person): string {
  return name ?? login;
}

function stackedSentence(stacked: readonly StackedRequest[], t: Translate): string {
  const names = listWords(
    stacked.map(({ number, author }) => `#${number} (${nameOf(author)})`),
    t,
  );
  return stacked.length === 1
    ? t('One request is stacked on it: {0}', names)
    : t('{0} requests are stacked on it: {1}', stacked.length, names);
}

function blockedSentence(blocked: readonly Issue[], t: Translate): string {
  const names = listWords(blocked.map(shortId), t);
  return blocked.length === 1
    ? t('One issue waits for what it closes: {0}', names)
    : t('{0} issues wait for what it closes: {1}', blocked.length, names);
}
