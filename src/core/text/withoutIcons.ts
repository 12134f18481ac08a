/**
 * Defuses icons in untrusted text, for places where VS Code draws `$(flame)` as an icon and has no escape:
 * the status bar and quick picks.
 */
export function withoutIcons(text: string): string {
  return text.replaceAll('$(', '$ (');
}
