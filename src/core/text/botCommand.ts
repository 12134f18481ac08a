import { isTask, isTaskForAgent } from './agentTask';
import { writtenLines } from './writtenLines';
import {
  agents,
  asksPerson,
  bots,
  courtesy,
  jobCommands,
  jobWords,
  labelCommands,
  namesSomeone,
  orders,
  personal,
  prose,
  reason,
  reasonedCommands,
} from './commandWords';

/**
 * Returns whether a comment only gives a bot a command, such as `/retest` or `@dependabot rebase`, which
 * answers no one. Such lines are read by ChatOps bots (Prow:
 * https://docs.prow.k8s.io/docs/components/plugins), update bots and coding agents. When in doubt, it
 * doesn't: an answer taken for a command hides someone who's waiting, the reverse only shows a row too many.
 */
export function isBotCommand(body: string): boolean {
  const lines = writtenLines(body);
  return lines.length > 0 && lines.every(isCommand);
}

function isCommand(line: string): boolean {
  if (line.length > mostCharacters) return false;
  if (aboutPeople.test(line)) return true;
  if (namesPerson(line) || asksPerson.test(line)) return false;
  return isSlashCommand(line) || isOrderToBot(line) || isTaskForAgent(line) || phrase.test(line);
}

const mostCharacters = 300;
/** Names people in a command's own syntax. Without `/cc` and `r?`, which ask them to look. */
const aboutPeople =
  /^(?:\/(?:(?:un)?assign|uncc|(?:un)?request-review)(?:[ ,]+@[\w-]+(?:\/[\w-]+)?)*|@all-?contributors(?:\[bot\])?[,:]? (?:please )?add @[\w-]+ for [a-z, ]{1,100})$/i;

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
  if (/^(?:azp|azurepipelines)$/i.test(name) && azurePipelines.test(rest)) return true;
  if (isTaskTaker.test(name) && isTask(rest)) return true;
  if (mayHaveReason.test(name) && reason.test(rest)) return isImpersonal(rest);
  if (/^ok$/i.test(name)) return /^to test(?: [\da-f]{7,40})?$/i.test(rest);
  const { words, isPlain } = wordsOf(withoutCourtesy(name, rest));
  if (takesLabels.test(name))
    return isPlain && words.every(isName) && !/^kind regards/i.test(`${name} ${rest}`);
  return takesJobs.test(name) && isPlain && words.every(isJob);
}

const slash = /^[/!]([a-z][\w-]*)(?: +(.*?))?[.!]*$/i;
const azurePipelines = /^(?:run|help|list|where)(?:[ ,]+[\w.-]+)*$/i;
const takesLabels = new RegExp(`^${labelCommands}$`, 'i');
const takesJobs = new RegExp(`^${jobCommands}$`, 'i');
const isTaskTaker = new RegExp(`^(?:oc|gemini|${agents})$`, 'i');
const mayHaveReason = new RegExp(`^${reasonedCommands}$`, 'i');

/** "/retest this again, please"; but "/review again, please" may be meant for a person. */
function withoutCourtesy(name: string, rest: string): string {
  return /^(?:review|check|merge)$/i.test(name) ? rest : rest.replace(courtesy, '');
}

function isImpersonal(text: string): boolean {
  return !personal.test(text) && !namesSomeone(text);
}

/** Returns a command's arguments; plain, if they're few and a remark in parentheses speaks to no one. */
function wordsOf(rest: string): { words: readonly string[]; isPlain: boolean } {
  const aside = / *\([^()]*\)$|"[^"]*"/g;
  const words = rest
    .replace(aside, ' ')
    .split(/[ ,]+/)
    .filter((word) => word !== '');
  return { words, isPlain: words.length <= 4 && (rest.match(aside) ?? []).every(isImpersonal) };
}

/** Any word but one that only a sentence has. */
function isName(word: string): boolean {
  return /^[\w#/:=.@+*~^-]+[.!]?$/.test(word) && !prose.test(word);
}

/** A job, a branch, a version or an option. An address or a figure is for people to read. */
function isJob(word: string): boolean {
  const plain = word.replace(/[.!:]+$/, '');
  if (/^\d+(?:\.\d+)?(?:ms|s|x|%|[kmg]b)$/i.test(plain)) return false;
  return jobWords.test(plain) || (isName(word) && /[\d_#:=+.@/-]/.test(plain) && !/:\/\//.test(word));
}

function isOrderToBot(line: string): boolean {
  const [, bot, order, rest = ''] = toBot.exec(line) ?? [];
  if (bot === undefined) return isSlashCommand(/^@\S+ +(\/.*)$/.exec(line)?.[1] ?? '');
  const { words, isPlain } = wordsOf(rest.replace(courtesy, ''));
  return order !== undefined && isPlain && words.every(isName);
}

const toBot = new RegExp(`^@(${bots})(?:\\[bot\\])?[,:]? (?:please )?(${orders})(?=[ .!]|$)[.!]?(.*)$`, 'i');

const phrase = new RegExp(
  [
    '(?:@?(?:jenkins|buildkite|travis|cirrus|circleci|appveyor|ci)[,:]? )(?:please )?(?:re-?test|re-?build|re-?run|retry|restart|build|test|run)(?: (?:this|it|all|the|tests?|builds?|failed|again|now|please))*',
    'bors:? (?:r[+-]|r=[\\w,-]+|try[+-]?|retry|ping|merge[+-]?|cancel|d(?:elegate)?[+-]|d(?:elegate)?=[\\w,-]+|p=\\d+)(?: rollup\\S*| p=\\d+)*',
    '(?:recheck|reverify)(?: (?:bug )?#?\\d+)?',
    '(?:re-?test|re-?build|re-?run)(?: (?:(?:this|it|all|the|failed(?= (?:tests|checks|jobs|builds)))\\b *)*(?:tests|checks|jobs|builds|ci)?)?(?: again)?(?:,? please)?',
    '(?:test|build) this,? please',
    '(?:please )?run (?:all )?(?:the )?(?:tests|checks|ci|benchmarks|e2e)(?: again)?(?:,? please)?',
    '(?:bugbot run|cursor review)(?: verbose)?',
    'ok to test',
    // "run ci/smoke", but "run src/index.ts" tells a person what to start.
    'run [\\w-]+(?:/[\\w-]+)+',
  ]
    .map((each) => `^(?:${each})[.!]?$`)
    .join('|'),
  'i',
);
