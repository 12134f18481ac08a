/**
 * Returns a sentence's distinct features: English words and pairs of neighboring ones, single Chinese
 * characters and pairs of them, pictographs, and one feature each for numbers and for anything that isn't
 * prose. Takes folded prose. Marks are no features, nor is where a sentence starts or ends: a missing period
 * or a greeting in front says nothing about tone.
 */
export function extractFeatures(text: string): Set<string> {
  const features = new Set<string>();
  let last = '';
  for (const [found] of text.matchAll(token)) {
    const here = /^\d/.test(found) ? '0' : found;
    features.add(here);
    if (last !== '') features.add(isCharacter(here) && isCharacter(last) ? last + here : `${last} ${here}`);
    last = here;
  }
  return features;
}

const token = /\uFFFC|[a-z]+(?:'[a-z]+)*|\d+|[\u4e00-\u9fff]|\p{Extended_Pictographic}/gu;

function isCharacter(token: string): boolean {
  const code = token.charCodeAt(0);
  return code >= 0x4e00 && code <= 0x9fff;
}

/**
 * Returns what each of so many features counts: vectors have length 1, so a long sentence says no more than a
 * short one. One of few words says less: a word alone is no verdict. Measured: the limit costs no recall.
 */
export function featureValue(count: number): number {
  return 1 / Math.sqrt(Math.max(fewest, count));
}

const fewest = 14;
