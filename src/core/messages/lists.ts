import { plural } from './plural';
import { getLanguage, type Translate } from './translate';

/** Lists names, with the rest as a number: "Mei, Jun, Lee and 3 others". */
export function listWords(names: readonly string[], t: Translate, most = 3): string {
  const left = names.length - most;
  const shown =
    left > 0 ? [...names.slice(0, most), plural(t, left, { one: '{0} other', other: '{0} others' })] : names;
  return new Intl.ListFormat(getLanguage(t), { type: 'conjunction' }).format(shown);
}

/** Lists separate notes that don't form a sentence: "blocks 3 issues, 2 stacked on it". */
export function noteList(notes: readonly string[], t: Translate): string {
  return new Intl.ListFormat(getLanguage(t), { type: 'unit' }).format(notes);
}
