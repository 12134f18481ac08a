import { commands, l10n } from 'vscode';
import { addressWords } from '../../core/messages/addressWords';
import { buttonMessages } from '../../core/messages/buttonMessages';
import { showError } from '../messages';

/** Says what's wrong with the server's address, and offers to open the setting. */
export async function showServerProblem(problem: Parameters<typeof addressWords>[0]): Promise<void> {
  const open = buttonMessages.openSetting(l10n.t);
  const words = addressWords(problem, (message, ...args) => l10n.t(message, ...args));
  if ((await showError(words, open)) === open) {
    await commands.executeCommand('workbench.action.openSettings', 'goodTurn.server');
  }
}
