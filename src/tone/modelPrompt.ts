import type { Finding } from './finding';

/**
 * Returns everything that's sent to a language model to rewrite a comment, as one text that the user can read
 * first.
 */
export function promptFor(text: string, findings: readonly Finding[]): string {
  const remarks = findings.map((finding) => `- "${finding.text}": ${finding.message}`);
  return [
    instruction,
    ...(remarks.length > 0 ? [`What a checker remarked:\n${remarks.join('\n')}`] : []),
    `The comment:\n\n${text.trim()}`,
  ].join('\n\n');
}

/** Returns only the comment, because some models wrap their answer in a fence. */
export function extractAnswer(answer: string): string {
  const text = answer.replaceAll('\r\n', '\n').trim();
  const [, fence = '', inside = ''] = /^(`{3,}|~{3,})(?:markdown|md|text)?\n([^]*?)\n\1$/i.exec(text) ?? [];
  return fence === '' || inside.includes(fence) ? text : inside.trim();
}

const instruction = `Rewrite this code review comment so that it is kind, clear and complete. Speak of the code, not of the person. Keep every technical point, code, link, label and verdict, and add none. Where a reason or a proposal is missing, leave "…" for its author to fill. Keep the language and the Markdown of the comment. Answer with the comment alone.`;
