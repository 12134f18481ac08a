/** Joins whole sentences, skipping missing and empty ones. */
export function inARow(...sentences: readonly (string | undefined)[]): string {
  return sentences.filter((sentence) => sentence !== undefined && sentence !== '').join(' ');
}
