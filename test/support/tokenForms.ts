/** How careless servers, proxies, mailers and loggers write a token that they repeat. */
export function oddForms(token: string): Record<string, string> {
  const base64 = (text: string): string => Buffer.from(text).toString('base64');
  const eachSign = (write: (code: number) => string): string =>
    Array.from(token, (sign) => write(sign.charCodeAt(0))).join('');
  const hexOf = (code: number): string => code.toString(16).padStart(2, '0');
  const halves = (between: string): string => `${token.slice(0, 8)}${between}${token.slice(8)}`;
  return {
    hexadecimal: Buffer.from(token).toString('hex'),
    'hexadecimal, in upper case': Buffer.from(token).toString('hex').toUpperCase(),
    'in upper case': token.toUpperCase(),
    'in lower case': token.toLowerCase(),
    'in Base64 of Base64': base64(base64(token)),
    'in Base64 of Base64, after a name': base64(`x${base64(`me:${token}`)}`),
    'in Base64 of Base64, after a longer name': base64(`xx${base64(`x-access-token:${token}`)}`),
    'in Base64, in lines of 40': base64(`Authorization: Bearer ${token}, and more`).replace(
      /.{40}/g,
      '$&\r\n',
    ),
    'in Base64, in lines of 76': base64(`${' '.repeat(20)}${token}`).replace(/.{76}/g, '$&\n'),
    'in a URL in a URL': eachSign((code) => `%25${hexOf(code)}`),
    'as entities': eachSign((code) => `&#${code};`),
    'as entities in hexadecimal digits': eachSign((code) => `&#x${hexOf(code)};`),
    'with some entities': token
      .replaceAll('_', '&lowbar;')
      .replaceAll('+', '&#43;')
      .replaceAll('/', '&#x2F;'),
    'as escapes of JSON': eachSign((code) => `\\u00${hexOf(code)}`),
    'as escapes of JSON in JSON': eachSign((code) => `\\\\u00${hexOf(code)}`),
    'with escaped slashes': token.replaceAll('/', '\\/'),
    'quoted-printable': token.replaceAll('=', '=3D').replaceAll('_', '=5F'),
    'quoted-printable, with a line break': halves('=\r\n'),
    'with a line break': halves('\n'),
    'with an indented line': halves('\r\n        '),
    'with an escaped line break': halves('\\n'),
    'with a zero-width space': halves('\u200b'),
    'with a joiner between all signs': Array.from(token).join('\u2060'),
    'with an override': halves('\u202e'),
    'cut off': `${token.slice(0, -8)}…`,
    'cut off early': `${token.slice(0, 12)}…`,
  };
}

/** Each sign in one of the ways to escape it, as chosen by chance. */
export function escapedInEverySign(token: string, chance: () => number): string {
  return Array.from(token, (sign) => {
    const hex = sign.charCodeAt(0).toString(16);
    const ways = [
      `%${hex}`,
      `%25${hex}`,
      `&#${sign.charCodeAt(0)};`,
      `&#x${hex};`,
      `\\u00${hex}`,
      `\\x${hex}`,
    ];
    return ways[chance() % ways.length];
  }).join('');
}
