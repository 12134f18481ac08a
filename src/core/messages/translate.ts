/**
 * Gives a text in the user's language, with `{0}`, `{1}`… filled in: the shape of `vscode.l10n.t`. Core takes
 * it as an argument, so that every text can be translated and none of core knows of VS Code.
 */
export type Translate = (message: string, ...args: (string | number)[]) => string;

/** English, for scripts and tests. */
export const english: Translate = (message, ...args) =>
  message.replace(/\{(\d+)\}/g, (hole, index: string) => String(args[Number(index)] ?? hole));

/**
 * The language that the texts are in, as translators tell it: it is not VS Code's where that has no translation. Ours
 * are in British English.
 */
export function getLanguage(t: Translate): string {
  return t('en-GB');
}

/** Messages of one subject, by name. */
export type Messages = Readonly<Record<string, (t: Translate, ...values: never[]) => string>>;
