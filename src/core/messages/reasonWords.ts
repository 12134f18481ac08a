import type { DependentPackage } from '../packages/dependents';
import type { Downstream } from '../packages/downstream';
import { shortId } from '../model/requestId';
import type { AwaitingItem, Issue, Person, PullRequest, StackedRequest } from '../model/pullRequest';
import type { Reason } from '../ranking/score';
import type { Formatting } from './formatting';
import { dateWords, longWaitWords } from './timeWords';
import { listWords } from './lists';
import type { Translate } from './translate';
import { plural, type PluralForms } from './plural';
import { urlPath } from '../text/urlPath';

/** Explains the reason in one sentence, for the hover and for scripts. */
export function reasonSentence(reason: Reason, formatting: Formatting): string {
  const { t, workingDay } = formatting;
  switch (reason.kind) {
    case 'dependents': {
      const count = countWords(reason.packages, reason.downstream, t, {
        exact: { one: '{0} package depends on it', other: '{0} packages depend on it' },
        atLeast: { one: '≥ {0} package depends on it', other: '≥ {0} packages depend on it' },
      });
      const lines = publicLinesWords(reason.downstream, t);
      return lines === undefined ? count : t('{0} ({1})', count, lines);
    }
    case 'global':
      return t('Repo-wide: {0} may affect every package here', listWords(reason.downstream.change.global, t));
    case 'teams': {
      const names = listWords(
        reason.teams.map(({ id }) => id),
        t,
      );
      return countWords(
        reason.teams.length,
        reason.downstream,
        t,
        {
          exact: { one: '{0} other team depends on it: {1}', other: '{0} other teams depend on it: {1}' },
          atLeast: {
            one: '≥ {0} other team depends on it: {1}',
            other: '≥ {0} other teams depend on it: {1}',
          },
        },
        names,
      );
    }
    case 'owners':
      return countWords(
        reason.owners.length,
        reason.downstream,
        t,
        {
          exact: {
            one: '{0} other person owns what depends on it: {1}',
            other: '{0} other people own what depends on it: {1}',
          },
          atLeast: {
            one: '≥ {0} other person owns what depends on it: {1}',
            other: '≥ {0} other people own what depends on it: {1}',
          },
        },
        listWords(
          reason.owners.map(({ id }) => id),
          t,
        ),
      );
    case 'stacked':
      return stackedSentence(reason.impact.stacked, t);
    case 'blocks':
      return blockedSentence(reason.impact.blocked, t);
    case 'awaited':
      return awaitedSentence(reason.impact.awaitedBy, t);
    case 'people':
      return t('Also waiting for it: {0}', listWords(reason.impact.people.map(getName), t));
    case 'breaking':
      return reason.mark.in === 'label'
        ? t('Marked as breaking by the label "{0}"', reason.mark.label)
        : t('Marked as breaking in its title');
    case 'due':
      return t(
        'Due {0} (milestone "{1}")',
        dateWords(reason.milestone.dueAt, formatting.locale),
        reason.milestone.title,
      );
    case 'author': {
      const [name, wait] = [getName(reason.person), longWaitWords(reason.wait, workingDay, t)];
      if (reason.asked === 'mention') return t('{0} mentioned you {1} ago', name, wait);
      return reason.asked === 'direct'
        ? t('{0} has waited {1} for you personally', name, wait)
        : t('{0} has waited {1} for your team', name, wait);
    }
  }
}

/** Says what of the change others can see; undefined if that isn't known. */
function publicLinesWords({ publicLines }: Downstream, t: Translate): string | undefined {
  if (!publicLines) return undefined;
  const { added, changed } = publicLines;
  if (changed > 0)
    return plural(t, changed, {
      one: 'it changes {0} exported line',
      other: 'it changes {0} exported lines',
    });
  if (added > 0)
    return plural(t, added, { one: 'it adds {0} exported line', other: 'it adds {0} exported lines' });
  return t('it changes internals only');
}

/** Explains the reason in a few words, for the row; undefined if the row already says it. */
export function reasonInBrief(reason: Reason, formatting: Formatting): string | undefined {
  const { t } = formatting;
  switch (reason.kind) {
    case 'dependents':
      return countWords(reason.packages, reason.downstream, t, {
        exact: { one: '{0} package depends on it', other: '{0} packages depend on it' },
        atLeast: { one: '≥ {0} package depends on it', other: '≥ {0} packages depend on it' },
      });
    case 'global':
      return t('repo-wide');
    case 'teams':
      return countWords(reason.teams.length, reason.downstream, t, {
        exact: { one: 'holds up {0} team', other: 'holds up {0} teams' },
        atLeast: { one: 'holds up ≥ {0} team', other: 'holds up ≥ {0} teams' },
      });
    case 'owners':
      return countWords(reason.owners.length, reason.downstream, t, {
        exact: { one: 'holds up {0} owner', other: 'holds up {0} owners' },
        atLeast: { one: 'holds up ≥ {0} owner', other: 'holds up ≥ {0} owners' },
      });
    case 'stacked':
      return t('{0} stacked on it', reason.impact.stacked.length);
    case 'blocks':
      return plural(t, reason.impact.blocked.length, { one: 'blocks {0} issue', other: 'blocks {0} issues' });
    case 'awaited':
      return plural(t, reason.impact.awaitedBy.length, {
        one: "{0} says it's waiting for it",
        other: "{0} say they're waiting for it",
      });
    case 'people':
      return plural(t, reason.impact.people.length, {
        one: '{0} other person is waiting',
        other: '{0} other people are waiting',
      });
    case 'breaking':
      return t('breaking');
    case 'due':
      return t('due {0}', dateWords(reason.milestone.dueAt, formatting.locale));
    case 'author':
      return undefined;
  }
}

/** Marks a figure as a lower bound while something is unread; it's never a bare number then. */
function countWords(
  count: number,
  { isLowerBound }: Downstream,
  t: Translate,
  { exact, atLeast }: { readonly exact: PluralForms; readonly atLeast: PluralForms },
  ...more: string[]
): string {
  return plural(t, count, isLowerBound ? atLeast : exact, ...more);
}

export interface Evidence {
  readonly text: string;
  readonly url: string;
}

/** Returns links that let anyone check the reason. URLs are built from ids, never taken from a response. */
export function listEvidence(reason: Reason, request: PullRequest, web: string): Evidence[] {
  const page = (kind: 'pull' | 'issues') => (item: Issue | StackedRequest) => ({
    text: `${shortId(item)} ${item.title}`.trim(),
    url: `${web}/${urlPath(item.repository)}/${kind}/${item.number}`,
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
      return [{ text: title, url: `${web}/${urlPath(request.id.repository)}/milestone/${number}` }];
    }
    case 'dependents':
      return reason.downstream.dependents.map((each) => ({
        text: each.name,
        url: packageUrl(each, web),
      }));
    case 'teams':
      return reason.teams.map(({ id }) => ({
        text: id,
        url: `${web}/orgs/${urlPath(id).replaceAll('/', '/teams/')}`,
      }));
    case 'owners':
      return reason.owners.map(({ id }) => ({ text: id, url: `${web}/${urlPath(id)}` }));
    case 'global':
      return [{ text: reason.downstream.change.global.join(', '), url: `${own.url}/files` }];
    case 'author':
    case 'breaking':
      return [own];
  }
}

export function requestUrl({ id }: Pick<PullRequest, 'id'>, web: string): string {
  return `${web}/${urlPath(id.repository)}/pull/${id.number}`;
}

/** Returns the URL of the package's folder on the default branch. */
export function packageUrl(
  { repository, folder }: Pick<DependentPackage, 'repository' | 'folder'>,
  web: string,
): string {
  const path = folder === '' ? '' : `/tree/HEAD/${urlPath(folder)}`;
  return `${web}/${urlPath(repository)}${path}`;
}

export function getName({ name, login }: Person): string {
  return name ?? login;
}

function stackedSentence(stacked: readonly StackedRequest[], t: Translate): string {
  const names = listWords(
    stacked.map(({ number, author }) => `#${number} (${getName(author)})`),
    t,
  );
  return plural(
    t,
    stacked.length,
    { one: '{0} request is stacked on it: {1}', other: '{0} requests are stacked on it: {1}' },
    names,
  );
}

function blockedSentence(blocked: readonly Issue[], t: Translate): string {
  const names = listWords(blocked.map(shortId), t);
  return plural(
    t,
    blocked.length,
    {
      one: '{0} issue is waiting for what it closes: {1}',
      other: '{0} issues are waiting for what it closes: {1}',
    },
    names,
  );
}

function awaitedSentence(awaitedBy: readonly AwaitingItem[], t: Translate): string {
  const names = listWords(awaitedBy.map(shortId), t);
  return plural(
    t,
    awaitedBy.length,
    {
      one: "{0} other says it's waiting for this: {1}",
      other: "{0} others say they're waiting for this: {1}",
    },
    names,
  );
}
