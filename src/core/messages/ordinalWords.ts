import { getLanguage } from './translate';
import type { Formatting } from './formatting';

/** "1st", "2nd", "3rd", "4th": each form is translated separately and chosen by the language of the texts. */
export function ordinalWords(count: number, { t }: Pick<Formatting, 't'>): string {
  const language = getLanguage(t);
  const number = new Intl.NumberFormat(language).format(count);
  switch (new Intl.PluralRules(language, { type: 'ordinal' }).select(count)) {
    case 'one':
      return t('{0}st', number);
    case 'two':
      return t('{0}nd', number);
    case 'few':
      return t('{0}rd', number);
    default:
      return t('{0}th', number);
  }
}
