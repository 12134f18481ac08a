import { plainText } from './plainText';

/**
 * Makes a name by anyone fit for a comment that's posted in the user's name: it's no link, markup or mention,
 * and refers to nothing. Escapes only what could, because the user reads and edits the comment as it's
 * written.
 */
export function commentName(name: string): string {
  return plainText(name, 60)
    .replace(/[\\`*[\]<>!|~]|&(?=#?\w+;)|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])/g, '\\$&')
    .replace(/[@#](?=\w)/g, '$& ')
    .replace(/(?<=:)\/\/|(?<=www)\./gi, ' $&');
}
