import { redact } from '../text/redact';

/** Like `redact`, but also redacts what other names introduce: `Basic …`, `"access_token":"…"`, `password=…`. */
export function redactCredentials(text: string): string {
  return redact(text.replace(field, '$1[token]').replace(basic, '$1[token]'));
}

/** In a header, JSON, JSON in JSON, a form or a URL. The name may be longer: `x-access-token`, `client_secret`. */
const field =
  /((?:token|secret|password|passwd|api_?key|authorization)(?:\\*["'])?(?:\s?[:=]\s?|%3[ad]|%22%3[ad]%22)(?:\\*["'])?(?:(?:basic|bearer|token)(?:\s|%20|\+))?)(?!\[token\])[^\s"'\\&,;<>{}()]{8,}/gi;

/** Base64 nearly always has digits or capitals within, and words haven't. */
const basic = /\b(basic(?:\s|%20))(?=[a-z+/-]{0,200}[\dA-Z=])[\w+/-]{8,}={0,2}/g;
