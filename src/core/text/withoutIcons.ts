/**
 * A stranger's text where VS Code would draw `$(flame)` as an icon and knows no escape: the status bar and
 * quick picks.
 */
export function withoutIcons(text: string): string {
  return text.replaceAll('$(', '$ (');
}
