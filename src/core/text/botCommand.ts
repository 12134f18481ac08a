import { isTask, isTaskForAgent } from './agentTask';
import {
  agents,
  asksPerson,
  bots,
  courtesy,
  orders,
  plainCommands,
  prose,
  reason,
  reasonedCommands,
} from './commandWords';
import { visibleText } from './visibleText';

/**
 * Returns whether a comment only gives a bot a command, such as `/retest` or `@dependabot rebase`, which
 * answers no one. Such lines are read by ChatOps bots (Prow:
 * https://docs.prow.k8s.io/docs/components/plugins), update bots and coding agents. When in doubt, it
 * doesn't: an answer taken for a command hides someone who's waiting, the reverse only shows a row too many.
 */
export function isBotCommand(body: string): boolean {
  const lines = visibleText(body)
    .split(/\r?\n/)
    .map((line) => line.replace(decoration, '').trim())
    .filter((line) => line !== '');
  return lines.length > 0 && lines.every(isCommand);
}

function isCommand(line: string): boolean {
  if (line.length > mostCharacters) return false;
  if (aboutPeople.test(line)) return true;
  if (namesPerson(line) || asksPerson.test(line)) return false;
  return isSlashCommand(line) || isOrderToBot(line) || isTaskForAgent(line) || phrase.test(line);
}

const mostCharacters = 300;
const decoration = /\p{Extended_Pictographic}\uFE0F?/gu;
/** Names people in a command's own syntax. Without `/cc`, which asks them to look. */
const aboutPeople = /^\/(?:(?:un)?assign|uncc|(?:un)?request-review)(?:[ ,]+@[\w-]+(?:\/[\w-]+)?)*$/i;

/** Not a bot, and not a tag of tests, as in "/test unit @e2e". */
function namesPerson(line: string): boolean {
  return [...line.matchAll(/(?<![\w@/.-])@([\w-]+(?:\/[\w-]+)?)/g)].some(
    ([, name = '']) => !notPerson.test(name),
  );
}

const notPerson = new RegExp(`^(?:${bots}|${agents}|e2e|smoke|slow|regression)$`, 'i');

function isSlashCommand(line: string): boolean {
  const [, name, rest = ''] = slash.exec(line) ?? [];
  if (name === undefined) return false;
  if (/^(?:re)?title$/i.test(name)) return rest !== '';
  if (/^azp$/i.test(name) && /^(?:run|help|list|where)(?:[ ,]+[\w.-]+)*$/i.test(rest)) return true;
  if (/^(?:oc|opencode|gemini|claude)$/i.test(name) && isTask(rest)) return true;
  const mayHaveReason = new RegExp(`^${reasonedCommands}$`, 'i').test(name);
  if (mayHaveReason && reason.test(rest) && !/\b(?:you|your|done|pushed)\b/i.test(rest)) return true;
  if (/^ok$/i.test(name)) return /^to test(?: [\da-f]{7,40})?$/i.test(rest);
  return isKnown.test(name) && areArguments(withoutCourtesy(name, rest));
}

const slash = /^[/!]([a-z][\w-]*)(?: +(.*?))?[.!]*$/i;
const isKnown = new RegExp(`^(?:${plainCommands}|gemini|oc)$`, 'i');

/** "/retest this again, please"; but "/review again, please" may be meant for a person. */
function withoutCourtesy(name: string, rest: string): string {
  return /^(?:review|check|merge)$/i.test(name) ? rest : rest.replace(courtesy, '');
}

/** Returns whether these are at most four names, options or a remark in parentheses, but no sentence. */
function areArguments(rest: string): boolean {
  const words = rest
    .replace(/ *\([^()]*\)$|"[^"]*"/g, ' ')
    .split(' ')
    .filter((word) => word !== '');
  return (
    words.length <= 4 && words.every((word) => /^[\w#/:=.@+*~^-]+[.!]?$/.test(word) && !prose.test(word))
  );
}

function isOrderToBot(line: string): boolean {
  const [, bot, order, rest = ''] = toBot.exec(line) ?? [];
  return bot !== undefined && order !== undefined && areArguments(rest.replace(courtesy, ''));
}

const toBot = new RegExp(`^@(${bots})(?:\\[bot\\])?[,:]? (?:please )?(${orders})(?=[ .!]|$)[.!]?(.*)$`, 'i');

const phrase = new RegExp(
  [
    '(?:@?(?:jenkins|buildkite|travis|cirrus|circleci|appveyor|ci)[,:]? )(?:please )?(?:re-?test|re-?build|re-?run|retry|restart|build|test|run)(?: (?:this|it|all|the|tests?|builds?|failed|again|now|please))*',
    'bors:? (?:r[+-]|r=[\\w,-]+|try[+-]?|retry|ping|merge[+-]?|cancel|d(?:elegate)?[+-]|d(?:elegate)?=[\\w,-]+|p=\\d+)(?: rollup\\S*| p=\\d+)*',
    '(?:recheck|reverify)(?: (?:bug )?#?\\d+)?',
    '(?:re-?test|test|re-?build|build|re-?run) this,? please',
    'ok to test',
    'run [\\w-]+/[\\w./-]+',
  ]
    .map((each) => `^(?:${each})[.!]?$`)
    .join('|'),
  'i',
);
