import { env, l10n, Uri, window } from 'vscode';
import type { CommandParts } from './commandParts';
import { signIn } from './signIn';

/** Where a token gets what it lacks: at GitHub for single sign-on, or by a sign-in with all scopes. */
export async function grantAccess({ session }: CommandParts): Promise<void> {
  const server = session.server();
  const atGitHub = l10n.t('Authorise at GitHub');
  const again = l10n.t('Sign In Again');
  const question = l10n.t(
    'The sign-in lacks read:org, or an organisation wants it authorised for single sign-on.',
  );
  const answer = await window.showInformationMessage(question, atGitHub, again);
  if (answer === again) await signIn(session);
  if (answer === atGitHub && typeof server !== 'string') {
    await env.openExternal(Uri.parse(`${server.web}/settings/connections/applications`, true));
  }
}
