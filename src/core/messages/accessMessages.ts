import type { Messages, Translate } from './translate';

/** Signing in, and what a sign-in is missing. */
export const accessMessages = {
  useToken: (t: Translate) => t('Use a personal access token…'),
  signInAgain: (t: Translate) => t('Sign in again'),
  lacking: (t: Translate) =>
    t('Your sign-in lacks read:org, or an organisation requires you to authorise it.'),
  organization: (t: Translate, name: string) => t('Single sign-on of {0}', name),
  singleSignOn: (t: Translate) => t('Authorise for single sign-on'),
  singleSignOnOf: (t: Translate, name: string) => t('Authorise for single sign-on of {0}', name),
  apps: (t: Translate) => t('Authorised apps: what VS Code can read'),
  tokens: (t: Translate) => t('Personal access tokens: their scopes and single sign-on'),
  tokenTitle: (t: Translate, server: string) => t('Personal access token for {0}', server),
  tokenPrompt: (t: Translate) => t('Scopes: repo and read:org. VS Code keeps it in its secret storage.'),
  noToken: (t: Translate) => t("This isn't a token."),
  checkingToken: (t: Translate, server: string) => t('Checking the token with {0}…', server),
  tokenRefused: (t: Translate, failure: string) => t("The token wasn't saved. {0}.", failure),
} as const satisfies Messages;
