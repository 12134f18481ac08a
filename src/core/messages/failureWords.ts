import type { Failure } from '../model/failure';
import type { Instant } from '../model/instant';
import type { Missing } from '../model/snapshot';
import { momentWords, type Locale } from './timeWords';
import { listWords, type Translate } from './translate';

/** What went wrong, in one sentence that ends without a full stop. Names no token and no address. */
export function failureWords(failure: Failure, now: Instant, locale: Locale, t: Translate): string {
  switch (failure.kind) {
    case 'signedOut':
      return t('GitHub does not accept this sign-in');
    case 'noPermission':
      return t('GitHub does not permit this account to read its review requests');
    case 'singleSignOn':
      return t('An organisation asks for single sign-on');
    case 'offline':
      return t('GitHub cannot be reached');
    case 'rateLimited':
      return t('GitHub asks us to wait until {0}', momentWords(failure.until, now, locale));
    case 'refused':
      return t('GitHub says: {0}', failure.message);
    case 'serverTrouble':
      return t('GitHub is in trouble (status {0})', failure.status);
    case 'nonsense':
      return t('The answer did not come from GitHub, or was cut short');
    case 'unexpected':
      return t('Something went wrong: {0}', failure.message);
  }
}

/** What the list lacks, in one sentence each. */
export function missingWords(missing: Missing, t: Translate): string {
  switch (missing.kind) {
    case 'teams':
      return t(
        'Teams of {0} cannot be read, so everyone counts as another team',
        listWords(missing.organizations, t),
      );
    case 'singleSignOn':
      return t('An organisation asks for single sign-on; its requests are not shown');
    case 'blockedIssues':
      return t('This server does not say which issues block which');
    case 'partial':
      return t('GitHub answered in part only; some requests may be missing');
    case 'notStored':
      return t('The list cannot be stored on this machine, so it lasts only as long as this window');
    case 'searchLimit':
      return t('{0} requests match; GitHub gives the first 1,000', missing.total);
  }
}
