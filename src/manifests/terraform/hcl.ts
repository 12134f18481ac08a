/** A block of HCL with the attributes and blocks that its body states. */
export interface HclBlock {
  readonly type: string;
  readonly labels: readonly string[];
  /** Values as written, on one line or in brackets; strings keep their quotes. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly blocks: readonly HclBlock[];
}

interface OpenBlock extends HclBlock {
  readonly attributes: Map<string, string>;
  readonly blocks: HclBlock[];
}

/**
 * Reads the blocks of a Terraform or Terragrunt file, without evaluating expressions. Goes through the text
 * once. Throws if a bracket isn't closed, because what follows would be taken for something else.
 */
export function readHcl(text: string): HclBlock {
  const top: OpenBlock = { type: '', labels: [], attributes: new Map(), blocks: [] };
  const open: OpenBlock[] = [top];
  let words: string[] = [];
  for (let at = 0; at < text.length;) {
    const here = open.at(-1) ?? top;
    const sign = text.charAt(at);
    if (sign === '\n' || sign === '\r') words = [];
    if (/\s/.test(sign)) at++;
    else if (isComment(text, at)) at = endOfComment(text, at);
    else if (sign === '=' && words.length === 1) {
      const end = endOfValue(text, at + 1);
      here.attributes.set(words[0] ?? '', text.slice(at + 1, end).trim());
      words = [];
      at = end;
    } else if (sign === '{') {
      if (open.length > deepest) throw new RangeError('Nested too deeply.');
      const [type = '', ...labels] = words;
      const block: OpenBlock = { type, labels, attributes: new Map(), blocks: [] };
      here.blocks.push(block);
      open.push(block);
      words = [];
      at++;
    } else if (sign === '}') {
      if (open.length === 1) throw new SyntaxError('Unexpected brace.');
      open.pop();
      words = [];
      at++;
    } else {
      const end = sign === '"' ? endOfString(text, at) : endOfWord(text, at);
      const word = text.slice(at, end);
      words.push(sign === '"' ? word.slice(1, -1) : word);
      at = end;
    }
  }
  if (open.length > 1) throw new SyntaxError('Unclosed brace.');
  return top;
}

const deepest = 100;

function isComment(text: string, at: number): boolean {
  return text[at] === '#' || (text[at] === '/' && (text[at + 1] === '/' || text[at + 1] === '*'));
}

function endOfComment(text: string, at: number): number {
  const isBlock = text[at + 1] === '*' && text[at] === '/';
  const end = text.indexOf(isBlock ? '*/' : '\n', isBlock ? at + 2 : at);
  return end < 0 ? text.length : end + (isBlock ? 2 : 0);
}

function endOfWord(text: string, from: number): number {
  let at = from + 1;
  while (at < text.length && /[\w.-]/.test(text.charAt(at))) at++;
  return at;
}

/** Includes what is filled in: `"${a["b"]}"`. */
function endOfString(text: string, from: number): number {
  const within: ('text' | 'expression')[] = ['text'];
  for (let at = from + 1; at < text.length; at++) {
    const sign = text[at];
    if (within.at(-1) === 'text') {
      if (sign === '\n' && within.length === 1) break;
      if (sign === '\\') at++;
      else if (sign === '"') within.pop();
      else if ((sign === '$' || sign === '%') && text[at + 1] === '{' && text[at - 1] !== sign) {
        within.push('expression');
        at++;
      }
    } else if (sign === '"') within.push('text');
    else if (sign === '{') within.push('expression');
    else if (sign === '}') within.pop();
    if (within.length === 0) return at + 1;
  }
  throw new SyntaxError('Unclosed string.');
}

/** A value ends with its line, unless brackets or a text (`<<EOF`) are open. */
function endOfValue(text: string, from: number): number {
  let depth = 0;
  for (let at = from; at < text.length;) {
    const sign = text.charAt(at);
    if (depth === 0 && (sign === '\n' || sign === '}')) return at;
    if (sign === '"') at = endOfString(text, at);
    else if (isComment(text, at)) at = endOfComment(text, at);
    else if (sign === '<' && text[at + 1] === '<') at = endOfText(text, at);
    else {
      if (/[([{]/.test(sign)) depth++;
      if (/[)\]}]/.test(sign)) depth--;
      at++;
    }
  }
  return text.length;
}

/** `<<EOF` or `<<-EOF`, up to a line that consists of the same word. */
function endOfText(text: string, at: number): number {
  const [mark = '', word] = /^<<-?([\w-]{1,100})/.exec(text.slice(at, at + 110)) ?? [];
  if (word === undefined) return at + 2;
  let line = text.indexOf('\n', at + mark.length);
  while (line >= 0) {
    const next = text.indexOf('\n', line + 1);
    const end = next < 0 ? text.length : next;
    if (end - line < 1000 && text.slice(line + 1, end).trim() === word) return end;
    line = next;
  }
  throw new SyntaxError('Unclosed text.');
}
