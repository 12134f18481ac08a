import type { DependentPackage, Downstream } from '../packages/downstream';
import { shortId } from '../model/requestId';
import type { AwaitingItem, Issue, Person, PullRequest, StackedRequest } from '../model/pullRequest';
import type { Reason } from '../ranking/score';
import type { Formatting } from './formatting';
import { dateWords, longWaitWords } from './timeWords';
import { listWords, type Translate } from './translate';

/** One sentence that says why, for the hover and for scripts. */
export function reasonSentence(reason: Reason, speech: Formatting): string {
  const { t, workingDay } = speech;
  switch (reason.kind) {
    case 'dependents':
      return countWords(reason.packages, reason.downstream, {
        one: () => t('One package depends on it'),
        many: () => t('{0} packages depend on it', reason.packages),
        atLeastOne: () => t('≥ 1 package depends on it'),
        atLeast: () => t('≥ {0} packages depend on it', reason.packages),
      });
    case 'global':
      return t('Repo-wide: {0} may affect every package here', listWords(reason.downstream.change.global, t));
    case 'teams': {
      const names = listWords(
        reason.teams.map(({ id }) => id),
        t,
      );
      return countWords(reason.teams.length, reason.downstream, {
        one: () => t('One other team depends on it: {0}', names),
        many: () => t('{0} other teams depend on it: {1}', reason.teams.length, names),
        atLeastOne: () => t('≥ 1 other team depends on it: {0}', names),
        atLeast: () => t('≥ {0} other teams depend on it: {1}', reason.teams.length, names),
      });
    }
    case 'stacked':
      return stackedSentence(reason.impact.stacked, t);
    case 'blocks':
      return blockedSentence(reason.impact.blocked, t);
    case 'awaited':
      return awaitedSentence(reason.impact.awaitedBy, t);
    case 'people':
      return t('Also waiting for it: {0}', listWords(reason.impact.people.map(nameOf), t));
    case 'breaking':
      return reason.mark.in === 'label'
        ? t('Marked as breaking by the label "{0}"', reason.mark.label)
        : t('Marked as breaking in its title');
    case 'due':
      return t(
        'Due {0} (milestone "{1}")',
        dateWords(reason.milestone.dueAt, speech.locale),
        reason.milestone.title,
      );
    case 'author': {
      const [name, wait] = [nameOf(reason.person), longWaitWords(reason.wait, workingDay, t)];
      return reason.asked === 'direct'
        ? t('{0} has waited {1} for you in person', name, wait)
        : t('{0} has waited {1} for your team', name, wait);
    }
  }
}

/** A few words for the row; nothing for what the row says anyway. */
export function reasonInBrief(reason: Reason, speech: Formatting): string | undefined {
  const { t } = speech;
  switch (reason.kind) {
    case 'dependents':
      return countWords(reason.packages, reason.downstream, {
        one: () => t('1 package depends on it'),
        many: () => t('{0} packages depend on it', reason.packages),
        atLeastOne: () => t('≥ 1 package depends on it'),
        atLeast: () => t('≥ {0} packages depend on it', reason.packages),
      });
    case 'global':
      return t('repo-wide');
    case 'teams':
      return countWords(reason.teams.length, reason.downstream, {
        one: () => t('holds up 1 team'),
        many: () => t('holds up {0} teams', reason.teams.length),
        atLeastOne: () => t('holds up ≥ 1 team'),
        atLeast: () => t('holds up ≥ {0} teams', reason.teams.length),
      });
    case 'stacked':
      return t('{0} stacked on it', reason.impact.stacked.length);
    case 'blocks':
      return reason.impact.blocked.length === 1
        ? t('blocks 1 issue')
        : t('blocks {0} issues', reason.impact.blocked.length);
    case 'awaited':
      return reason.impact.awaitedBy.length === 1
        ? t('1 says it waits')
        : t('{0} say they wait', reason.impact.awaitedBy.length);
    case 'people':
      return reason.impact.people.length === 1
        ? t('1 other person waits')
        : t('{0} others wait', reason.impact.people.length);
    case 'breaking':
      return t('breaking');
    case 'due':
      return t('due {0}', dateWords(reason.milestone.dueAt, speech.locale));
    case 'author':
      return undefined;
  }
}

/** A figure is a lower bound as long as something is unread; it is never a bare number then. */
function countWords(
  count: number,
  { isLowerBound }: Downstream,
  words: { one: () => string; many: () => string; atLeastOne: () => string; atLeast: () => string },
): string {
  if (isLowerBound) return count === 1 ? words.atLeastOne() : words.atLeast();
  return count === 1 ? words.one() : words.many();
}

export interface Evidence {
  readonly text: string;
  readonly url: string;
}

/** Links that let anyone check the reason. Addresses are made from identities, never taken from an answer. */
export function evidenceOf(reason: Reason, request: PullRequest, web: string): Evidence[] {
  const page = (kind: 'pull' | 'issues') => (item: Issue | StackedRequest) => ({
    text: `${shortId(item)} ${item.title}`.trim(),
    url: `${web}/${item.repository}/${kind}/${item.number}`,
  });
  const awaiting = (item: AwaitingItem): Evidence => page(item.kind === 'pull' ? 'pull' : 'issues')(item);
  const own = { text: shortId(request.id), url: requestUrl(request, web) };
  switch (reason.kind) {
    case 'stacked':
      return reason.impact.stacked.map(page('pull'));
    case 'blocks':
      return reason.impact.blocked.map(page('issues'));
    case 'awaited':
      return reason.impact.awaitedBy.map(awaiting);
    case 'people':
      return [
        ...request.closes.map(page('issues')),
        ...reason.impact.stacked.map(page('pull')),
        ...reason.impact.awaitedBy.map(awaiting),
      ];
    case 'due': {
      const { number, title } = reason.milestone;
      return [{ text: title, url: `${web}/${request.id.repository}/milestone/${number}` }];
    }
    case 'dependents':
      return reason.downstream.dependents.map((each) => ({
        text: each.name,
        url: packageUrl(each, web),
      }));
    case 'teams':
      return reason.teams.map(({ id }) => ({
        text: id,
        url: `${web}/orgs/${id.split('/').map(encodeURIComponent).join('/teams/')}`,
      }));
    case 'global':
      return [{ text: reason.downstream.change.global.join(', '), url: `${own.url}/files` }];
    case 'author':
    case 'breaking':
      return [own];
  }
}

export function requestUrl({ id }: Pick<PullRequest, 'id'>, web: string): string {
  return `${web}/${id.repository}/pull/${id.number}`;
}

/** The package's folder on its default branch. */
export function packageUrl(
  { repository, folder }: Pick<DependentPackage, 'repository' | 'folder'>,
  web: string,
): string {
  const path = folder === '' ? '' : `/tree/HEAD/${folder.split('/').map(encodeURIComponent).join('/')}`;
  return `${web}/${repository}${path}`;
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

function awaitedSentence(awaitedBy: readonly AwaitingItem[], t: Translate): string {
  const names = listWords(awaitedBy.map(shortId), t);
  return awaitedBy.length === 1
    ? t('One other says that it waits for this: {0}', names)
    : t('{0} others say that they wait for this: {1}', awaitedBy.length, names);
}
