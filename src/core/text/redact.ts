/**
 * Redacts anything that looks like a token, for logs and errors: GitHub's prefixes (GitHub Docs, "GitHub's
 * token formats"), the older forms of 40 hexadecimal digits, and what follows "bearer" or "token" in a header.
 */
export function redact(text: string): string {
  return redactGitHubTokens(text)
    .replace(/\b(?:gh[pousr]_\w+|github_pat_\w+)/g, '[token]')
    .replace(/(?<![0-9a-f])[0-9a-f]{40}(?![0-9a-f])/gi, '[token]')
    .replace(/\b(bearer|token)(\s+|%20|\s*[:=]\s*"?)[\w.~+/-]{8,}=*/gi, '$1$2[token]');
}

/**
 * Redacts only what can hardly be anything but a token, for texts that people wrote. No boundary is asked for
 * in front, because "%20ghp_…" has none.
 */
export function redactGitHubTokens(text: string): string {
  return gitHubTokens.reduce((rest, pattern) => rest.replace(pattern, '[token]'), text);
}

export const gitHubTokens: readonly RegExp[] = [
  /(?:gh[pousr]_|github_pat_)[A-Za-z0-9_]{20,}(?:\.[\w-]{10,}){0,2}/g,
  /v1\.[0-9a-f]{40}/g,
];
