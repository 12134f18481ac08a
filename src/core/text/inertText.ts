import { plainText } from './plainText';
import { withoutIcons } from './withoutIcons';
import { withoutLinks } from './withoutLinks';

/**
 * Makes text by anyone harmless for one place of VS Code. Each place has its own function, because each brings
 * other things to life and has room for another length. All leave one line without links, icons, control
 * characters, or characters that can't be seen.
 */

/** Notifications and their progress, where VS Code makes links of `[text](command:…)`. */
export function noticeText(text: string): string {
  // VS Code itself cuts a message here.
  return inert(text, 1000);
}

/** The status bar, where VS Code makes icons of `$(name)`. */
export function statusText(text: string): string {
  return inert(text, 200);
}

/** A line of a quick pick, its title or its placeholder, and all texts around an input box. */
export function pickText(text: string): string {
  return inert(text, 1000);
}

/** A row of a tree, and the texts around the tree. */
export function treeText(text: string): string {
  return inert(text, 1000);
}

/** The label of a button. */
export function buttonText(text: string): string {
  return inert(text, 100);
}

function inert(text: string, limit: number): string {
  // What can't be seen goes first, or its removal would put a link or an icon together.
  return withoutIcons(withoutLinks(plainText(text, limit)));
}
