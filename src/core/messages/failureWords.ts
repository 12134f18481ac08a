import type { Failure, Overtaking } from '../model/failure';
import type { Instant } from '../model/instant';
import type { Missing } from '../model/snapshot';
import { momentWords, type Locale } from './timeWords';
import { listWords } from './lists';
import type { Translate } from './translate';

/** Says what went wrong in one sentence without a final period. Never contains a token or an address. */
export function failureWords(failure: Failure, now: Instant, locale: Locale, t: Translate): string {
  switch (failure.kind) {
    case 'signedOut':
      return t('GitHub rejected your sign-in');
    case 'noPermission':
      return t("GitHub doesn't allow this account to read its review requests");
    case 'singleSignOn':
      return singleSignOnWords(failure.url, t);
    case 'offline':
      return t("Can't reach GitHub");
    case 'rateLimited':
      return t('GitHub is limiting requests until {0}', momentWords(failure.until, now, locale));
    case 'refused':
      return t('GitHub says: {0}', failure.message);
    case 'overtaken':
      return overtakenWords(failure.by, t);
    case 'otherAccount':
      return t('This was written with another account. Sign in with that account to post it');
    case 'serverTrouble':
      return t('GitHub returned an error ({0})', failure.status);
    case 'nonsense':
      return t("The response didn't come from GitHub, or was cut off");
    case 'unexpected':
      return t('Something went wrong: {0}', failure.message);
  }
}

/** Says why something that the user has confirmed was kept back. */
function overtakenWords(by: Overtaking, t: Translate): string {
  switch (by) {
    case 'merge':
      return t('This pull request has been merged');
    case 'close':
      return t('This pull request has been closed');
    case 'deletion':
      return t("This pull request is gone, or you can't see it anymore");
    case 'move':
      return t('This repository has moved or has another name now');
    case 'answer':
      return t("Someone else has answered, or you're no longer asked");
    case 'otherWindow':
      return t('Another window may be sending this');
    case 'otherText':
      return t('This has already been posted with another text');
    case 'edit':
      return t('This text has been changed since you confirmed it');
  }
}

/** Says in one sentence what the list is missing. */
export function missingWords(missing: Missing, t: Translate): string {
  switch (missing.kind) {
    case 'teams':
      return t(
        "Can't read the teams of {0}, so everyone counts as another team",
        listWords(missing.organizations, t),
      );
    case 'singleSignOn':
      return missing.organizations
        ? t(
            "Requests of {0} aren't shown until you authorise single sign-on",
            listWords(missing.organizations, t),
          )
        : t("An organisation requires single sign-on; its requests aren't shown");
    case 'blockedIssues':
      return t("This server doesn't report which issues block others");
    case 'partial':
      return t('GitHub returned incomplete results; some requests may be missing');
    case 'notStored':
      return t("Can't store the list on this machine, so it lasts only as long as this window");
    case 'searchLimit':
      return t('{0} requests match; GitHub returns only the first 1,000', missing.total);
  }
}

/** GitHub's address for authorizing names the organization. */
function singleSignOnWords(url: string | undefined, t: Translate): string {
  const name = /\/orgs\/([\w.-]+)\/sso/.exec(url ?? '')?.[1];
  return name === undefined
    ? t('An organisation requires single sign-on')
    : t('{0} requires single sign-on', name);
}
