import { env, l10n, Uri, window, type QuickPickItem } from 'vscode';
import { accessPages, type AccessPage } from '../../app/accessPages';
import type { CommandParts } from './commandParts';
import { signIn } from './signIn';
import { tellOfServer } from './tellOfServer';
import { useToken } from './useToken';

interface Item extends QuickPickItem {
  readonly run: () => Promise<unknown>;
}

/** The ways to what a sign-in lacks: `read:org`, or an authorisation for single sign-on. */
export async function grantAccess({ session, view }: CommandParts): Promise<void> {
  const server = session.server();
  if (typeof server === 'string') {
    await tellOfServer(server);
    return;
  }
  const items: Item[] = [
    ...accessPages(view.state, server.web).map((page) => ({
      label: `$(link-external) ${labelOf(page)}`,
      detail: page.url,
      run: async () => env.openExternal(Uri.parse(page.url, true)),
    })),
    { label: `$(key) ${l10n.t('Use a personal access token…')}`, run: () => useToken(session) },
    { label: `$(sign-in) ${l10n.t('Sign in again')}`, run: () => signIn(session) },
  ];
  const chosen = await window.showQuickPick(items, {
    title: l10n.t('Grant access'),
    placeHolder: l10n.t('Your sign-in lacks read:org, or an organisation requires you to authorise it.'),
  });
  await chosen?.run();
}

function labelOf({ kind, name = '' }: AccessPage): string {
  switch (kind) {
    case 'organization':
      return l10n.t('Single sign-on of {0}', name);
    case 'singleSignOn':
      return l10n.t('Authorise for single sign-on');
    case 'apps':
      return l10n.t('Authorised apps: what VS Code can read');
    case 'tokens':
      return l10n.t('Personal access tokens: their scopes and single sign-on');
  }
}
