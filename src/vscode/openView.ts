import { commands, ExtensionMode, type ExtensionContext } from 'vscode';
import { commandIds, viewIds } from './ids';

/** Whoever tries the extension by `npm start` should not have to look for it. Only while it is developed. */
export function openViewIfAsked({ extensionMode }: ExtensionContext): void {
  if (extensionMode !== ExtensionMode.Development || typeof process === 'undefined') return;
  if (process.env['GOOD_TURN_OPEN_VIEW'] === '1') {
    void commands.executeCommand(`${viewIds.waitingForYou}.focus`);
  }
  if (process.env['GOOD_TURN_SAMPLE'] === '1') void commands.executeCommand(commandIds.trySample);
}
