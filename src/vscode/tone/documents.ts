import { workspace, type DocumentSelector, type TextDocument } from 'vscode';
import { draftScheme } from '../actions/draftDocuments';

/** Comment boxes of every extension that reviews code, and our own drafts: remarks by nature. */
const remarkSchemes: readonly string[] = ['comment', draftScheme];

/** Where the user may ask for a check: prose that is no remark by nature. */
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
