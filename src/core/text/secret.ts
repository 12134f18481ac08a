import { gitHubTokens } from './redact';

/** Cuts a secret out of a text. */
export type CutSecret = (text: string) => string;

/**
 * Returns a function that cuts one secret out of any text, and whatever else looks like a token of GitHub's.
 * A server that echoes a request may write the secret as it is, as it stands in a URL or in JSON, or in
 * Base64, alone or after a name and a colon.
 */
export function createCutSecret(secret: string): CutSecret {
  const patterns = secretPatterns(secret);
  return (text) => patterns.reduce((rest, pattern) => rest.replace(pattern, '[token]'), text);
}

/** What's cut out, one after the other. */
export function secretPatterns(secret: string): readonly RegExp[] {
  const forms = [...new Set(listForms(secret))]
    // A short form would cut words out of innocent texts; no real token is that short.
    .filter((form) => form.length >= shortestSecret)
    .sort((a, b) => b.length - a.length)
    .map((form) => form.replace(/[^\w]/g, '\\$&'));
  return forms.length === 0 ? gitHubTokens : [new RegExp(forms.join('|'), 'g'), ...gitHubTokens];
}

const shortestSecret = 12;

function listForms(secret: string): string[] {
  const encoded = [/[^\w.~!*'()-]/g, /[^A-Za-z0-9]/g, /[^]/g].map((signs) =>
    secret.replace(signs, (sign) => `%${toHex(sign)}`),
  );
  return [
    secret,
    JSON.stringify(secret).slice(1, -1),
    ...encoded,
    ...encoded.map((form) => form.replace(/%../g, (code) => code.toLowerCase())),
    ...[0, 1, 2].flatMap((offset) => inBase64(secret, offset)),
  ];
}

/**
 * Base64 writes three characters as four, so what stands before the secret decides which of three forms it
 * takes. The outermost signs depend on the neighbors and are left out.
 */
function inBase64(secret: string, offset: number): string[] {
  const code = toBase64(' '.repeat(offset) + secret);
  const form = code.slice(Math.ceil((offset * 8) / 6), Math.floor(((offset + secret.length) * 8) / 6));
  const forUrls = form.replaceAll('+', '-').replaceAll('/', '_');
  return [form, forUrls, form.replace(/[+/]/g, (sign) => `%${toHex(sign)}`)];
}

const base64Signs = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Without padding. Tokens are ASCII. */
function toBase64(text: string): string {
  const bits = Array.from(text, (sign) => (sign.charCodeAt(0) & 255).toString(2).padStart(8, '0')).join('');
  const sixes = bits.match(/.{1,6}/g) ?? [];
  return sixes.map((six) => base64Signs[parseInt(six.padEnd(6, '0'), 2)]).join('');
}

function toHex(sign: string): string {
  return sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0');
}
