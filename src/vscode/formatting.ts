import { env, l10n } from 'vscode';
import { createFormatting, type Formatting } from '../core/messages/formatting';
import { settings } from './settings';

/** Formats for the user's language and working day. */
export function formatting(): Formatting {
  return createFormatting(settings.queue(), settings.weights(), env.language, (message, ...args) =>
    l10n.t(message, ...args),
  );
}
