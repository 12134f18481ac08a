import { agents, courtesy, namesSomeone, nounVerbs, polite, verbs } from './commandWords';

/** Returns whether a line tells a coding agent to do something: "@copilot fix the lint errors". */
export function isTaskForAgent(line: string): boolean {
  const task = toAgent.exec(line)?.[1];
  return task !== undefined && isTask(task);
}

const toAgent = new RegExp(`^@${agents}(?:\\[bot\\])?[ ,:]+(.+)$`, 'i');

/** Returns whether each sentence tells someone to do something, in English. */
export function isTask(text: string): boolean {
  const [first, ...more] = text.split(/[.!?;]+(?: +|$)|,? then /).filter((sentence) => sentence !== '');
  return first !== undefined && isOrder(first) && more.every((each) => thanks.test(each) || isOrder(each));
}

const thanks = /^(?:thanks?|thank you|please|cheers|ty)(?: (?:a lot|so much|in advance|you))?$/i;

function isOrder(sentence: string): boolean {
  if (!/^[\x20-\x7e]*$/.test(sentence)) return false;
  if (/\b(?:I|me|mine)\b/.test(sentence) || namesSomeone(sentence)) return false;
  if (question.test(sentence) || upkeep.test(sentence)) return true;
  const claim = sentence.replace(explained, '$1').replace(courtesy, '').replace(polite, '');
  return order.test(claim) && !claim.split(/[ ,]+/).some((word) => report.test(word));
}

const question = /^(?:please )?(?:can|could|would|will) you (?:please )?[a-z]/i;
/** What can only be an order, whatever it's about. */
const upkeep =
  /^(?:please )?(?:ping|explain why .+|(?:merge|rebase|update)(?: (?:on|onto|with|from|in|to))?(?: the)?(?: latest)? (?:(?:upstream|origin)[\w/]*|main|master|trunk|develop|base|branch)(?: branch)?(?: (?:in|into|to|onto|with|from)(?: (?:this|the|my|it|your))?(?: (?:branch|pr|main|master))?)?|run (?:prettier|eslint|npm|pnpm|yarn|make|cargo|go|pytest|lint|format|fmt|ci)\b[\w :/.-]{0,60})(?:,? please)?$/i;
/** "Fix the test that is failing": what follows describes the test, and reports nothing. */
const explained =
  /^(.{0,100}?\b(?:the|an?|all|any|these|those|every) [\w -]+?) (?:that|which|where|because|so that|when|if|until)\b.*$/i;
const object = 'on|with|from|against|in|the|this|these|those|all|any|it|my|our|an?|only|every|just';
const target =
  'errors?|tests?|conflicts?|lint|ci|build|types?|warnings?|main|typos?|docs?|pr|comments?|feedback|suggestions?|issues?|bugs?|findings?';
const order = new RegExp(
  // "Resolve: yes, it should" says how, to a person.
  `^(?:(?:and|also|then|now) )*(?:${verbs}\\b(?! *[:–—]| - ).*|${nounVerbs}(?: (?:${object})\\b.*| (?:that|them)| (?!that\\b|- )[\\w -]*\\b(?:${target}))?)$`,
  'i',
);
const report =
  /^(?:is|are|was|were|has|have|had|been|done|pass|passes|works|fails|looks|ready|green|already|(?!need|failed|required|unused|shared|nested|feed|speed|seed|embed)[a-z]{2,}ed)$/i;
