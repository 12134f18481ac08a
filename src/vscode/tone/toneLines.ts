import { plainText } from '../../core/plainText';
import { withoutIcons } from '../../core/withoutIcons';

export const severityIcons = { warning: 'warning', information: 'info', hint: 'lightbulb' } as const;

/** Somebody's words as one line of a list. */
export function plain(text: string): string {
  return withoutIcons(plainText(text, 80));
}
