import { l10n } from 'vscode';
import { longWaitWords } from '../../core/messages/timeWords';
import { legend } from '../sidebar/signs';
import { ordinalWords } from '../../core/messages/ordinalWords';
import type { Formatting } from '../../core/messages/formatting';
import { formatting } from '../formatting';
import { legendMessages } from '../../core/messages/legendMessages';
import { pickOne } from '../picks';

/** Shows the meaning of the row icons in a quick pick. */
export async function showLegend(): Promise<void> {
  const words = formatting();
  const { t, target, workingDay } = words;
  const items = legend(longWaitWords(target, workingDay, t), t).map(({ sign, name, meaning }) => ({
    icon: sign.icon,
    label: name,
    description: meaning,
  }));
  const arrow = { label: '↑ 11 d', description: longestWaitMeaning(words) };
  await pickOne([...items, arrow], {
    title: legendMessages.title(l10n.t),
    placeholder: legendMessages.placeholder(l10n.t),
  });
}

function longestWaitMeaning(words: Formatting): string {
  const every = ordinalWords(words.longestWaitEvery, words);
  return legendMessages.longestWait(words.t, every);
}
