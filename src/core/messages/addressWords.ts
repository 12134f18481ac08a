import type { Translate } from './translate';

/** Why the address of a server is refused, in one sentence. */
export function addressWords(problem: 'notAnAddress' | 'plainHttp' | 'credentials', t: Translate): string {
  switch (problem) {
    case 'notAnAddress':
      return t('The server is not an address: use github.com or https://github.example.com');
    case 'plainHttp':
      return t('The server must be https; plain http is for this machine only');
    case 'credentials':
      return t('The server address must not carry a name or a password');
  }
}
