import { extractProse } from './markdown/prose';
import type { Prose } from './markdown/proseBuilder';
import type { Language } from './finding';

export interface Sentence {
  /** Folded to lowercase and simplified characters; patterns are matched against this. */
  readonly text: string;
  /** The text as written, with the same length. */
  readonly written: string;
  readonly prose: Prose;
  readonly at: number;
  readonly language: Language;
}

/** Longer than any sentence the rules can make sense of; keeps matching time bounded. */
export const longestSentence = 600;

/** Returns words as a sentence; undefined if they are none, or more than one. */
export function toSentence(words: string): Sentence | undefined {
  const [sentence, ...more] = extractProse(words).flatMap(splitSentences);
  return more.length === 0 ? sentence : undefined;
}

export function splitSentences(prose: Prose): Sentence[] {
  const found: Sentence[] = [];
  const ends = /[.!?…;。！？；\n]+["'）)」\]]*/g;
  let from = 0;
  const add = (to: number): void => {
    for (let at = from; at < to; at += longestSentence) {
      const sentence = sentenceAt(prose, at, Math.min(to, at + longestSentence));
      if (sentence) found.push(sentence);
    }
    from = to;
  };
  for (const end of prose.text.matchAll(ends)) {
    const to = end.index + end[0].length;
    if (isEnd(end[0], prose.text.charAt(to)) && !isAbbreviation(prose.text, end.index)) add(to);
  }
  add(prose.text.length);
  return found;
}

function sentenceAt(prose: Prose, from: number, to: number): Sentence | undefined {
  const part = prose.text.slice(from, to);
  const start = from + part.length - part.trimStart().length;
  const whole = part.trim();
  const opening = openingIn(whole, prose, start);
  const written = whole.slice(opening);
  if (written === '') return undefined;
  const at = start + opening;
  const text = prose.folded.slice(at, at + written.length);
  return { text, written, prose, at, language: detectLanguage(written) };
}

/**
 * Returns the length of what says whom a sentence is for, of a greeting, and of what kind of remark it is, in
 * front of what the sentence says: no verdict depends on them.
 */
function openingIn(whole: string, prose: Prose, start: number): number {
  let length = 0;
  for (;;) {
    const rest = whole.slice(length);
    const isMention = prose.places.source.charAt(prose.places.getStart(start + length)) === '@';
    const next = (isMention && mention.exec(rest)) || greetingOrLabel.exec(rest);
    if (!next) return length;
    length += next[0].length;
  }
}

/** A mention is no prose, so it stands there as an object. */
const mention = /^\uFFFC+(?:[,:，：]| -)?\s+(?=\S)/;

const greetingOrLabel =
  /^(?:(?:hi|hey|hello|hallo)(?: (?:all|there|team|folks|[A-Z][\w-]{0,20}))?[,!] +|(?:hi|hey|hello|cc) (?=\uFFFC)|(?:你好|您好|哈喽|嗨|大家好|早)[，,！!]\s*|\[?(?:nits?|nitpick|minor|issue|suggestion|question|note|todo|thought|praise|fyi|问题|建议|疑问|小问题|小建议)(?: ?[(（][^)）]{1,20}[)）])?\]?[:：]\s*)(?=\S)/i;

/**
 * A period in "v1.2" or "e.g." doesn't end a sentence; Chinese marks, question marks and exclamation marks
 * always do.
 */
function isEnd(marks: string, next: string): boolean {
  return /[!?。！？；\n]/.test(marks) || /^[\s\u4e00-\u9fff]?$/.test(next);
}

function isAbbreviation(text: string, dot: number): boolean {
  if (text.charAt(dot) !== '.') return false;
  return /(?:^|[\s(])(?:e\.g|i\.e|etc|vs|cf|approx|resp|incl|no|fig|sec)$/i.test(
    text.slice(Math.max(0, dot - 8), dot),
  );
}

/** A sentence with a Chinese character is treated as Chinese; English patterns are tried on it too. */
function detectLanguage(written: string): Language {
  return /[\u4e00-\u9fff]|[，。！？；、]/.test(written) ? 'zh' : 'en';
}
