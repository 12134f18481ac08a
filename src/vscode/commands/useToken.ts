import { l10n } from 'vscode';
import { failureWords } from '../../core/messages/failureWords';
import type { Server } from '../../github/server';
import { formatting } from '../formatting';
import type { SessionSource } from '../session';
import { showServerProblem } from './showServerProblem';
import { accessMessages } from '../../core/messages/accessMessages';
import { showError, showProgress } from '../messages';
import { askForText } from '../picks';

/** Asks for a token, tests it, and stores it in VS Code's secret storage once GitHub has accepted it. */
export async function useToken(session: SessionSource): Promise<void> {
  const server = session.server();
  if (typeof server === 'string') {
    await showServerProblem(server);
    return;
  }
  const token = await askForText({
    title: accessMessages.tokenTitle(l10n.t, server.host),
    prompt: accessMessages.tokenPrompt(l10n.t),
    isSecret: true,
    ignoreFocusOut: true,
    validate: (text) => (/^\s*[\x21-\x7e]*\s*$/.test(text) ? undefined : accessMessages.noToken(l10n.t)),
  });
  if (token === undefined || token.trim() === '') return;
  await acceptToken(session, server, token.trim());
}

async function acceptToken(session: SessionSource, server: Server, token: string): Promise<void> {
  const title = accessMessages.checkingToken(l10n.t, server.host);
  const answer = await showProgress(title, () => session.whoIs(server, token), { isCancellable: false });
  if ('login' in answer) {
    await session.useToken(server, token, answer.login);
    return;
  }
  const { t, locale } = formatting();
  const cause = failureWords(answer.failure, Date.now(), locale, t);
  void showError(accessMessages.tokenRefused(l10n.t, cause));
}
