import { plainText } from '../../core/text/plainText';
import type { Review } from '../review/checkReview';
import { plural } from '../../core/messages/plural';
import type { Translate } from '../../core/messages/translate';

export function verdictWords(verdict: Review['verdict'], t: Translate): string {
  switch (verdict) {
    case 'approve':
      return t('Approve');
    case 'comment':
      return t('Comment');
    case 'requestChanges':
      return t('Request changes');
  }
}

/** Returns the title for a review check's results, naming the request's author if known. */
export function reviewCheckTitle(findings: number, author: string | undefined, t: Translate): string {
  if (author === undefined) {
    if (findings === 0) return t('Your review serves its author well.');
    return plural(t, findings, {
      one: '{0} thing could serve its author better',
      other: '{0} things could serve its author better',
    });
  }
  const whom = `@${plainText(author, 60)}`;
  if (findings === 0) return t('Your review serves {0} well.', whom);
  return plural(
    t,
    findings,
    { one: '{0} thing could serve {1} better', other: '{0} things could serve {1} better' },
    whom,
  );
}
