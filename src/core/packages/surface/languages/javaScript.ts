import {
  aBody,
  aFunction,
  aHolder,
  anImport,
  aWhole,
  isName,
  skipAnnotations,
  skipWords,
  type PublicDeclaration,
  type SourceLanguage,
  type Line,
} from '../language';

/** TypeScript and JavaScript: what is exported, and the members of what is. */
export const javaScript: SourceLanguage = {
  endings: ['.ts', '.tsx', '.mts', '.cts', '.js', '.jsx', '.mjs', '.cjs'],
  comments: ['//'],
  blocks: [['/*', '*/']],
  indent: 2,
  read: (line, holder) => {
    if (holder === 'class' || holder === 'object') return readMember(line, holder);
    const { words } = line;
    if (words[0] === 'import' && words[1] !== '(' && words[1] !== '.')
      return words[2] === '=' ? undefined : anImport;
    if (words[0] === 'export') return readExport(words);
    if (words[0] === 'module' && words[2] === 'exports') return readAssigned(words.slice(3));
    if (words[0] === 'exports' && words[1] === '.') return readAssigned(words.slice(3));
    // A call of `require` whose result is kept only imports, if it's that and nothing more.
    if (words.includes('require') && /^(?:const|let|var)$/.test(words[0] ?? '') && line.text.endsWith(');'))
      return anImport;
    return isName(words[0]) ? aBody(false) : undefined;
  },
};

/** Ambient declarations are public whether they are exported or not. */
export const typeDeclarations: SourceLanguage = {
  ...javaScript,
  endings: ['.d.ts', '.d.mts', '.d.cts'],
  read: ({ words }) => (words[0] === 'import' ? anImport : aWhole(true)),
};

const modifiers = new Set(['declare', 'abstract', 'async', 'default']);

function readExport(words: readonly string[]): PublicDeclaration {
  const [, rest] = skipWords(words.slice(1), modifiers);
  const [word, next] = rest;
  if (word === '*' || word === '=') return aBody(true);
  if (word === '{') return aWhole(true);
  if (word === 'class') return aHolder(true, 'class');
  if (word === 'function') return aFunction(true);
  if (word === 'namespace' || word === 'module') return aHolder(true, 'top');
  if (word === 'interface' || word === 'type' || word === 'enum') return aWhole(true);
  if (word === 'const' && next === 'enum') return aWhole(true);
  if (word === 'const' || word === 'let' || word === 'var') {
    const equals = rest.indexOf('=');
    return equals < 0 ? aBody(true) : readAssigned(rest.slice(equals), false);
  }
  return aBody(true);
}

/** Reads from the equals sign on: a function's parameters can be seen, and an exported list of names. */
function readAssigned(words: readonly string[], isList = true): PublicDeclaration {
  const [, value, next] = words;
  const isFunction =
    value === '(' || value === '<' || value === 'function' || (value === 'async' && isFunctionStart(next));
  if (isFunction) return aFunction(true);
  if (isList && value === '{') return aHolder(true, 'object');
  if (value === 'class') return aHolder(true, 'class');
  return aBody(true);
}

function isFunctionStart(word: string | undefined): boolean {
  return word === '(' || word === '<' || word === 'function';
}

const memberModifiers = new Set(
  'public protected private static readonly async get set abstract override declare accessor *'.split(' '),
);
const statements = new Set(
  'if for while do return switch const let var throw await try catch finally else case default break'.split(
    ' ',
  ),
);

function readMember(line: Line, holder: string): PublicDeclaration | undefined {
  const words = skipAnnotations(line.words);
  const [skipped, rest] = skipWords(words, memberModifiers);
  const [name, next] = rest;
  if (name === undefined && skipped.size === 0) return undefined;
  if (statements.has(name ?? '') && next !== '(' && next !== ':') return undefined;
  if (/^(?:if|for|while|switch|catch|return)$/.test(name ?? '')) return undefined;
  const isHidden = skipped.has('private') || name === '#' || name?.startsWith('_') === true;
  if (holder === 'object') return name === '.' || isName(name) ? aBody(true) : undefined;
  const isQuoted = ['[', '#', '"', "'"].includes(name ?? '');
  if (!isQuoted && !isName(name)) return skipped.size > 0 ? aBody(!isHidden) : undefined;
  return next === '(' || next === '<' ? aFunction(!isHidden) : aBody(!isHidden);
}
