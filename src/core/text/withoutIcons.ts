/**
 * Defuses icons in untrusted text, for places where VS Code draws `$(flame)` as an icon: the status bar, quick
 * picks, and Markdown that may have icons of our own.
 */
export function withoutIcons(text: string): string {
  return text.replaceAll('$(', '$ (');
}
