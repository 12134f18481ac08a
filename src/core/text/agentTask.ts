import { agents, courtesy, nounVerbs, verbs } from './commandWords';

/** Returns whether a line tells a coding agent to do something: "@copilot fix the lint errors". */
export function isTaskForAgent(line: string): boolean {
  const task = toAgent.exec(line)?.[1];
  return task !== undefined && isTask(task);
}

const toAgent = new RegExp(`^@${agents}(?:\\[bot\\])?[ ,:]+(.+)$`, 'i');

/** Returns whether each sentence tells someone to do something, in English. */
export function isTask(text: string): boolean {
  const [first, ...more] = text.split(/[.!?;]+(?: +|$)/).filter((sentence) => sentence !== '');
  return first !== undefined && isOrder(first) && more.every((each) => thanks.test(each) || isOrder(each));
}

const thanks = /^(?:thanks?|thank you|please|cheers|ty)(?: (?:a lot|so much|in advance|you))?$/i;

function isOrder(sentence: string): boolean {
  if (!/^[\x20-\x7e]*$/.test(sentence)) return false;
  if (question.test(sentence)) return true;
  const claim = sentence
    .replace(explained, '$1')
    .replace(courtesy, '')
    .replace(/^please /i, '');
  return order.test(claim) && !claim.split(/[ ,]+/).some((word) => report.test(word));
}

const question = /^(?:please )?(?:can|could|would|will) you (?:please )?[a-z]/i;
/** "Fix the test that is failing": what follows describes the test, and reports nothing. */
const explained =
  /^(.{0,100}?\b(?:the|an?|all|any|these|those|every) [\w -]+?) (?:that|which|where|because|so that|when|if|until)\b.*$/i;
const object = 'on|with|from|against|in|the|this|these|those|all|any|it|my|our|an?|only|every|just';
const target = 'errors?|tests?|conflicts?|lint|ci|build|types?|warnings?|main|typos?|docs?|pr';
const order = new RegExp(
  `^(?:(?:and|also|then|now) )*(?:${verbs}\\b.*|${nounVerbs}(?: (?:${object})\\b.*| [\\w -]*\\b(?:${target}))?)$`,
  'i',
);
const report =
  /^(?:is|are|was|were|has|have|had|been|done|pass|passes|works|fails|looks|ready|green|already|(?!need|failed|required|unused|shared|nested|feed|speed|seed|embed)[a-z]{2,}ed)$/i;
