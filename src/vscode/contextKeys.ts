import { commands } from 'vscode';
import type { ViewState } from '../app/viewWords';
import type { GroupBy } from '../core/view/viewOptions';

/** Context keys for menus and welcome texts. */
export interface ContextKeys {
  'goodTurn.state': ViewState;
  'goodTurn.signedIn': boolean;
  'goodTurn.sample': boolean;
  /** Whether there are requests to act on. */
  'goodTurn.hasList': boolean;
  'goodTurn.isDotCom': boolean;
  'goodTurn.groupBy': GroupBy;
  'goodTurn.filtered': boolean;
  'goodTurn.botsHidden': boolean;
  'goodTurn.draftsHidden': boolean;
  'goodTurn.ownTeamHidden': boolean;
  /** Whether the viewer has requests of their own. */
  'goodTurn.own': 'unknown' | 'none' | 'some';
  /** Whether a timed review session is running. */
  'goodTurn.inSession': boolean;
  /** Whether there are unsent texts. */
  'goodTurn.hasUnsent': boolean;
  /** Whether the user is writing a text that the tone coach checks. */
  'goodTurn.hasText': boolean;
  /** Whether the user has a language model in VS Code. */
  'goodTurn.hasModel': boolean;
  /** Whether the GitHub Pull Requests extension is installed. */
  'goodTurn.hasPullRequests': boolean;
}

export function setContextKey<Key extends keyof ContextKeys>(key: Key, value: ContextKeys[Key]): void {
  void commands.executeCommand('setContext', key, value);
}
