import { partsAround } from './clause';
import { longestSentence, type Sentence } from './sentence';

/**
 * Returns the sentence without the clause that hurts, if what is left says something by itself: then the
 * point is kept in the author's own words. Undefined if only the whole sentence can be replaced.
 *
 * @param isFair Whether what is left may be suggested.
 */
export function withoutClause(
  sentence: Sentence,
  from: number,
  to: number,
  isFair: (rest: Sentence) => boolean,
): string | undefined {
  const { before, after } = partsAround(sentence, from, to);
  const [first, last] = [trimmed(before), trimmed(after)];
  if ((first.text !== '' && last.text !== '') || isQuestion(sentence, first)) return undefined;
  const rest = first.text === '' ? withoutConjunction(last) : first;
  if (rest.text.length > longestSentence || !standsAlone(rest) || !isFair(rest)) return undefined;
  const { prose, at, text, language } = rest;
  const words = prose.places.slice(at, at + text.length);
  if (!isBalanced(words)) return undefined;
  return withFirstLetterOf(sentence.written, words) + toMark(sentence.written, language, rest !== first);
}

/** Whether no emphasis, link or code starts in the words that ends outside of them. */
function isBalanced(words: string): boolean {
  const count = (mark: RegExp): number => words.match(mark)?.length ?? 0;
  return [/\*/g, /`/g, /~~/g].every((mark) => count(mark) % 2 === 0) && count(/\[/g) === count(/\]/g);
}

/** What stands before the clause is no question because the clause is one; it would lose its mark. */
function isQuestion({ text }: Sentence, first: Sentence): boolean {
  return (
    first.text !== '' &&
    /^(?:why|how|what|who|when|where|did|do|does|is|are|was|were|have|has|can|could|should|would|will)\b|为什么|怎么|能不能|是不是|有没有|哪/.test(
      first.text,
    ) &&
    /[?？]\W*$/.test(text)
  );
}

function trimmed(part: Sentence): Sentence {
  const lead = /^[\s,:;，：；—–-]*/.exec(part.text)?.[0].length ?? 0;
  const text = part.text.slice(lead).replace(/[\s,:;，：；—–.!?…。！？-]+$/, '');
  return { ...part, text, written: part.written.slice(lead, lead + text.length), at: part.at + lead };
}

function withoutConjunction(part: Sentence): Sentence {
  const lead =
    /^(?:and |but |so |because |since |then |plus |also |you know,? |(?:而且|但是|但|不过|所以|因此|因为|毕竟)[，,]?)+/.exec(
      part.text,
    )?.[0].length ?? 0;
  return { ...part, text: part.text.slice(lead), written: part.written.slice(lead), at: part.at + lead };
}

/**
 * A rough test for a whole sentence about the change: a few words, a verb, a beginning that needs nothing
 * before it, and no person, as what is left of a reproach is seldom about anything else.
 */
function standsAlone({ text, language }: Sentence): boolean {
  if (person.test(text)) return false;
  if (language === 'zh') {
    // Without a name or a number, what is left of a Chinese reproach is seldom about the change.
    const characters = text.match(/[\u4e00-\u9fff]/g)?.length ?? 0;
    return (
      characters >= 5 &&
      /[a-z0-9]{2}|\uFFFC/.test(text) &&
      !/^[的而并就才还也却得地吗呢吧是让只不别]|[吗呢么吧]$/.test(text)
    );
  }
  const words = text.match(/[a-z0-9_'\uFFFC]+/g) ?? [];
  return words.length >= 4 && !dependent.test(text) && (verb.test(text) || imperative.test(text));
}

const person =
  /\b(?:you|your|yours|yourself|u|ur|he|him|his|she|her|mate|dude|buddy|pal|someone|somebody|anyone|everyone|nobody|people)\b|[你您他她谁]|同学|大家|人家|某[位些]|有些人/;

const dependent =
  /^(?:which|who|whom|whose|that|if|when|whenever|although|though|while|unless|until|as|than|like|even|not|to|for|of|with|without|or|nor|in|on|at|by|from|where|what|how|why|just like|please\b.{0,3}$)\b/;

const verb =
  /\b(?:is|are|was|were|be|has|have|had|do|does|did|can|could|should|must|will|would|may|might|needs?|makes?|takes?|gets?|goes|leaks?|breaks?|returns?|throws?|loads?|reads?|writes?|calls?|uses?|runs?|fails?|holds?|keeps?|means?|belongs?|depends?|happens?|leaves?|\w+n't|[a-z]{2,}(?:ates|izes|ifies|ects|ents|urns|oses|ides|acks|ocks|eads|ells|ooks|orks|ows))\b/;

const imperative =
  /^(?:please |just |let's )?(?:use|add|move|remove|delete|rename|extract|split|take|put|make|call|check|return|throw|keep|drop|replace|fix|wrap|pass|close|start|stop|try|see|run|read|write|test|handle|avoid|revert|rebase|squash|document|log|set|get|pull|push|merge|inline|reuse|cache|validate|escape|guard|lock|free|store|sort|bump|pin|generate|compute|look)\b/;

/** A word in small letters starts the sentence as the sentence did before; a name or code stays as it is. */
function withFirstLetterOf(written: string, words: string): string {
  const isPlain = /^[a-z]+(?:'[a-z]+)?(?:[\s,]|$)/.test(words);
  return isPlain && /^\W*[A-Z]/.test(written) ? words.charAt(0).toUpperCase() + words.slice(1) : words;
}

function toMark(written: string, language: Sentence['language'], isLast: boolean): string {
  const [mark] = /[.!?…。！？](?=\W*$)/.exec(written) ?? [];
  if (mark === undefined) return '';
  if (isLast && /[?？]/.test(mark)) return mark;
  return language === 'zh' ? '。' : '.';
}
