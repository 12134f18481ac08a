import { l10n, ProgressLocation, window } from 'vscode';
import { failureWords } from '../../core/messages/failureWords';
import type { Server } from '../../github/server';
import { formatting } from '../formatting';
import type { SessionSource } from '../session';
import { tellOfServer } from './tellOfServer';

/** Asks for a token, tries it, and keeps it in VS Code's secret storage once GitHub has accepted it. */
export async function useToken(session: SessionSource): Promise<void> {
  const server = session.server();
  if (typeof server === 'string') {
    await tellOfServer(server);
    return;
  }
  const token = await window.showInputBox({
    title: l10n.t('Personal access token for {0}', server.host),
    prompt: l10n.t('Scopes: repo and read:org. VS Code keeps it in its secret storage.'),
    password: true,
    ignoreFocusOut: true,
    validateInput: (text) => (/^\s*[\x21-\x7e]*\s*$/.test(text) ? undefined : l10n.t("This isn't a token.")),
  });
  if (token === undefined || token.trim() === '') return;
  await acceptToken(session, server, token.trim());
}

async function acceptToken(session: SessionSource, server: Server, token: string): Promise<void> {
  const title = l10n.t('Checking the token with {0}…', server.host);
  const answer = await window.withProgress({ location: ProgressLocation.Notification, title }, () =>
    session.whoIs(server, token),
  );
  if ('login' in answer) {
    await session.useToken(server, token, answer.login);
    return;
  }
  const { t, locale } = formatting();
  const cause = failureWords(answer.failure, Date.now(), locale, t);
  void window.showErrorMessage(l10n.t("The token wasn't saved. {0}.", cause));
}
