import type { RequestId } from '../model/requestId';
import { visibleText } from './visibleText';
import { sameRepository, sameHost } from '../model/ids';

/**
 * Whether the text of a request or an issue says that it is blocked by, depends on or waits for `target`, as
 * "#12", "owner/name#12" or an address. A short number is read in `repository`, where the text stands. Linear
 * in the length of the text, whatever is in it.
 */
export function waitsFor(text: string, repository: string, target: RequestId): boolean {
  const visible = visibleText(text);
  for (const match of visible.matchAll(claim)) {
    if (denial.test(visible.slice(Math.max(0, match.index - 30), match.index))) continue;
    if (namesTarget(visible, match.index + match[0].length, repository, target)) return true;
  }
  return false;
}

/** Wordings by impact.md's rule; the Chinese ones say the same. */
const claim =
  /\b(?:blocked (?:by|on)|depend(?:s|ing|ent)? (?:up)?on|wait(?:s|ing)? (?:for|on))\b|依赖于?|等待|阻塞于|被(?=[^\n。]{1,80}阻塞)/gi;

/** At the end of what stands before a claim. */
const denial =
  /(?:\bnot|n['’]t|\bno longer|\bnever|\bwas|\bwere|\bpreviously|\bused to|不再?|没有?|无需|曾)[ \t*_]*(?:[a-z]{1,12}[ \t]+)?$/i;

/** What may stand between a claim and the names it is made about, and between these. */
const filler =
  /(?:[\s:*_,;&+()[\]、，：；（）—–-]|\b(?:the|this|that|of|by|on|for|and|also|both|first|prs?|pull|requests?|issues?|changes?|fix|merge|merging|merged|review|reviewing|release|landing|to|be|land)\b|\d{1,3}[.)](?=[ \t])|和|与|及|合并|评审)/iy;

const reference =
  /https?:\/\/([\w.:-]{1,100})\/([\w.-]{1,100}\/[\w.-]{1,100})\/(?:pull|issues)\/(\d{1,9})[^\s)\]]{0,200}|([\w.-]{1,100}\/[\w.-]{1,100})?#(\d{1,9})\b|\bGH-(\d{1,9})\b/iy;

/** What follows a name in a list: the rest of its line, if the next line is an item as well. */
const restOfItem = /[^\n]{0,500}\n[ \t]*(?:[-*+]|\d{1,3}[.)])[ \t]+(?:\[ \][ \t]*)?/y;

/** So many marks and small words, and so many names, belong to one claim. */
const mostFillers = 24;
const mostNames = 50;

function namesTarget(text: string, from: number, repository: string, target: RequestId): boolean {
  let at = from;
  const read = (pattern: RegExp): RegExpExecArray | undefined => {
    pattern.lastIndex = at;
    const match = pattern.exec(text) ?? undefined;
    if (match) at = pattern.lastIndex;
    return match;
  };
  for (let names = 0; names < mostNames; names++) {
    for (let fillers = 0; fillers < mostFillers && read(filler); fillers++);
    const name = read(reference) ?? (names > 0 && read(restOfItem) ? read(reference) : undefined);
    if (!name) return false;
    const [, host, path, pathNumber, owned, number, short] = name;
    const isHost = host === undefined || sameHost(host, target.host);
    const where = path ?? owned ?? repository;
    const isNumber = Number(pathNumber ?? number ?? short) === target.number;
    if (isHost && isNumber && sameRepository(where, target.repository)) return true;
  }
  return false;
}
