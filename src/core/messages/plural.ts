import { getLanguage, type Translate } from './translate';

/**
 * The whole message for one and for any other number. `{0}` is the number in both, because other languages
 * use the form "one" for 0 or 21 as well.
 */
export interface PluralForms {
  readonly one: string;
  readonly other: string;
}

/**
 * Returns a message about a number of things, in the plural form that the language of the texts uses for that
 * number. English has two forms; a translation may add its own: "{0} packages [few]" is the text for "{0}
 * packages" in a language with a form "few". If it's missing, the form "other" is used.
 */
export function plural(
  t: Translate,
  count: number,
  { one, other }: PluralForms,
  ...more: (string | number)[]
): string {
  const language = getLanguage(t);
  const form = new Intl.PluralRules(language).select(count);
  const values = [new Intl.NumberFormat(language).format(count), ...more];
  if (form === 'one') return t(one, ...values);
  if (form === 'other') return t(other, ...values);
  const mark = ` [${form}]`;
  const key = other + mark;
  const own = t(key, ...values);
  return own.endsWith(mark) ? t(other, ...values) : own;
}
