import { env, l10n, Uri } from 'vscode';
import { accessPages, type AccessPage } from '../../app/accessPages';
import type { CommandParts } from './commandParts';
import { signIn } from './signIn';
import { showServerProblem } from './showServerProblem';
import { useToken } from './useToken';
import { accessMessages } from '../../core/messages/accessMessages';
import { actionMessages } from '../../core/messages/actionMessages';
import { pickOne, type PickItem } from '../picks';

interface Item extends PickItem {
  readonly run: () => Promise<unknown>;
}

/** Offers ways to grant what the sign-in lacks: the `read:org` scope, or single sign-on authorization. */
export async function grantAccess({ session, view }: CommandParts): Promise<void> {
  const server = session.server();
  if (typeof server === 'string') {
    await showServerProblem(server);
    return;
  }
  const items: Item[] = [
    ...accessPages(view.state, server.web).map((page) => ({
      icon: 'link-external',
      label: getLabel(page),
      detail: page.url,
      run: async () => env.openExternal(Uri.parse(page.url, true)),
    })),
    { icon: 'key', label: accessMessages.useToken(l10n.t), run: () => useToken(session) },
    { icon: 'sign-in', label: accessMessages.signInAgain(l10n.t), run: () => signIn(session) },
  ];
  const chosen = await pickOne(items, {
    title: actionMessages.grantAccess(l10n.t),
    placeholder: accessMessages.lacking(l10n.t),
  });
  await chosen?.run();
}

function getLabel({ kind, name = '' }: AccessPage): string {
  switch (kind) {
    case 'organization':
      return accessMessages.organization(l10n.t, name);
    case 'singleSignOn':
      return name === '' ? accessMessages.singleSignOn(l10n.t) : accessMessages.singleSignOnOf(l10n.t, name);
    case 'apps':
      return accessMessages.apps(l10n.t);
    case 'tokens':
      return accessMessages.tokens(l10n.t);
  }
}
