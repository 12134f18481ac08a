import { plainText } from '../../core/text/plainText';
import type { Review } from '../review/checkReview';
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

/** How a review serves whoever asked for it. */
export function reviewCheckTitle(findings: number, author: string | undefined, t: Translate): string {
  const whom = author === undefined ? t('its author') : `@${plainText(author, 60)}`;
  if (findings === 0) return t('Your review serves {0} well.', whom);
  return findings === 1
    ? t('One thing could serve {0} better', whom)
    : t('{0} things could serve {1} better', findings, whom);
}
