/**
 * Defuses links in untrusted text, for places where VS Code reads some Markdown or HTML and has no escape,
 * such as notifications: `[text](address)`, `<a href>` and addresses of commands. It adds spaces only, so that
 * the text stays readable.
 */
export function withoutLinks(text: string): string {
  return text
    .replaceAll('](', '] (')
    .replace(/<(?=a[\s/])/gi, '< ')
    .replace(/command:(?=\S)/gi, '$& ');
}
