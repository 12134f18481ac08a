/** Estimates the width of a text at 12 pixels, because there's no page to measure it on. */
export function measureWidth(text: string): number {
  return Array.from(text).reduce((sum, character) => sum + widthOfCharacter(character), 0);
}

/** Shortens in the middle, because names in one scope differ at their ends. */
export function fitText(text: string, width: number): string {
  if (measureWidth(text) <= width) return text;
  const characters = Array.from(text);
  let left = '';
  let right = '';
  for (let room = width - measureWidth('…'), isLeft = true; characters.length > 0; isLeft = !isLeft) {
    const next = (isLeft ? characters.shift() : characters.pop()) ?? '';
    room -= measureWidth(next);
    if (room < 0) break;
    if (isLeft) left += next;
    else right = next + right;
  }
  return `${left}…${right}`;
}

function widthOfCharacter(character: string): number {
  // From the CJK radicals on, characters are as wide as they are tall.
  if (character >= '\u2e80') return 13;
  if (/[iljtfrI.,:;'|![\]() ]/.test(character)) return 4.6;
  return /[mwMW@%]/.test(character) ? 11 : /[A-Z0-9]/.test(character) ? 8.2 : 7.2;
}
