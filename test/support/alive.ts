/** What of a text VS Code, a browser or a terminal would bring to life. Each names what it found, or nothing. */

/** As VS Code does in notifications, and in the texts of input boxes: its own expression (linkedText.ts). */
const linkedText = /\[([^\]]+)\]\(((?:https?:\/\/|command:|file:)[^)\s]+)(?: (["'])(.+?)(\3))?\)/gi;

/** As VS Code draws icons in labels (iconLabels.ts), which a backslash in front keeps from it. */
const icon = /\$\([A-Za-z0-9-]+(?:~[A-Za-z]+)?\)/;

/** Ignorable characters that aren't the joiners and selectors of emoji and scripts. */
const unseen = /(?!\u200c|\u200d|\ufe0e|\ufe0f)\p{Default_Ignorable_Code_Point}|[\ufff9-\ufffb]/u;

export function aliveInLine(text: string): string | undefined {
  return (
    aliveInLines(text) ??
    (/[\n\t\u2028\u2029]/.test(text) ? 'a line break' : undefined) ??
    (text.match(linkedText) || text.includes('](') ? 'a link' : undefined) ??
    (/command:\S/i.test(text) ? 'an address of a command' : undefined) ??
    (/<a[\s/]/i.test(text) ? 'an anchor' : undefined) ??
    (icon.test(text) ? 'an icon' : undefined)
  );
}

/** For places that show a whole text as it is. */
export function aliveInLines(text: string): string | undefined {
  if (!text.isWellFormed()) return 'half a pair';
  if (/(?![\n\t])\p{Cc}/u.test(text)) return 'a control character';
  if (unseen.test(text)) return 'what is not seen';
  if (/[a-z]\u200d[a-z]/i.test(text)) return 'a joiner between letters';
  return undefined;
}

/** With an icon of ours in front. */
export function aliveAfterIcon(text: string): string | undefined {
  return aliveInLine(text.replace(/^\$\([a-z-]+(?:~spin)?\) /, ''));
}

export function linksIn(text: string): string[] {
  return [...text.matchAll(linkedText)].map(([, words = '', address = '']) => `${words} → ${address}`);
}

export function iconsIn(text: string): string[] {
  return [...text.matchAll(new RegExp(icon, 'g'))].map(([found]) => found);
}
