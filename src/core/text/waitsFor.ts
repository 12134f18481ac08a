import type { RequestId } from '../model/requestId';
import { visibleText } from './visibleText';
import {
  comesFirst,
  denial,
  exampleHead,
  filler,
  conjunction,
  done,
  longAgo,
  notYet,
  otherwise,
  participle,
  settled,
  settledAside,
  stillToCome,
  waitingClaim,
  whoDid,
} from './waitingWords';
import { sameRepository, sameHost } from '../model/ids';

/**
 * Returns whether the text of a request or an issue says that it's blocked by, depends on or waits for
 * `target`, written as "#12", "owner/name#12" or a URL. A short number refers to `repository`, which the text
 * belongs to. Runs in time linear in the length of the text, whatever it contains.
 */
export function waitsFor(text: string, repository: string, target: RequestId): boolean {
  const visible = visibleText(text).replaceAll('＃', '#');
  const isTarget = (name: RegExpExecArray): boolean => {
    const [, host, path, pathNumber, owned, number, short, partial, partialNumber] = name;
    const isHost = host === undefined || sameHost(host, target.host);
    const where = path ?? owned ?? partial ?? repository;
    const isNumber = Number(pathNumber ?? number ?? short ?? partialNumber) === target.number;
    return isHost && isNumber && sameRepository(where, target.repository);
  };
  return claimsIt(visible, isTarget) || saysItComesFirst(visible, isTarget);
}

/** Nobody's request waits for this many others, and each claim costs a few looks around it. */
const mostClaims = 500;

type IsTarget = (name: RegExpExecArray) => boolean;

function claimsIt(text: string, isTarget: IsTarget): boolean {
  let claims = 0;
  for (const match of text.matchAll(waitingClaim)) {
    if (++claims > mostClaims) return false;
    const [claim] = match;
    const before = text.slice(Math.max(0, match.index - 120), match.index);
    const line = before.slice(before.lastIndexOf('\n') + 1);
    if (isExample(before, line)) continue;
    // A capital letter starts a sentence, even if the period before it is missing.
    if (denial.test(line) && !(/^[A-Z]/.test(claim) && /#\d+\s+$/.test(line))) continue;
    const end = namedTarget(text, match.index + claim.length, isTarget);
    if (end === undefined) continue;
    const rest = text.slice(end, end + 80);
    if (otherwise.test(rest) || settledAside.test(rest)) continue;
    // "Blocked until #1 is done" states a condition, "Blocked by #1: done" something that's already true.
    if (settled.test(rest) && !/(?:until|till|after|before|once|when|as soon as)$/i.test(claim)) continue;
    // Someone quotes what to write.
    if (/["“'‘「]$/.test(line) && /^[^\n"”'’」]{0,40}["”'’」]/.test(rest)) continue;
    if (tellsOfPast(claim, line, rest)) continue;
    if (/^\W*after$/i.test(claim) && !/^[ ]*[:：]/.test(text.slice(match.index + claim.length))) {
      if (!notYet.test(rest)) continue;
    }
    return true;
  }
  return false;
}

/** Returns whether the last line with words above the claim announces an example. */
function isExample(before: string, line: string): boolean {
  const above = before.slice(0, before.length - line.length).trimEnd();
  return /^\W*$/.test(line) && exampleHead.test(above.slice(above.lastIndexOf('\n') + 1));
}

function tellsOfPast(claim: string, line: string, rest: string): boolean {
  if (longAgo.test(rest)) return true;
  if (participle.test(claim) && whoDid.test(line)) return true;
  if (!done.test(rest)) return false;
  return conjunction.test(claim) || (participle.test(claim) && !stillToCome.test(line));
}

function saysItComesFirst(text: string, isTarget: IsTarget): boolean {
  for (const name of text.matchAll(new RegExp(reference.source, 'gi'))) {
    const end = name.index + name[0].length;
    if (!isTarget(name) || !comesFirst.test(text.slice(end, end + 80))) continue;
    const before = text.slice(Math.max(0, name.index - 120), name.index);
    if (!denial.test(before.slice(before.lastIndexOf('\n') + 1))) return true;
  }
  return false;
}

const path = String.raw`[\w.-]{1,100}\/[\w.-]{1,100}`;

const reference = new RegExp(
  [
    // "[the retry change](address)" and "<a href="address">" name what they link to.
    String.raw`(?:\[[^\]\n]{0,200}\]\(<?|<a href=["'])?(?:https?:\/\/(?:www\.)?|(?:www\.)?(?=github\.com\/))([\w.:-]{1,100})\/(${path})\/(?:pull|issues)\/(\d{1,9})(?!\d)(?:[/?#][^\s)\]>"',]{0,200})?`,
    String.raw`(${path})?#(\d{1,9})\b`,
    String.raw`\bGH-(\d{1,9})\b`,
    String.raw`(${path})\/(?:pull|issues)\/(\d{1,9})\b`,
  ].join('|'),
  'iy',
);

const mark = String.raw`[ \t]*(?:[-*+]|\d{1,3}[.)])[ \t]+(?:\[ \][ \t]*)?`;
/** What follows a name in an item: the rest of it, if what follows is another item. */
const restOfItem = new RegExp(
  String.raw`[^\n]{0,500}(?:\n[ \t]{2,}(?![-*+] |\d{1,3}[.)] )[^\n]{1,500}){0,3}(?:\n[ \t]*){1,5}${mark}`,
  'y',
);
const itemStart = new RegExp(String.raw`^${mark}`);
/** A paragraph ends, and what follows is no item, or the claim wasn't in one. */
const paragraphEnd = /[ \t]*\n[ \t]*(?:\n|$)/y;
/** An aside about a name: "#11 (the parser), #12" */
const aside = /[ \t]*\([^()\n]{1,200}\)/y;

/** Most marks and filler words between names, and most names, in one claim. */
const mostFillers = 24;
const mostNames = 50;

/** Returns where the target's name ends, among the names that a claim refers to. */
function namedTarget(text: string, from: number, isTarget: IsTarget): number | undefined {
  let at = from;
  const read = (pattern: RegExp): RegExpExecArray | undefined => {
    pattern.lastIndex = at;
    const match = pattern.exec(text) ?? undefined;
    if (match) at = pattern.lastIndex;
    return match;
  };
  for (let names = 0; names < mostNames; names++) {
    let name = read(reference);
    if (!name && names > 0) {
      read(aside);
      const rest = at;
      const isItem = itemStart.test(text.slice(text.lastIndexOf('\n', at - 1) + 1, at));
      for (let fillers = 0; !name && fillers < mostFillers; fillers++) {
        paragraphEnd.lastIndex = at;
        if (paragraphEnd.test(text) || !read(filler)) break;
        name = read(reference);
      }
      if (name && startsSentence(text.slice(rest, name.index), text.slice(at, at + 20))) return undefined;
      if (!name && isItem) {
        at = rest;
        // An item may name nothing.
        for (let items = 0; !name && items < 5 && read(restOfItem); items++) name = readAmong(fillersBefore);
      }
    } else if (!name) name = readAmong(mostFillers);
    if (!name) return undefined;
    if (isTarget(name)) return at;
  }
  return undefined;

  function readAmong(most: number): RegExpExecArray | undefined {
    let name = read(reference);
    for (let fillers = 0; !name && fillers < most && read(filler); fillers++) name = read(reference);
    return name;
  }
}

const fillersBefore = 4;

/** "Depends on #11\n#12 is related": a name on the next line that isn't in a list, with words behind it. */
function startsSentence(between: string, rest: string): boolean {
  return /[^,&]\s*\n[ \t]*$|^\s*\n[ \t]*$/.test(between) && /^[ ]+\w/.test(rest);
}
