import { commands, l10n, window } from 'vscode';
import { commandIds } from '../ids';
import type { CommandParts } from './commandParts';

/** Whether there is nothing behind the rows; then the user hears so, and how to see their own. */
export function refuseInSample({ session }: Pick<CommandParts, 'session'>): boolean {
  if (session.isSample) void tell();
  return session.isSample;
}

async function tell(): Promise<void> {
  const leave = l10n.t('Leave the Sample');
  const words = l10n.t("The sample organisation is made up, so there's no page to open.");
  if ((await window.showInformationMessage(words, leave)) === leave) {
    await commands.executeCommand(commandIds.leaveSample);
  }
}
