import { workspace, type DocumentSelector, type TextDocument } from 'vscode';
import { draftScheme } from '../actions/draftDocuments';

/** Comment boxes of any review extension, and our own drafts: always treated as comments. */
const remarkSchemes: readonly string[] = ['comment', draftScheme];

/** Prose that isn't a comment, but that the user may ask to have checked. */
const proseLanguages: readonly string[] = ['markdown', 'plaintext', 'git-commit'];
const proseSchemes: readonly string[] = [
  'file',
  'untitled',
  'vscode-remote',
  'vscode-vfs',
  'vscode-userdata',
];

/** Where fixes and labels may be offered. */
export const anyProse: DocumentSelector = [
  ...remarkSchemes.map((scheme) => ({ scheme })),
  ...proseLanguages.flatMap((language) => proseSchemes.map((scheme) => ({ scheme, language }))),
];

export function isRemark({ uri }: TextDocument): boolean {
  return remarkSchemes.includes(uri.scheme);
}

export function isProse({ uri, languageId }: TextDocument): boolean {
  return proseLanguages.includes(languageId) && proseSchemes.includes(uri.scheme);
}

export function findDocument(id: string): TextDocument | undefined {
  return workspace.textDocuments.find(({ uri }) => uri.toString() === id);
}
