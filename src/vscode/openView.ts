import { commands, ExtensionMode, type ExtensionContext } from 'vscode';
import { commandIds, viewIds } from './ids';

/** Opens the view for someone trying the extension with `npm start`. Only in development. */
export function openViewIfAsked({ extensionMode }: ExtensionContext): void {
  if (extensionMode !== ExtensionMode.Development || typeof process === 'undefined') return;
  if (process.env['GOOD_TURN_OPEN_VIEW'] === '1') {
    void commands.executeCommand(`${viewIds.waitingForYou}.focus`);
  }
  if (process.env['GOOD_TURN_SAMPLE'] === '1') void commands.executeCommand(commandIds.trySample);
}
