import type { AskedKind, GroupBy, Size } from '../view/viewOptions';
import type { Translate } from './translate';

export function groupingWords(groupBy: GroupBy, t: Translate): string {
  switch (groupBy) {
    case 'team':
      return t('By team');
    case 'rank':
      return t('Ranked');
    case 'repository':
      return t('By repository');
  }
}

export function askedWords(asked: AskedKind, t: Translate): string {
  return asked === 'direct' ? t('You, by name') : t('One of your teams');
}

export function sizeWords(size: Size, t: Translate): string {
  switch (size) {
    case 'small':
      return t('Small: up to 50 changed lines');
    case 'medium':
      return t('Medium: up to 400 changed lines');
    case 'large':
      return t('Large: more than 400 changed lines');
  }
}
