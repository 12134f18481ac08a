import { commands } from 'vscode';
import type { ViewState } from '../app/viewWords';
import type { GroupBy } from '../core/view/viewOptions';

/** What menus and welcome texts may ask. */
export interface ContextKeys {
  'goodTurn.state': ViewState;
  'goodTurn.signedIn': boolean;
  'goodTurn.sample': boolean;
  /** There are requests to act on. */
  'goodTurn.hasList': boolean;
  'goodTurn.isDotCom': boolean;
  'goodTurn.groupBy': GroupBy;
  'goodTurn.filtered': boolean;
  'goodTurn.botsHidden': boolean;
  'goodTurn.draftsHidden': boolean;
  'goodTurn.ownTeamHidden': boolean;
  /** Whether there are requests of the viewer's own. */
  'goodTurn.own': 'unknown' | 'none' | 'some';
  /** A stretch of time for reviews is running. */
  'goodTurn.inSession': boolean;
  /** Texts wait to be sent. */
  'goodTurn.hasUnsent': boolean;
  /** A text is being written that the tone coach looks at. */
  'goodTurn.hasText': boolean;
  /** The user has a language model in VS Code. */
  'goodTurn.hasModel': boolean;
  /** The extension GitHub Pull Requests is there. */
  'goodTurn.hasPullRequests': boolean;
}

export function setContextKey<Key extends keyof ContextKeys>(key: Key, value: ContextKeys[Key]): void {
  void commands.executeCommand('setContext', key, value);
}
