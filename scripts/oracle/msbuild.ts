import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

/** An element of an MSBuild file. */
export interface Tag {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Tag[];
  text: string;
}

/** By path: the whole file, comments taken out. */
const parsed = new Map<string, Tag>();

export function parse(file: string): Tag {
  const known = parsed.get(file);
  if (known) return known;
  const root: Tag = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  const text = readFileSync(file, 'utf8').replace(/<!--[^]*?-->|<\?[^]*?\?>/g, '');
  for (const [, close, name = '', attributes = '', empty, words = ''] of text.matchAll(tag)) {
    const parent = open[open.length - 1] ?? root;
    if (close === '/') open.pop();
    else if (name === '') parent.text += decode(words);
    else {
      const pairs = [...attributes.matchAll(attribute)].map(([, key = '', a, b]) => [
        key,
        decode(a ?? b ?? ''),
      ]);
      const child: Tag = {
        name,
        attributes: Object.fromEntries(pairs) as Record<string, string>,
        children: [],
        text: '',
      };
      parent.children.push(child);
      if (empty !== '/') open.push(child);
    }
  }
  parsed.set(file, root);
  return root;
}

const tag = /<(\/?)([\w.:-]+)((?:\s+[\w.:-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>|([^<]+)/g;
const attribute = /([\w.:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

function decode(text: string): string {
  return text
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&');
}

/** Says that a plain reading can't tell. */
class Undecided extends Error {}

/**
 * Builds nothing, but goes through a project as `dotnet build` would with no options: a property that no file
 * sets is empty, the configuration is Debug. Returns the projects that it refers to, as paths; leaves out what it
 * can't tell.
 */
export function plainReferences(project: string, checkout: string, framework: string): string[] {
  const folder = path.dirname(project);
  const properties = new Map<string, string | undefined>([
    ['configuration', 'Debug'],
    ['platform', 'AnyCPU'],
    ['targetframework', framework],
    ['_directorybuildpropsfile', 'Directory.Build.props'],
    ['_directorybuildtargetsfile', 'Directory.Build.targets'],
    ['msbuildprojectname', path.parse(project).name],
    ['msbuildprojectdirectory', folder],
    ['msbuildprojectfullpath', project],
    ['msbuildprojectextension', path.extname(project)],
  ]);
  const late: { tag: Tag; conditions: string[]; file: string }[] = [];
  const entered = new Set<string>();

  function enter(file: string): void {
    if (entered.has(file) || !isFile(file) || !file.startsWith(checkout)) return;
    entered.add(file);
    for (const each of parse(file).children) walk(each, file);
  }

  function walk(element: Tag, file: string): void {
    const { name, attributes, children } = element;
    if (name === 'Target' || name === 'UsingTask' || name === 'ItemDefinitionGroup') return;
    if (name === 'ItemGroup') {
      const conditions = [attributes['Condition'] ?? ''];
      for (const each of children)
        late.push({ tag: each, conditions: [...conditions, each.attributes['Condition'] ?? ''], file });
      return;
    }
    const truth = holds(attributes['Condition'] ?? '', file);
    if (name === 'PropertyGroup') for (const each of children) setProperty(each, file, truth);
    else if (truth !== true || name === 'Otherwise') return;
    else if (name === 'Import') {
      if (attributes['Sdk'] !== undefined) return;
      const target = attempt(() => expand(attributes['Project'] ?? '', file));
      for (const each of target?.split(';') ?? [])
        enter(path.resolve(path.dirname(file), each.trim().replaceAll('\\', '/')));
    } else for (const each of children) walk(each, file);
  }

  function setProperty({ name, attributes, text }: Tag, file: string, outer: boolean | undefined): void {
    const truth = outer === false ? false : holds(attributes['Condition'] ?? '', file);
    if (truth === false) return;
    const isSure = outer === true && truth === true;
    properties.set(name.toLowerCase(), isSure ? attempt(() => expand(text.trim(), file)) : undefined);
  }

  function expand(text: string, file: string): string {
    let found = '';
    for (let at = 0; at < text.length;) {
      const start = text.indexOf('$(', at);
      if (start < 0) return found + text.slice(at);
      const end = closing(text, start + 1);
      found += text.slice(at, start) + value(text.slice(start + 2, end).trim(), file);
      at = end + 1;
    }
    return found;
  }

  function value(inner: string, file: string): string {
    const here = path.dirname(file) + path.sep;
    if (/^[\w-]+$/.test(inner)) {
      const name = inner.toLowerCase();
      if (name === 'msbuildthisfiledirectory') return here;
      if (name === 'msbuildthisfile') return path.basename(file);
      if (properties.has(name)) {
        const known = properties.get(name);
        if (known === undefined) throw new Undecided();
        return known;
      }
      if (/^(msbuild|targetframework|targetos|os$)/.test(name)) throw new Undecided();
      return '';
    }
    const [, method = '', given = ''] = /^\[[\w.]+\]::(\w+)\(([^]*)\)$/.exec(inner) ?? [];
    const parts = given
      .split(',')
      .map((each) => expand(each.trim().replace(/^['"`]|['"`]$/g, ''), file).replaceAll('\\', '/'));
    const [first = '', second] = parts;
    if (/^(?:Combine|NormalizePath|GetFullPath)$/.test(method)) return path.resolve(here, ...parts);
    if (/^(?:NormalizeDirectory|EnsureTrailingSlash)$/.test(method))
      return path.resolve(here, ...parts) + path.sep;
    if (method === 'GetPathOfFileAbove') return above(first, second ?? here);
    if (method === 'GetDirectoryNameOfFileAbove') return path.dirname(above(second ?? '', first));
    const [, own = '', call = '', wanted = ''] = /^(\w+)\.(\w+)\('([^']*)'\)$/.exec(inner) ?? [];
    if (call === 'Contains') return String(value(own, file).includes(expand(wanted, file)));
    if (call === 'StartsWith') return String(value(own, file).startsWith(expand(wanted, file)));
    if (call === 'EndsWith') return String(value(own, file).endsWith(expand(wanted, file)));
    throw new Undecided();
  }

  function above(name: string, from: string): string {
    for (let at = path.resolve(from); at.startsWith(checkout); at = path.dirname(at))
      if (existsSync(path.join(at, name))) return path.join(at, name);
    return '';
  }

  function holds(condition: string, file: string): boolean | undefined {
    if (condition.trim() === '') return true;
    return attempt(() => truthOf(condition, (text) => expand(text, file), path.dirname(file)));
  }

  enter(above('Directory.Build.props', folder));
  enter(above('Directory.Packages.props', folder));
  enter(project);
  enter(above('Directory.Build.targets', folder));
  const items = new Map<string, string[]>();
  for (const { tag: item, conditions, file } of late) {
    if (!conditions.every((each) => holds(each, file) === true)) continue;
    const include = attempt(() => expand(item.attributes['Include'] ?? '', file)) ?? '';
    const removed = attempt(() => expand(item.attributes['Remove'] ?? '', file)) ?? '';
    const lists = (text: string): string[] =>
      text
        .split(';')
        .map((each) => each.trim().replaceAll('\\', '/'))
        .flatMap((each) => {
          const type = /^@\(([\w-]+)\)$/.exec(each)?.[1];
          return type === undefined ? each : (items.get(type) ?? []);
        });
    const gone = new Set(lists(removed));
    const before = items.get(item.name) ?? [];
    items.set(item.name, [...before.filter((each) => !gone.has(each)), ...lists(include)]);
  }
  return [
    ...(items.get('ProjectReference') ?? [])
      .filter((each) => each !== '')
      .map((each) => path.resolve(folder, each)),
    // Each framework of several has a build of its own.
    ...(framework === ''
      ? (properties.get('targetframeworks') ?? '')
          .split(';')
          .filter((each) => each.trim() !== '')
          .flatMap((each) => plainReferences(project, checkout, each.trim()))
      : []),
  ];
}

/** Returns all files that a project may consist of: a path that isn't plain means any file of that name. */
export function possibleFiles(project: string, checkout: string, byName: (name: string) => string[]): Tag[] {
  const found = new Map<string, Tag>();
  const enter = (file: string): void => {
    if (found.has(file) || !isFile(file)) return;
    found.set(file, parse(file));
    const visit = ({ name, attributes, text, children }: Tag): void => {
      // Imports also come about by properties that the SDK goes by.
      for (const each of [name === 'Import' ? attributes['Project'] : undefined, text]) {
        for (const [, written = ''] of (each ?? '').matchAll(/([\w.-]+\.(?:props|targets|projitems))\b/gi))
          for (const one of byName(written)) enter(one);
      }
      children.forEach(visit);
    };
    visit(parse(file));
  };
  enter(project);
  for (let at = path.dirname(project); at.startsWith(checkout); at = path.dirname(at))
    for (const name of ['Directory.Build.props', 'Directory.Build.targets', 'Directory.Packages.props'])
      enter(path.join(at, name));
  return [...found.values()];
}

function isFile(file: string): boolean {
  return statSync(file, { throwIfNoEntry: false })?.isFile() === true;
}

function attempt<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch (error) {
    if (error instanceof Undecided) return undefined;
    throw error;
  }
}

/** By recursion from the weakest operator to the strongest; what isn't known matters only where it decides. */
function truthOf(condition: string, expand: (text: string) => string, folder: string): boolean {
  const text = condition.trim();
  const either = splitAt(text, 'or');
  if (either) return combine(either, true);
  const both = splitAt(text, 'and');
  if (both) return combine(both, false);
  if (text.startsWith('!') && !text.startsWith('!=')) return !truthOf(text.slice(1), expand, folder);
  if (text.startsWith('(') && closing(text, 0) === text.length - 1)
    return truthOf(text.slice(1, -1), expand, folder);
  const [, wanted] = /^exists\s*\(\s*'?([^]*?)'?\s*\)$/i.exec(text) ?? [];
  if (wanted !== undefined) return existsSync(path.resolve(folder, expand(wanted).replaceAll('\\', '/')));
  const [, left, operator, right] = /^('[^']*'|[^'=!<>]+?)\s*([=!]=)\s*('[^']*'|[^'=!<>]+)$/.exec(text) ?? [];
  const plain = (side: string): string => {
    const whole = expand(side.trim().replace(/^'|'$/g, '')).toLowerCase();
    if (/[@%]\(/.test(whole)) throw new Undecided();
    return whole;
  };
  if (left !== undefined && right !== undefined)
    return (plain(left) === plain(right)) === (operator === '==');
  const whole = plain(text);
  if (whole === 'true' || whole === 'false') return whole === 'true';
  throw new Undecided();

  function combine(parts: readonly [string, string], decisive: boolean): boolean {
    const truths = parts.map((each) => attempt(() => truthOf(each, expand, folder)));
    if (truths.includes(decisive)) return decisive;
    if (truths.includes(undefined)) throw new Undecided();
    return !decisive;
  }
}

/** Splits at the first word of that name outside quotes and parentheses. */
function splitAt(text: string, word: string): [string, string] | undefined {
  let depth = 0;
  let isQuoted = false;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === "'") isQuoted = !isQuoted;
    else if (isQuoted) continue;
    else if (text[at] === '(') depth++;
    else if (text[at] === ')') depth--;
    else if (depth === 0 && /^\W(and|or)\W/i.test(text.slice(at, at + word.length + 2))) {
      if (text.slice(at + 1, at + 1 + word.length).toLowerCase() === word)
        return [text.slice(0, at + 1), text.slice(at + 1 + word.length)];
    }
  }
  return undefined;
}

function closing(text: string, open: number): number {
  let depth = 0;
  for (let at = open; at < text.length; at++) {
    if (text[at] === '(') depth++;
    else if (text[at] === ')' && --depth === 0) return at;
  }
  throw new Undecided();
}
