import { commands, l10n } from 'vscode';
import { commandIds } from '../ids';
import type { CommandParts } from './commandParts';
import { rowMessages } from '../../core/messages/rowMessages';
import { showInfo } from '../messages';

/**
 * Returns whether the sample is shown. If it is, explains that its requests are made up, and offers to leave
 * it.
 */
export function refuseInSample({ session }: Pick<CommandParts, 'session'>): boolean {
  if (session.isSample) void tell();
  return session.isSample;
}

async function tell(): Promise<void> {
  const leave = rowMessages.leaveSample(l10n.t);
  const words = rowMessages.madeUp(l10n.t);
  if ((await showInfo(words, leave)) === leave) {
    await commands.executeCommand(commandIds.leaveSample);
  }
}
