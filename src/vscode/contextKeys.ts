import { commands } from 'vscode';

/** What menus and welcome texts may ask. */
export interface ContextKeys {
  'goodTurn.state': 'starting' | 'signedOut' | 'refused' | 'loading' | 'failed' | 'nobody' | 'list';
  'goodTurn.signedIn': boolean;
}

export function setContextKey<Key extends keyof ContextKeys>(key: Key, value: ContextKeys[Key]): void {
  void commands.executeCommand('setContext', key, value);
}
