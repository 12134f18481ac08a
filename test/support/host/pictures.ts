import path from 'node:path';

/** Where pictures go that are taken to be looked at. */
export const pictures = path.join(__dirname, '../../../out/pictures');

/** What a user may have chosen; the dark one, in which VS Code starts here, comes last. */
export const themes = [
  ['Default Light Modern', 'light'],
  ['Default High Contrast', 'contrast'],
  ['Default Dark Modern', 'dark'],
] as const;
