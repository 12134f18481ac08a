import { foldSign } from './signs';

/** The ways to write a secret that are no escapes: as it is, in hexadecimal digits, in Base64, and in Base64 of that. */
export function tokenForms(secret: string): string[] {
  const base64 = inBase64(secret);
  const hex = Array.from(secret, (sign) => codeOf(sign).toString(16).padStart(2, '0')).join('');
  return [secret, hex, ...base64, ...base64.flatMap(inBase64)].map(folded);
}

/** In the signs that `readSign` returns. */
function folded(form: string): string {
  return Array.from(form, (sign) => String.fromCharCode(foldSign(sign.charCodeAt(0)))).join('');
}

/**
 * Base64 writes three characters as four, so what stands before decides which of three forms a text takes. The
 * outermost signs depend on the neighbors and are left out.
 */
function inBase64(text: string): string[] {
  const bits = Array.from(text, (sign) => codeOf(sign).toString(2).padStart(8, '0')).join('');
  return [0, 4, 2].map((skipped) => {
    const sixes = bits.slice(skipped).match(/.{6}/g) ?? [];
    return sixes.map((six) => base64Signs[parseInt(six, 2)]).join('');
  });
}

const base64Signs = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Tokens are ASCII. */
function codeOf(sign: string): number {
  return sign.charCodeAt(0) & 255;
}
