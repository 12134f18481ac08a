/** Whole sentences, one after the other; those that are not there are left out. */
export function inARow(...sentences: readonly (string | undefined)[]): string {
  return sentences.filter((sentence) => sentence !== undefined && sentence !== '').join(' ');
}
