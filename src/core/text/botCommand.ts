import { visibleText } from './visibleText';

/**
 * Whether a comment only tells a bot what to do, as `/retest` or `@dependabot rebase`: that answers nobody. Such
 * lines are read by ChatOps bots (Prow: https://docs.prow.k8s.io/docs/components/plugins) and by update bots.
 */
export function isBotCommand(body: string): boolean {
  const lines = visibleText(body)
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return lines.length > 0 && lines.every((line) => slashCommand.test(line) || mention.test(line));
}

const slashCommand = /^\/[a-z][\w:.-]{0,40}(?: [\w@#/:=.,-]{1,80}){0,5}$/i;
/** A name that says that it is a bot's, or one that is known, and a few words to it. */
const mention =
  /^@(?:[\w-]*bot(?:\[bot\])?|bors|copilot|renovate|mergifyio|coderabbitai|claude|codex|cursor|gemini-code-assist)(?=[ :,.!]|$)(?:[ :,]+[^.?!]{0,80})?[.!]?$/i;
