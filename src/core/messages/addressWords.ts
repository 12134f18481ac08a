import type { Translate } from './translate';

/** Says in one sentence why a server address is rejected. */
export function addressWords(problem: 'notAnAddress' | 'plainHttp' | 'credentials', t: Translate): string {
  switch (problem) {
    case 'notAnAddress':
      return t("The server isn't a valid address: use github.com or https://github.example.com");
    case 'plainHttp':
      return t('The server must use https; plain http is for this machine only');
    case 'credentials':
      return t('The server address must not contain a username or a password');
  }
}
