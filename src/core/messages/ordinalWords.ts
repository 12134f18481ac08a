import type { Formatting } from './formatting';

/** "1st", "2nd", "3rd", "4th". A language that counts otherwise translates the four alike. */
export function ordinalWords(count: number, { t, locale }: Pick<Formatting, 't' | 'locale'>): string {
  // The forms are those of the English texts; a translation may make one of them all.
  switch (new Intl.PluralRules('en', { type: 'ordinal' }).select(count)) {
    case 'one':
      return t('{0}st', whole(count, locale.language));
    case 'two':
      return t('{0}nd', whole(count, locale.language));
    case 'few':
      return t('{0}rd', whole(count, locale.language));
    default:
      return t('{0}th', whole(count, locale.language));
  }
}

function whole(count: number, language: string): string {
  return new Intl.NumberFormat(language).format(count);
}
