import { plainText } from '../../core/text/plainText';
import { withoutIcons } from '../../core/text/withoutIcons';

export const severityIcons = { warning: 'warning', information: 'info', hint: 'lightbulb' } as const;

/** Formats quoted text as one line of a list. */
export function plain(text: string): string {
  return withoutIcons(plainText(text, 80));
}
