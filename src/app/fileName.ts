/** A file name that any disk takes, from a text that may hold anything; different texts give different names. */
export function fileName(text: string): string {
  return encodeURIComponent(text).replace(
    /[%*.]/g,
    (sign) => ({ '%': '~', '*': '~s', '.': '~d' })[sign] ?? '',
  );
}
