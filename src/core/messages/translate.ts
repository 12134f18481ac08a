/**
 * Translates a text into the user's language and fills in `{0}`, `{1}`…: the signature of `vscode.l10n.t`.
 * Core takes it as an argument, so that every text can be translated without core depending on VS Code.
 */
export type Translate = (message: string, ...args: (string | number)[]) => string;

/** English, for scripts and tests. */
export const english: Translate = (message, ...args) =>
  message.replace(/\{(\d+)\}/g, (hole, index: string) => String(args[Number(index)] ?? hole));

/**
 * Returns the language of the texts, as set by the translators. It isn't VS Code's if there's no translation
 * for that. Our own texts are in British English.
 */
export function getLanguage(t: Translate): string {
  return t('en-GB');
}

/** Messages on one subject, by name. */
export type Messages = Readonly<Record<string, (t: Translate, ...values: never[]) => string>>;
