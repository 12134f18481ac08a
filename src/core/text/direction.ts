import { agents } from './commandWords';
import { visibleText } from './visibleText';

/**
 * Returns whether a command to a bot is a reviewer's word on the change: an approval, or what a coding agent
 * should change. Running the tests again, or rebasing, says nothing about it.
 */
export function isDirection(markdown: string): boolean {
  const text = visibleText(markdown);
  return approval.test(text) || toAgent.test(text);
}

const approval = /^\s*(?:\/(?:lgtm|approved?)(?!\s+cancel)\b|@?bors\s+r\+)/im;
const toAgent = new RegExp(`^\\s*@${agents}(?:\\[bot\\])?(?=[\\s,:]|$)`, 'im');
