import { l10n } from 'vscode';
import { choiceWords, type UnsentChoice } from '../../app/unsentChoices';
import { showWarning } from '../messages';

/** Says why something wasn't sent, and resolves to what the user wants to do about it. */
export async function chooseForUnsent(
  words: string,
  choices: readonly UnsentChoice[],
): Promise<UnsentChoice | undefined> {
  const labels = choices.map((choice) => choiceWords(choice, l10n.t));
  const chosen = await showWarning(words, ...labels);
  return chosen === undefined ? undefined : choices[labels.indexOf(chosen)];
}
