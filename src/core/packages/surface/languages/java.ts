import {
  aBody,
  aFunction,
  aHolder,
  anImport,
  aWhole,
  isAnnotation,
  isName,
  perhaps,
  skipAnnotations,
  skipWords,
  type PublicDeclaration,
  type SourceLanguage,
} from '../language';

const brackets = {
  comments: ['//'],
  blocks: [['/*', '*/']],
  indent: 4,
  isExplicit: true,
  hasClauses: true,
  isAttribute: isAnnotation,
} as const;

/** Java: `public` and `protected`, and the members of interfaces. */
export const java: SourceLanguage = {
  ...brackets,
  endings: ['.java'],
  read: ({ words, text }, holder) => {
    if (words[0] === 'import' || words[0] === 'package') return anImport;
    return readMember(skipAnnotations(words), holder, text) ?? readUnplaced(text, holder, javaConstant);
  },
};

/** C#: the same, with namespaces around. */
export const cSharp: SourceLanguage = {
  ...brackets,
  endings: ['.cs'],
  read: ({ words, text }, holder) => {
    if (words[0] === 'using' && words[1] !== '(') return anImport;
    if (words[0] === 'namespace') return { ...aHolder(false, 'top'), isTransparent: true };
    if (words[0] === '#') return undefined;
    return readMember(skipAnnotations(words), holder, text) ?? readUnplaced(text, holder, cSharpConstant);
  },
};

const modifiers = new Set(
  `public protected private internal static final abstract default synchronized native transient volatile sealed
  non - strictfp virtual override async partial readonly required unsafe extern new const event ref file`.split(
    /\s+/,
  ),
);

function readMember(words: readonly string[], holder: string, text: string): PublicDeclaration | undefined {
  const [said, rest] = skipWords(words, modifiers);
  const [word, next] = rest;
  if (word === undefined) return undefined;
  const isOpen = said.has('public') || (said.has('protected') && !said.has('private'));
  const isHidden = said.has('private') || (said.has('internal') && !said.has('protected'));
  const isVisible = isOpen || (holder === 'interface' && !isHidden);
  if (word === 'class' || word === 'struct' || word === 'record')
    return { ...aHolder(isVisible, 'class'), hasParameters: true };
  if (word === 'interface' || (word === '@' && next === 'interface')) return aHolder(isVisible, 'interface');
  if (word === 'enum') return aHolder(isVisible, 'enum');
  if (holder === 'enum' && said.size === 0) return readConstant(word, next);
  // Only a declaration's line can have these words, whatever it stands in.
  if (holder === 'unknown' && !isOpen) {
    const isInInterface = !isHidden && (said.has('default') || said.has('static')) && isSignature.test(text);
    return isInInterface ? perhaps(aFunction(true)) : isHidden ? aBody(false) : undefined;
  }
  if (!isName(word) && word !== '<' && word !== '~') return undefined;
  return rest.includes('(') && !isAssigned(rest) ? aFunction(isVisible) : aBody(isVisible);
}

/**
 * What stands in an interface or an enum needn't say so on its line. Without its surroundings, it shows by
 * having no body.
 */
function readUnplaced(text: string, holder: string, constant: RegExp): PublicDeclaration | undefined {
  if (holder !== 'unknown') return undefined;
  const isMember = (bodiless.test(text) || property.test(text)) && !statement.test(text);
  // Whatever a statement encloses is one, too.
  return isMember || constant.test(text) ? perhaps(aFunction(true)) : aBody(false);
}

const statement = /^(?:return|throw|new|else|assert|yield|await|case|goto|var|using|package|import)\b/;
const bodiless =
  /^[\w.]{1,200}(?:<[^()]{0,200}>)?[[\]?]{0,4}\s{1,9}\w{1,200}(?:<[^()]{0,200}>)?\([^()]{0,300}\);$/;
const property =
  /^[\w.]{1,200}(?:<[^()]{0,200}>)?[[\]?]{0,4}\s{1,9}\w{1,200}\s{0,9}\{\s{0,9}(?:get|set|init)\b/;
const isSignature = /\([^()]{0,300}\)\s{0,9}(?:throws [^{;]{1,200})?[{;]?$/;
const javaConstant = /^[A-Z]\w{0,200}(?:\([^()]{0,300}\))?(?:[,;]|\s\{)$/;
const cSharpConstant = /^[A-Z]\w{0,200}(?:\s=\s[^;]{1,200})?,$/;

function isAssigned(words: readonly string[]): boolean {
  const equals = words.indexOf('=');
  return equals >= 0 && equals < words.indexOf('(');
}

function readConstant(word: string, next: string | undefined): PublicDeclaration | undefined {
  const isConstant = isName(word) && (next === undefined || /^[,;(={]$/.test(next));
  return isConstant ? aWhole(true) : undefined;
}
