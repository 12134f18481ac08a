import {
  aBody,
  aFunction,
  aHolder,
  anImport,
  aWhole,
  isAnnotation,
  isName,
  perhaps,
  skipWords,
  type PublicDeclaration,
  type SourceLanguage,
} from '../language';
import { readAssigned, readAssignment } from './javaScriptExports';
import { readEntry, readMember, readUnplaced } from './javaScriptMembers';

/** TypeScript and JavaScript: what is exported, and the members of what is. */
export const javaScript: SourceLanguage = {
  endings: ['.ts', '.tsx', '.mts', '.cts', '.js', '.jsx', '.mjs', '.cjs'],
  comments: ['//'],
  blocks: [['/*', '*/']],
  indent: 2,
  isAttribute: isAnnotation,
  exportsInPlace: (lines) => {
    for (const line of lines) if (inPlace.test(line)) return true;
    return false;
  },
  read: (line, holder) => {
    if (holder === 'class') return readMember(line);
    if (holder === 'object') return readEntry(line);
    const { words } = line;
    const assigned = readAssignment(words);
    if (assigned) return assigned;
    if (words[0] === 'import' && words[1] !== '(' && words[1] !== '.')
      return words[2] === '=' ? undefined : anImport;
    if (words[0] === 'export') return readExport(words);
    // A call of `require` whose result is kept only imports, if it's that and nothing more.
    if (words.includes('require') && /^(?:const|let|var)$/.test(words[0] ?? '') && line.text.endsWith(');'))
      return anImport;
    if (holder === 'unknown') return readUnplaced(line);
    return line.isInPlace ? (isName(words[0]) ? aBody(false) : undefined) : readPlain(words);
  },
};

const inPlace =
  /^export (?:default )?(?:declare |abstract |async )*(?:function|class|const|let|interface|type|enum)\b/;

/** Ambient declarations are public whether they are exported or not. */
export const typeDeclarations: SourceLanguage = {
  ...javaScript,
  endings: ['.d.ts', '.d.mts', '.d.cts'],
  read: ({ words }) => (words[0] === 'import' ? anImport : aWhole(true)),
};

const modifiers = new Set(['declare', 'abstract', 'async', 'default']);

function readExport(words: readonly string[]): PublicDeclaration {
  const [said, rest] = skipWords(words.slice(1), modifiers);
  const [word, next] = rest;
  if (word === '*' || word === '=') return aBody(true);
  if (word === '{') return said.has('default') ? aHolder(true, 'object') : aWhole(true);
  if (word === 'class') return aHolder(true, 'class');
  if (word === 'function') return aFunction(true);
  if (word === 'namespace' || word === 'module') return aHolder(true, 'top');
  if (word === 'interface' || word === 'type' || word === 'enum') return aWhole(true);
  if (word === 'const' && next === 'enum') return aWhole(true);
  if (word === 'const' || word === 'let' || word === 'var') {
    const equals = rest.indexOf('=');
    return equals < 0 ? aBody(true) : readAssigned(rest.slice(equals));
  }
  return said.has('default') && (word === '(' || isArrow(rest)) ? aFunction(true) : aBody(true);
}

function isArrow(words: readonly string[]): boolean {
  return words.at(-1) === '{' && words.at(-2) === '>' && words.at(-3) === '=';
}

/** It may be exported by another line; types hardly ever are. */
function readPlain(words: readonly string[]): PublicDeclaration | undefined {
  const [, rest] = skipWords(words, modifiers);
  const [word] = rest;
  if (word === 'function') return perhaps(aFunction(true));
  if (word === 'class') return perhaps(aHolder(true, 'class'));
  const equals = rest.indexOf('=');
  if (/^(?:const|let|var)$/.test(word ?? '') && equals > 0) {
    const { inside, holder, hasParameters } = readAssigned(rest.slice(equals));
    if (hasParameters === true) return perhaps(aFunction(true));
    if (holder === 'class' && inside === 'members') return perhaps(aHolder(true, 'class'));
  }
  return isName(word) ? aBody(false) : undefined;
}
