import { ApiError } from './apiError';

/** One part of a search: `-label:"good first"` is `{ qualifier: 'label', value: 'good first', negated: true }`. */
export interface SearchTerm {
  /** Undefined for words looked up in title and body. */
  qualifier: string | undefined;
  value: string;
  negated: boolean;
}

// After an optional minus: a qualifier with its value (quoted in parts or not), a quoted phrase, or a word.
const part = /(-?)(?:([A-Za-z][A-Za-z-]*):((?:"[^"]*"|[^\s"])+)|"([^"]*)"|([^\s"]+))(?=\s|$)/y;

/** Splits a search as GitHub does; what cannot be read is refused, never skipped. */
export function parseSearch(query: string): SearchTerm[] {
  const terms: SearchTerm[] = [];
  let negateNext = false;
  let at = 0;
  while (query.slice(at).trim() !== '') {
    at += query.slice(at).search(/\S/);
    part.lastIndex = at;
    const match = part.exec(query);
    if (!match) throw invalidSearch(`cannot read it from "${query.slice(at)}"`);
    at = part.lastIndex;

    const [, minus, qualifier, value, phrase, word = ''] = match;
    if (word === 'NOT') {
      negateNext = true;
      continue;
    }
    refuseOddWord(word);
    terms.push({
      qualifier: qualifier?.toLowerCase(),
      value: value?.replaceAll('"', '') ?? phrase ?? word,
      negated: minus === '-' || negateNext,
    });
    negateNext = false;
  }
  return terms;
}

function refuseOddWord(word: string): void {
  if (/^(AND|OR|\(.*|.*\))$/.test(word)) {
    throw invalidSearch(`"${word}" belongs to the advanced search, which this search is not`);
  }
  if (/^[A-Za-z-]+:$/.test(word)) throw invalidSearch(`"${word}" has no value`);
}

export function invalidSearch(problem: string): ApiError {
  return new ApiError('INVALID_SEARCH', `the stand-in refuses this search: ${problem}`);
}
