import {
  aBody,
  aFunction,
  aHolder,
  anImport,
  aWhole,
  isName,
  perhaps,
  type PublicDeclaration,
  type SourceLanguage,
  type Line,
} from '../language';

/** Python: names without a leading underscore, in modules without one. */
export const python: SourceLanguage = {
  endings: ['.py', '.pyi'],
  comments: ['#'],
  blocks: [
    ['"""', '"""'],
    ["'''", "'''"],
  ],
  indent: 4,
  isAttribute: (text) => text.startsWith('@'),
  isPrivate: (path) => path.split('/').some((name) => name.startsWith('_') && !name.startsWith('__')),
  read: (line, holder) => {
    const { words } = line;
    const [word] = words;
    if (word === 'from' || word === 'import') return readImport(line, holder);
    const start = word === 'async' ? 1 : 0;
    const name = words[start + 1] ?? '';
    // It may be in a function, or in a class that nobody sees.
    const placed = (declaration: PublicDeclaration): PublicDeclaration =>
      holder === 'unknown' ? perhaps(declaration) : declaration;
    if (words[start] === 'def') {
      const isMethod = /^(?:self|cls)$/.test(words[start + 3] ?? '');
      return placed({ ...aFunction(isPublic(name)), ...(isMethod && { memberOf: 'class' }) });
    }
    if (word === 'class') return placed(aHolder(isPublic(name), 'class'));
    if (word === '__all__') return aWhole(true);
    // What is declared under a condition is declared all the same.
    if (/^(?:if|else|elif|try|except|finally|with)$/.test(word ?? ''))
      return { ...aHolder(false, holder), isTransparent: true };
    const isAssigned = words[1] === '=' || words[1] === ':' || words[2] === '=';
    return isName(word) && isAssigned && !(words[1] === '=' && words[2] === '=')
      ? placed(aBody(isPublic(word)))
      : undefined;
  },
};

/** A package's own file passes names of its modules on. */
function readImport({ words, path }: Line, holder: string): PublicDeclaration {
  const isPassedOn = holder === 'top' && words[1] === '.' && path.endsWith('__init__.py');
  return isPassedOn ? aWhole(true) : anImport;
}

/** `__init__` and its like are part of a class's surface. */
function isPublic(name: string): boolean {
  return !name.startsWith('_') || (name.startsWith('__') && name.endsWith('__'));
}
