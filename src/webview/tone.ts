import type { PictureGroup } from '../core/explanation/picture';

/** So many colours for teams; then they start again, for the name tells teams apart. */
const tones = 6;

/** What the style sheet calls a group's colour. */
export function toneOf({ tone }: PictureGroup): string {
  return tone === undefined ? 'none' : String(tone % tones);
}
