import type { Comment } from './comment';
import type { Language } from './finding';
import { candidates, createMatchers, type Matcher, type Matchers } from './matchers';
import { BoundedCache } from './boundedCache';
import type { Sentence } from './sentence';

/** A rule's row that matches a sentence, and where. */
export interface Match {
  readonly matcher: Matcher;
  readonly match: RegExpExecArray;
}

let ready: Matchers | undefined;

const known = new BoundedCache<readonly Match[]>(5000);

/** A comment of up to this many words says little besides the match. */
const mostAlone = 16;

/** Returns all matching rows, whatever the rest of the comment says for or against their rules. */
export function matchesIn(
  sentence: Sentence,
  { size, hasObject }: Comment,
  languages: readonly Language[],
): readonly Match[] {
  const isAlone = size <= mostAlone && !hasObject;
  const { text, language } = sentence;
  return known.get(`${languages.join()} ${language} ${isAlone ? 1 : 0} ${text}`, () => {
    ready ??= createMatchers();
    return candidates(ready, sentence, isAlone, languages).flatMap((matcher) => {
      const match = matcher.find().exec(text);
      if (!match || match[0].trim() === '' || matcher.unless?.().test(text)) return [];
      return [{ matcher, match }];
    });
  });
}
