/**
 * What a text is made of, each once: words of English and pairs of neighbours, one to three characters of Chinese in
 * a row, marks and pictures. Takes folded prose; what is no prose is one feature.
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

/** Of either width, and "?!" like "!?". Any number above one is two; dots in a row are an ellipsis. */
function normalizeMark(marks: string): string {
  if (/^[.。]$/.test(marks)) return '.';
  const kinds = [/[?？]/, /[!！]/].map((kind) => kind.test(marks));
  const mark = `${kinds[0] ? '?' : ''}${kinds[1] ? '!' : ''}`;
  if (mark === '') return '…';
  return mark.length === 1 && marks.length > 1 ? mark + mark : mark;
}
