/**
 * Redacts anything that looks like a token: GitHub's prefixes (GitHub Docs, "GitHub's token formats"), the
 * older form of 40 hexadecimal digits, and what follows "bearer" or "token" in a header.
 */
export function redact(text: string): string {
  return text
    .replace(/\b(?:gh[pousr]_\w+|github_pat_\w+)/g, '[token]')
    .replace(/\b[0-9a-f]{40}\b/gi, '[token]')
    .replace(/\b(bearer|token)(\s+|\s*[:=]\s*"?)[\w.~+/-]{8,}=*/gi, '$1$2[token]');
}
