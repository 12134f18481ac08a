/** What stands in a file at one commit. */
export type FileText =
  | { readonly kind: 'text'; readonly text: string }
  /** There is no such file. */
  | { readonly kind: 'absent' }
  /** A file, but not one to read here: binary, a submodule, or longer than GitHub sends. */
  | { readonly kind: 'unreadable' };

/** A file that changed since the viewer's review, as it was and as it is. */
export interface ChangedText {
  readonly path: string;
  readonly before: FileText;
  readonly after: FileText;
}
