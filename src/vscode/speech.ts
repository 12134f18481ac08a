import { env, l10n } from 'vscode';
import { speechOf, type Speech } from '../core/messages/speech';
import { settings } from './settings';

/** The user's language and working day. */
export function speech(): Speech {
  return speechOf(settings.queue(), settings.weights(), env.language, (message, ...args) =>
    l10n.t(message, ...args),
  );
}
