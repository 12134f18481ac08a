import { visibleText } from './visibleText';

/**
 * Returns whether a comment only gives a bot a command, such as `/retest` or `@dependabot rebase`, which
 * answers no one. Such lines are read by ChatOps bots (Prow:
 * https://docs.prow.k8s.io/docs/components/plugins) and update bots. A line that could be addressed to a
 * person doesn't count as a command.
 */
export function isBotCommand(body: string): boolean {
  const lines = visibleText(body)
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return lines.length > 0 && lines.every((line) => commands.some((command) => command.test(line)));
}

const commands = [
  // Without `/cc` and `/assign`, which name people. No free text after the command: "/login works now" is
  // about a path.
  /^\/(?:re-?test(?:-required)?|test|lgtm|approve|hold|unhold|rebase|re-?run|azp|ok-to-test|cherry-?pick|backport|kind|area|priority|label|milestone|retitle|merge|run|ci|build|deploy|format|benchmark|override|skip|trigger|sync|pipeline|check|recheck|gemini|oc|kick|easycla)(?: (?!is |now |as |was |works? |returns? |the )[\w#/:=.,()@+-]{1,60}){0,4}$/i,
  /^@(?:[\w-]+[-_]bot|dependabot|mergebot|k8s-ci-robot|bors|mergifyio|mergify|coderabbitai|renovate|clabot|claassistant)(?:\[bot\])?(?: (?!is |has |was |said |and )[\w#/:=.,+-]{1,40}){1,5}[.!]?$/i,
  /^@(?:copilot|copilot-swe-agent|claude|codex|cursor|jules|google-labs-jules|devin-ai-integration|gemini-code-assist)[ ,:]+(?:please )?(?:fix|address|rebase|review|retry|update|add|remove|rename|run|can you|could you|re-?run|resolve|implement|apply|try|merge|explain|write|make)\b[^\n]{0,120}$/i,
  /^(?:bors (?:r\+|r-|try|retry|ping|delegate\+)|recheck|reverify|re-?test this please|ok to test|test this please)[.!]?$/i,
];
