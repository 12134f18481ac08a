/**
 * Encodes a path by anyone for a URL: each part stays one part, half a surrogate pair throws nothing, and
 * parentheses can't end a Markdown link.
 */
export function urlPath(path: string): string {
  return path
    .toWellFormed()
    .split('/')
    .map((part) => encodeURIComponent(part).replaceAll('(', '%28').replaceAll(')', '%29'))
    .join('/');
}
