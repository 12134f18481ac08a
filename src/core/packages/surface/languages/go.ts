import {
  aBody,
  aFunction,
  aHolder,
  anImport,
  perhaps,
  type PublicDeclaration,
  type SourceLanguage,
  type Holder,
} from '../language';

/** Go: names that start with a capital. */
export const go: SourceLanguage = {
  endings: ['.go'],
  comments: ['//'],
  blocks: [['/*', '*/']],
  indent: 4,
  isPrivate: (path) =>
    /(?:^|\/)internal\//.test(path) || /(?:^|\/)cmd\//.test(path) || /(?:_test|(?:^|\/)main)\.go$/.test(path),
  read: ({ words, text }, holder) => {
    const [word, next] = words;
    if (holder === 'fields' || holder === 'methods') return readField(words);
    if (holder === 'values') return aBody(isCapital(word));
    if (holder === 'types') return readType(words);
    if (word === 'import' || word === 'package') return anImport;
    if (word === 'func') return readFunction(words);
    if (word === 'type') return next === '(' ? readGroup('types') : readType(words.slice(1));
    if (word === 'const' || word === 'var')
      return next === '(' ? readGroup('values') : aBody(isCapital(next));
    if (holder === 'unknown') return field.test(text) ? perhaps(aFunction(true)) : aBody(false);
    return undefined;
  },
};

/** Of a struct or an interface. */
const field = /^\p{Lu}\w{0,200}(?:\s{1,99}[\w*[\]{}.()]{1,200}(?:\s+`.*`)?|\([^()]{0,200}\).{0,200})$/u;

/** A group isn't visible, but its members may be. */
function readGroup(holder: Holder): PublicDeclaration {
  return { ...aHolder(false, holder), isTransparent: true };
}

function readFunction(words: readonly string[]): PublicDeclaration {
  if (words[1] !== '(') return aFunction(isCapital(words[1]));
  const end = words.indexOf(')');
  const receiver = words.slice(2, end);
  const generic = receiver.indexOf('[');
  const type = receiver.slice(0, generic < 0 ? undefined : generic).at(-1);
  return aFunction(isCapital(type) && isCapital(words[end + 1]));
}

function readType(words: readonly string[]): PublicDeclaration {
  const isVisible = isCapital(words[0]);
  if (words.includes('struct')) return aHolder(isVisible, 'fields');
  if (words.includes('interface')) return { ...aHolder(isVisible, 'methods'), isExhaustive: true };
  return aFunction(isVisible);
}

/** A field, a method, or an embedded type such as `*Base` or `fmt.Stringer`. */
function readField(words: readonly string[]): PublicDeclaration {
  const [word, dot, last] = words[0] === '*' ? words.slice(1) : words;
  return aFunction(isCapital(dot === '.' ? last : word));
}

function isCapital(word: string | undefined): boolean {
  return word !== undefined && /^\p{Lu}/u.test(word);
}
