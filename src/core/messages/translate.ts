/**
 * Gives a text in the user's language, with `{0}`, `{1}`… filled in: the shape of `vscode.l10n.t`. Core takes
 * it as an argument, so that every text can be translated and none of core knows of VS Code.
 */
export type Translate = (message: string, ...args: (string | number)[]) => string;

/** English, for scripts and tests. */
export const english: Translate = (message, ...args) =>
  message.replace(/\{(\d+)\}/g, (hole, index: string) => String(args[Number(index)] ?? hole));

/** Names in a row, the rest as a number: "Mei, Jun and 3 others". */
export function listWords(names: readonly string[], t: Translate, most = 3): string {
  const [first, second, ...rest] = names;
  if (first === undefined) return '';
  if (second === undefined) return first;
  if (rest.length === 0) return t('{0} and {1}', first, second);
  const left = names.length - most;
  const shown = names.slice(0, most).join(', ');
  if (left <= 0) return t('{0} and {1}', names.slice(0, -1).join(', '), names[names.length - 1] ?? '');
  return left === 1 ? t('{0} and one other', shown) : t('{0} and {1} others', shown, left);
}
