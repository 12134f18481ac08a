import { agents, agentVerbs, polite } from './commandWords';
import { visibleText } from './visibleText';

/**
 * Returns whether a command to a bot is a reviewer's word on the change: an approval, or what a coding agent
 * should change. To look, test, format, merge or rebase says nothing about it. When in doubt, it isn't one: it
 * would hide a request from someone who's waited for.
 */
export function isDirection(markdown: string): boolean {
  return visibleText(markdown)
    .split('\n')
    .some((line) => approval.test(line) || isChangeOrder(line));
}

/** Returns whether such a command approves. */
export function isApproval(markdown: string): boolean {
  return visibleText(markdown)
    .split('\n')
    .some((line) => approval.test(line));
}

/** Returns whether someone takes back their approval, as with "/lgtm cancel". */
export function isWithdrawal(markdown: string): boolean {
  return visibleText(markdown)
    .split('\n')
    .some((line) => withdrawal.test(line));
}

const approval = /^\s*(?:\/(?:lgtm|approved?)(?!\s+cancel)\b|@?bors:?\s+r\+)/i;
const withdrawal =
  /^\s*(?:\/(?:(?:lgtm|approved?)\s+cancel|remove-(?:lgtm|approved?)|(?:un|dis)(?:lgtm|approve)|remove-label\s+(?:lgtm|approved?))\b|@?bors:?\s+r-)/i;

/** "@claude rebase, and rename the option": each order counts by itself. */
function isChangeOrder(line: string): boolean {
  const orders = toAgent.exec(line)?.[1]?.split(/[.!?;,]+(?:\s+|$)|\s+(?:and|then)\s+/i) ?? [];
  return orders.some((order) => {
    const [, verb = '', what = ''] = claim.exec(order.trim().replace(polite, '')) ?? [];
    return verb !== '' && !isUpkeep(verb.toLowerCase(), what);
  });
}

const toAgent = new RegExp(`^\\s*[@/]${agents}(?:\\[bot\\])?[\\s,:]+(.+)$`, 'i');
const claim = new RegExp(`^(${agentVerbs})\\b(.*)$`, 'i');

/** Returns whether an order leaves what's under review as it is, or only repeats work on it. */
function isUpkeep(verb: string, what: string): boolean {
  if (/\bconflicts?\b/i.test(what)) return true;
  if (/^(?:make|update|change)$/.test(verb))
    return /^\W*(?:(?:it|this|the|your|pr|my|from|to|with) )*(?:$|(?:branch|base|main|master|pr)\b)/i.test(
      what,
    );
  return /^(?:check|explain|format|investigate|merge|rebase|re-?run|retry|review|run|summari[sz]e|test|try)$/.test(
    verb,
  );
}
