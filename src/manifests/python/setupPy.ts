import type { Scope as Purpose } from '../../core/packages/package';
import { limits } from '../limits';
import { getFolder, joinPath } from '../paths';
import {
  requirementsIn,
  together,
  type Facts,
  type Include,
  type Stated,
  type UnreadDependencies,
} from './facts';
import { normalName, readRequirement } from './requirement';
import { cratesInProgram } from './crates';
import { blocksOf, type Block, type PythonToken } from './tokens';
import { NameScope, type Value } from './values';

/**
 * Reads what a `setup.py` says plainly: texts, lists and names of these. It's never run. Of what it computes,
 * the lists that take part count, and so do the files of requirements that it names.
 */
export function readSetupPy(text: string, path: string): Facts | undefined {
  const blocks = blocksOf(text);
  const calls = blocks.flatMap(setupCalls);
  if (calls.length === 0) return /\b(?:setuptools|distutils)\b/.test(text) ? nothingCertain : undefined;
  const scope = new NameScope(blocks, { left: limits.work });
  const folder = getFolder(path);
  const all = calls.map((call) => argumentsOf(call, scope));
  const value = (key: string): Value | undefined => {
    const found = all.flatMap(({ named }) => named.get(key) ?? [])[0];
    return found && (found.value ?? scope.evaluate(found.tokens));
  };
  const textOf = (key: string): string | undefined => {
    const found = value(key);
    return typeof found === 'string' && !/[{%]/.test(found) ? found : undefined;
  };
  const dependencies: Stated[] = [];
  const includes: Include[] = [];
  let unread: UnreadDependencies | undefined;
  for (const [key, purpose] of lists) {
    for (const { named } of all) {
      const argument = named.get(key);
      if (!argument) continue;
      const found = readList(argument, purpose, scope, folder);
      dependencies.push(...found.dependencies);
      includes.push(...found.includes);
      unread = together(unread, found.unread);
    }
  }
  for (const { rest } of all) {
    if (rest.length > 0)
      unread = together(unread, readParts(scope.partsOf(rest), 'runtime', folder, false).unread);
  }
  return {
    name: normalName(textOf('name') ?? ''),
    version: textOf('version'),
    dependencies,
    includes,
    unread,
    crates: cratesInProgram(text, folder),
  };
}

const nothingCertain: Facts = { dependencies: [], includes: [], unread: 'any' };

const lists: readonly (readonly [key: string, purpose: Purpose])[] = [
  ['install_requires', 'runtime'],
  ['requires', 'runtime'],
  ['extras_require', 'optional'],
  ['setup_requires', 'build'],
  ['tests_require', 'dev'],
];

interface Argument {
  readonly tokens: readonly PythonToken[];
  readonly value?: Value | undefined;
}

interface Arguments {
  readonly named: ReadonlyMap<string, Argument>;
  /** What is passed as `**` and can't be read. */
  readonly rest: readonly PythonToken[];
}

/** Returns the tokens between the parentheses of each call of `setup`; none is within another. */
function setupCalls(block: Block): Block[] {
  const calls: Block[] = [];
  for (let index = 0; index < block.length; index++) {
    const token = block[index];
    if (token?.kind !== 'name' || token.text !== 'setup' || block[index + 1]?.text !== '(') continue;
    if (block[index - 1]?.text === 'def') continue;
    const call = untilClosed(block, index + 2);
    calls.push(call);
    index += call.length + 2;
  }
  return calls;
}

function untilClosed(block: Block, start: number): Block {
  let depth = 1;
  for (let end = start; end < block.length; end++) {
    depth += depthOf(block[end]);
    if (depth === 0) return block.slice(start, end);
  }
  return block.slice(start);
}

function depthOf(token: PythonToken | undefined): number {
  if (token?.kind !== 'sign') return 0;
  return /[([{]/.test(token.text) ? 1 : /[)\]}]/.test(token.text) ? -1 : 0;
}

function argumentsOf(call: Block, scope: NameScope): Arguments {
  const named = new Map<string, Argument>();
  const rest: PythonToken[] = [];
  for (const part of splitAtCommas(call)) {
    const [first, second] = part;
    if (first?.text === '**') {
      const table = scope.evaluate(part.slice(1));
      if (!(table instanceof Map)) rest.push(...part.slice(1));
      else
        for (const [key, value] of table as ReadonlyMap<string, Value>) named.set(key, { tokens: [], value });
    } else if (first?.kind === 'name' && second?.text === '=') {
      named.set(first.text, { tokens: part.slice(2) });
    }
  }
  return { named, rest };
}

function splitAtCommas(tokens: Block): PythonToken[][] {
  const parts: PythonToken[][] = [[]];
  let depth = 0;
  for (const token of tokens) {
    depth += depthOf(token);
    if (depth === 0 && token.kind === 'sign' && token.text === ',') parts.push([]);
    else parts.at(-1)?.push(token);
  }
  return parts;
}

interface Found {
  readonly dependencies: readonly Stated[];
  readonly includes: readonly Include[];
  readonly unread?: UnreadDependencies | undefined;
}

function readList(
  { tokens, value: known }: Argument,
  purpose: Purpose,
  scope: NameScope,
  folder: string,
): Found {
  const value = known ?? scope.evaluate(tokens);
  if (value === undefined) {
    const { plain, left } = sortItems(tokens, scope);
    const found: Found = left.length === 0 ? nothing : readParts(scope.partsOf(left), purpose, folder, true);
    return { ...found, dependencies: [...requirementsIn(plain, purpose), ...found.dependencies] };
  }
  const texts =
    value instanceof Map
      ? [...(value as ReadonlyMap<string, Value>).values()].flatMap(linesOf)
      : linesOf(value);
  return { dependencies: requirementsIn(texts, purpose), includes: [] };
}

const nothing: Found = { dependencies: [], includes: [] };

/** Of a list, the entries whose name is plain even if their version is computed: `f"a=={version}"`. */
function sortItems(
  tokens: readonly PythonToken[],
  scope: NameScope,
): { plain: string[]; left: readonly PythonToken[] } {
  const isList = tokens[0]?.text === '[' && untilClosed(tokens, 1).length === tokens.length - 2;
  if (!isList) return { plain: [], left: tokens };
  const plain: string[] = [];
  const left: PythonToken[] = [];
  for (const item of splitAtCommas(tokens.slice(1, -1))) {
    const [first] = item;
    const value = scope.evaluate(item);
    if (typeof value === 'string') plain.push(value);
    else if (first?.kind === 'text' && /^\s*[\w.-]+(?:\[[\w,.-]*\])?\s*[<>=!~]/.test(first.text))
      plain.push(`${first.text}{}`);
    // Their brackets say that what is left are entries.
    else if (item.length > 0) left.push({ kind: 'sign', text: '[' }, ...item, { kind: 'sign', text: ']' });
  }
  return { plain, left };
}

function linesOf(value: Value): string[] {
  if (typeof value === 'string') return value.split('\n').map((line) => line.split(/\s#/, 1)[0] ?? '');
  return Array.isArray(value) ? (value as readonly Value[]).filter((each) => typeof each === 'string') : [];
}

/**
 * Reads the parts of the program that compute a list. Whatever they add, its name stands in one of their
 * texts, unless they read a file or another module.
 */
function readParts(parts: readonly Block[], purpose: Purpose, folder: string, isCertain: boolean): Found {
  const listed = new Set<string>();
  const other = new Set<string>();
  for (const block of parts) collectTexts(block, listed, other);
  const files = [...listed, ...other].filter((text) => /^[^\n]{1,200}\.(?:txt|in|pip)$/.test(text));
  const folders = [...other].filter((text) => /^[\w./-]{1,100}$/.test(text)).slice(0, 50);
  const includes = files.slice(0, 50).map((file): Include => {
    const paths = ['', ...folders].map((each) => joinPath(folder, `${each}/${file}`));
    return { paths: paths.filter((each) => each !== undefined), scope: purpose };
  });
  const reads = parts.some((block) => block.some(({ kind, text }) => kind === 'name' && reading.has(text)));
  const isForeign = parts.some(importsForeign);
  const unclear = [...listed, ...other].some((text) => /^\s*[\w.-]*[{%]/.test(text) && !/^%/.test(text));
  if ((reads && includes.length === 0) || isForeign || unclear)
    return { dependencies: [], includes, unread: 'any' };
  const names = (isCertain ? [...other] : [...listed, ...other]).flatMap(
    (text) => readRequirement(text)?.name ?? [],
  );
  return {
    dependencies: isCertain ? requirementsIn([...listed], purpose) : [],
    includes,
    unread: names.length === 0 ? undefined : names,
  };
}

const reading: ReadonlySet<string> = new Set(
  `open read_text readlines read_requirements parse_requirements load loads safe_load glob iterdir check_output
  import_module __import__ exec eval urlopen`.split(/\s+/),
);

/** Modules that don't say what a package depends on. */
const harmless: ReadonlySet<string> = new Set(
  `__future__ os sys re io codecs pathlib setuptools distutils platform itertools functools collections typing copy
  textwrap warnings sysconfig string logging time datetime shutil struct ctypes pkg_resources packaging`.split(
    /\s+/,
  ),
);

function importsForeign(block: Block): boolean {
  return block.some(({ kind, text }, index) => {
    if (kind !== 'name' || !/^(?:import|from)$/.test(text)) return false;
    // `from x import y` is judged by `x`.
    if (text === 'import' && block[0]?.text === 'from') return false;
    const next = block[index + 1];
    return next === undefined || next.kind !== 'name' || !harmless.has(next.text);
  });
}

/** Sorts texts: those in lists, or that are added to one, and those with another purpose. */
function collectTexts(block: Block, listed: Set<string>, other: Set<string>): void {
  const open: boolean[] = [];
  block.forEach(({ kind, text }, index) => {
    if (kind === 'text') {
      const next = block[index + 1]?.text;
      const isKey = next === ':' || block[index - 1]?.text === '==' || next === '==';
      const isItem =
        open.at(-1) === true && !isKey && (next === undefined || /^[,\]})%+]$|^for$|^if$/.test(next));
      (isItem ? listed : other).add(text);
      return;
    }
    if (kind !== 'sign') return;
    if (/[[{(]/.test(text)) open.push(isList(block, index));
    else if (/[\]})]/.test(text)) open.pop();
  });
}

/** A list or set, or the argument of a method that adds to one. */
function isList(block: Block, index: number): boolean {
  const before = block[index - 1];
  if (block[index]?.text !== '(')
    return before === undefined || before.kind === 'sign'
      ? !/[\])]/.test(before?.text ?? '')
      : /^(?:return|in|else|or|and)$/.test(before.text);
  return (
    before?.kind === 'name' &&
    /^(?:append|extend|insert|add)$/.test(before.text) &&
    block[index - 2]?.text === '.'
  );
}
