import { env, l10n } from 'vscode';
import { formattingOf, type Formatting } from '../core/messages/formatting';
import { settings } from './settings';

/** The user's language and working day. */
export function formatting(): Formatting {
  return formattingOf(settings.queue(), settings.weights(), env.language, (message, ...args) =>
    l10n.t(message, ...args),
  );
}
