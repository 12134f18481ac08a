import type { Sentence } from './sentence';

/**
 * Returns words with a gap that name the code, links and numbers of the sentence they replace, so that only
 * how it's said is lost; the plain words if it names none.
 */
export function aboutObjects(
  { text, prose, at, language }: Sentence,
  plain: string | undefined,
): string | undefined {
  if (plain === undefined) return undefined;
  const named = objectsOf({ text, prose, at });
  const people = named.filter((words) => words.startsWith('@'));
  const things = named.filter((words) => !words.startsWith('@')).slice(0, mostNamed);
  const about =
    things.length === 0
      ? plain
      : language === 'zh'
        ? `关于${/^\d/.test(things[0] ?? '') ? '这 ' : ' '}${things.join('、')}：…`
        : `About ${/^\d/.test(things[0] ?? '') ? 'the ' : ''}${listed(things)}: …`;
  return [...people, about].join(' ');
}

const mostNamed = 8;

function listed(things: readonly string[]): string {
  return things.length < 2 ? things.join('') : `${things.slice(0, -1).join(', ')} and ${things.at(-1)}`;
}

/** Code, a link or a mention, or a number with what it counts. */
const object =
  /\uFFFC+|\b(?:lines?|line numbers?|rows?|step|version) \d[\d–-]*|(?<![\w.])\d[\d.,]*-[a-z]+|(?<![\w.])\d[\d.,:]*(?:%|x\b| ?(?:kb|mb|gb|tb|ms|s|seconds?|minutes?|hours?|lines?|files?|times|bytes?|rows?|calls?|requests?)\b)|第 ?\d+ ?行|(?<![\w.])\d[\d.,]* ?(?:行|个|次|秒|分钟|条|列|层|张|kb|mb|gb|ms|%)/g;

/** Whether the words still name everything that the sentence names. */
export function keepsObjects(sentence: Sentence, words: string): boolean {
  return objectsOf(sentence).every((each) => words.includes(each));
}

export function namesObjects(sentence: Sentence): boolean {
  return objectsOf(sentence).length > 0;
}

function objectsOf({ text, prose, at }: Pick<Sentence, 'text' | 'prose' | 'at'>): readonly string[] {
  const found = [...text.matchAll(object)].map(({ index, 0: words }) =>
    prose.places.slice(at + index, at + index + words.length).trim(),
  );
  return [...new Set(found)].filter((words) => words !== '' && !/^["'“”‘’「『《]/.test(words));
}
