/** A piece of a Ruby program; comments, spaces and patterns' contents are left out. */
export interface RubyToken {
  /** `label` is `name:`; `symbol` is `:name`; `list` is `%w[…]`; `line` ends a line. */
  readonly kind: 'word' | 'label' | 'symbol' | 'text' | 'list' | 'sign' | 'line';
  /** As written; the content of a text, with `#{…}` kept where it's computed. */
  readonly text: string;
  readonly isSpaced: boolean;
}

/** Splits a program, in linear time. Throws if a text doesn't end. */
export function tokensOf(source: string): RubyToken[] {
  const tokens: RubyToken[] = [];
  const documents: string[] = [];
  let at = 0;
  let isSpaced = true;
  const add = (kind: RubyToken['kind'], text: string, end: number): void => {
    tokens.push({ kind, text, isSpaced });
    at = end;
    isSpaced = false;
  };
  while (at < source.length) {
    const sign = source.charAt(at);
    const isStart = at === 0 || source[at - 1] === '\n';
    if (isStart && source.startsWith('__END__', at)) break;
    if (isStart && source.startsWith('=begin', at)) at = endOf(source, '\n=end', at);
    else if (sign === '\n') {
      add('line', '\n', at + 1);
      for (const name of documents.splice(0)) at = afterDocument(source, at, name);
      isSpaced = true;
    } else if (sign === '\\' && /^\\\r?\n/.test(source.slice(at, at + 3))) {
      at = source.indexOf('\n', at) + 1;
    } else if (sign === ' ' || sign === '\t' || sign === '\r') {
      at++;
      isSpaced = true;
    } else if (sign === '#') at = endOf(source, '\n', at, 0);
    else if (sign === '"' || sign === "'" || sign === '`') {
      const { text, end } = quoted(source, at + 1, sign, '', sign !== "'");
      // `"name": value`
      const isLabel = source[end] === ':' && source[end + 1] !== ':' && sign !== '`';
      if (isLabel) add('label', text, end + 1);
      else add('text', sign === '`' ? '#{}' : text, end);
    } else if (startsValue(tokens.at(-1), isSpaced, source, at)) {
      const end = addLiteral(source, at, add, documents);
      if (end === undefined) add('sign', sign, at + 1);
    } else at = addWord(source, at, add);
  }
  return tokens;
}

type Add = (kind: RubyToken['kind'], text: string, end: number) => void;

/** Whether `%`, `/` or `<<` starts a literal here, and isn't an operator. */
function startsValue(before: RubyToken | undefined, isSpaced: boolean, source: string, at: number): boolean {
  const sign = source.charAt(at);
  if (sign !== '%' && sign !== '/' && sign !== '<') return false;
  const isValue = before && (/^(?:text|list|symbol)$/.test(before.kind) || /^[)\]}]$/.test(before.text));
  if (before?.kind === 'word' && !keyword.test(before.text))
    return isSpaced && !/\s/.test(source.charAt(at + 1));
  return isValue !== true;
}

const keyword = /^(?:if|unless|and|or|not|return|when|then|do|in|puts|while|until)$/;

function addLiteral(source: string, at: number, add: Add, documents: string[]): number | undefined {
  const ahead = source.slice(at, at + 80);
  const [document, , name] = /^<<[~-]?(["'`]?)([A-Z_]\w*)\1/.exec(ahead) ?? [];
  if (document !== undefined && name !== undefined) {
    documents.push(name);
    add('text', '#{}', at + document.length);
    return at;
  }
  const [percent, kind = '', open = ''] = /^%([wWiIqQrx]?)([^\w\s])/.exec(ahead) ?? [];
  if (percent !== undefined) {
    const close = closings.get(open) ?? open;
    const { text, end } = quoted(
      source,
      at + percent.length,
      close,
      open === close ? '' : open,
      /[WQr]?/.test(kind),
    );
    if (/[wWiI]/.test(kind)) add('list', text.trim(), end);
    else add('text', /[rx]/.test(kind) ? '#{}' : text, end);
    return at;
  }
  const [pattern] = /^\/(?:[^/\\\n]|\\.)*\/[a-z]*/.exec(source.slice(at, at + 500)) ?? [];
  if (pattern === undefined) return undefined;
  add('text', '#{}', at + pattern.length);
  return at;
}

const closings: ReadonlyMap<string, string> = new Map([
  ['(', ')'],
  ['[', ']'],
  ['{', '}'],
  ['<', '>'],
]);

const words =
  /(@{0,2}\$?[\p{L}_][\p{L}\p{N}_]*[?!]?)(:(?!:))?|:([\p{L}_][\p{L}\p{N}_]*[?!=]?)|[\d_.]+|=>|&\.|::|\*\*|[=!<>]=|\|\||&&|[^]/uy;

function addWord(source: string, from: number, add: Add): number {
  words.lastIndex = from;
  const [piece = ' ', word, colon, symbol] = words.exec(source) ?? [];
  const end = from + piece.length;
  if (symbol !== undefined) add('symbol', symbol, end);
  else if (word !== undefined) add(colon === undefined ? 'word' : 'label', word, end);
  else add('sign', piece, end);
  return end;
}

/** Returns the text up to its end; what's computed in it stays as `#{…}`. */
function quoted(
  source: string,
  from: number,
  close: string,
  open: string,
  computes: boolean,
): { readonly text: string; readonly end: number } {
  const parts: string[] = [];
  let depth = 0;
  let start = from;
  let at = from;
  for (; at < source.length; at++) {
    const sign = source.charAt(at);
    if (sign === '\\') {
      parts.push(source.slice(start, at));
      start = ++at;
    } else if (computes && sign === '#' && source[at + 1] === '{') at = afterComputed(source, at + 2) - 1;
    else if (sign === close && depth-- === 0)
      return { text: parts.join('') + source.slice(start, at), end: at + 1 };
    else if (sign === open) depth++;
  }
  throw new SyntaxError('A text has no end.');
}

function afterComputed(source: string, from: number): number {
  let depth = 1;
  for (let at = from; at < source.length; at++) {
    const sign = source.charAt(at);
    if (sign === '{') depth++;
    else if (sign === '}' && --depth === 0) return at + 1;
    else if (sign === '"' || sign === "'") {
      const end = source.indexOf(sign, at + 1);
      at = end < 0 ? source.length : end;
    }
  }
  throw new SyntaxError('A text has no end.');
}

function afterDocument(source: string, from: number, name: string): number {
  let at = from;
  while (at < source.length) {
    const end = endOf(source, '\n', at);
    if (source.slice(at, end).trim() === name) return end;
    at = end;
  }
  return at;
}

function endOf(source: string, sign: string, from: number, length = sign.length): number {
  const at = source.indexOf(sign, from);
  return at < 0 ? source.length : at + length;
}
