/**
 * Returns a text's distinct features: English words and pairs of neighboring ones, runs of one to three
 * Chinese characters, punctuation and pictographs. Takes folded prose; anything that isn't prose is a single
 * feature.
 */
export function extractFeatures(text: string): Set<string> {
  const features = new Set<string>();
  let before = '';
  let last = '';
  for (const [found] of text.matchAll(token)) {
    const here = /^[!?….。！？]/.test(found) ? normalizeMark(found) : found;
    features.add(here);
    if (isCharacter(here) && isCharacter(last)) {
      features.add(last + here);
      if (isCharacter(before)) features.add(before + last + here);
    } else if (here !== last) {
      features.add(`${last} ${here}`);
    }
    before = last;
    last = here;
  }
  return features;
}

const token = /\uFFFC|[a-z]+(?:'[a-z]+)*|[\u4e00-\u9fff]|[!?….。！？]+|\p{Extended_Pictographic}/gu;

function isCharacter(token: string): boolean {
  const code = token.charCodeAt(0);
  return code >= 0x4e00 && code <= 0x9fff;
}

/**
 * Normalizes marks: width doesn't matter, and "!?" becomes "?!". A repeated mark becomes two; several dots
 * become an ellipsis.
 */
function normalizeMark(marks: string): string {
  if (/^[.。]$/.test(marks)) return '.';
  const kinds = [/[?？]/, /[!！]/].map((kind) => kind.test(marks));
  const mark = `${kinds[0] ? '?' : ''}${kinds[1] ? '!' : ''}`;
  if (mark === '') return '…';
  return mark.length === 1 && marks.length > 1 ? mark + mark : mark;
}
