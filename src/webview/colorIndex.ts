import type { PictureGroup } from '../core/explanation/picture';

/** Team colors in the style sheet. More teams reuse them: the name tells teams apart, not the color. */
const colorCount = 6;

/** The suffix of the group's `team-` class in the style sheet. */
export function formatColorIndex({ colorIndex }: PictureGroup): string {
  return colorIndex === undefined ? 'none' : String(colorIndex % colorCount);
}
