import { MarkdownString } from 'vscode';
import { markdownText } from '../core/text/markdownText';
import { plainText } from '../core/text/plainText';
import { withoutIcons } from '../core/text/withoutIcons';

/** Longer than any sentence of ours. */
const longest = 2000;

/** The one door to Markdown that VS Code shows. All texts in it go through `words` first. */
export interface HoverMaker {
  /** Escapes a text by anyone. */
  readonly words: (text: string) => string;
  /** A link to one of our commands. */
  readonly link: (text: string, command: string, argument?: string) => string;
}

export interface HoverOptions {
  /** The only commands that its links may run. */
  readonly commands?: readonly string[];
  /** Whether it draws icons of ours, such as `$(check)`. */
  readonly hasIcons?: boolean;
}

export function createHover(
  make: (maker: HoverMaker) => readonly string[],
  { commands = [], hasIcons = false }: HoverOptions = {},
): MarkdownString {
  // VS Code draws icons after it has undone the escapes, so they don't keep an icon from being drawn. What
  // can't be seen goes first, or its removal would put an icon together.
  const words = (text: string): string =>
    markdownText(hasIcons ? withoutIcons(plainText(text, longest)) : text);
  const link = (text: string, command: string, argument?: string): string =>
    `[${words(text)}](command:${command}${argument === undefined ? '' : `?${argument}`})`;
  const hover = new MarkdownString(make({ words, link }).join('\n'), hasIcons);
  if (commands.length > 0) hover.isTrusted = { enabledCommands: commands };
  return hover;
}
