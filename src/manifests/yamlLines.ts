/** A line of YAML that states a key with its value. */
export interface YamlLine {
  /** Letters before the key; a list's dash counts as one. */
  readonly indent: number;
  /** Empty for an item of a list that is only a text. */
  readonly key: string;
  /** Without quotes and comment; empty if the value is on the lines below. */
  readonly value: string;
}

/**
 * Reads YAML line by line, as those who write workflows and compose files lay it out: one key a line, or
 * lists and objects in one line. A whole parser takes a second for a few of them if they're hostile. Texts in
 * blocks (`run: |`) aren't keys.
 */
export function yamlLines(text: string): YamlLine[] {
  const found: YamlLine[] = [];
  let block = Infinity;
  for (const line of text.split('\n')) {
    const indent = indentOf(line);
    if (indent === line.length || line[indent] === '\r') continue;
    if (indent > block) continue;
    block = Infinity;
    if (line[indent] === '#' || line.length > longestLine) continue;
    const start = afterDashes(line, indent);
    if (/[{[]/.test(line)) found.push(...inFlow(line, start));
    const [, quoted, bare, rest = ''] = statement.exec(line.slice(start)) ?? [];
    const key = quoted?.slice(1, -1) ?? bare;
    if (key === undefined) {
      if (start > indent) found.push({ indent: start, key: '', value: scalar(line.slice(start)) });
      continue;
    }
    if (/^[|>][-+\d]*\s*(?:#.*)?$/.test(rest)) block = start;
    found.push({ indent: start, key, value: scalar(rest) });
  }
  return found;
}

const longestLine = 5000;
const statement = /^(?:("[^"]{1,200}"|'[^']{1,200}')|([\w.$/-]{1,200})) {0,9}:(?:[ \t](.*))?\r?$/s;

function indentOf(line: string): number {
  let at = 0;
  while (line[at] === ' ' || line[at] === '\t') at++;
  return at;
}

function afterDashes(line: string, from: number): number {
  let at = from;
  while (line[at] === '-' && line[at + 1] === ' ') at += 1 + indentOf(line.slice(at + 1));
  return at;
}

/** Removes quotes and a comment. Values that start a list or an object are kept as they are. */
function scalar(text: string): string {
  const value = text.trim().replace(/^[&!][^\s]{1,100}\s+/, '');
  const quote = value[0];
  if (quote === '"' || quote === "'") {
    const end = value.indexOf(quote, 1);
    return end < 0 ? '' : value.slice(1, end);
  }
  const comment = value.search(/(?:^|\s)#/);
  return (comment < 0 ? value : value.slice(0, comment)).trim();
}

/** `{ uses: acme/x@v1, with: {} }`. */
function inFlow(line: string, indent: number): YamlLine[] {
  const pairs = line.matchAll(
    /[{,[][ \t]{0,9}["']?(\w[\w-]{0,50})["']?:[ \t]{1,9}("[^"]{0,500}"|'[^']{0,500}'|[^\s,{}[\]]{1,500})/g,
  );
  return [...pairs].map(([, key = '', value = '']) => ({ indent: indent + 1, key, value: scalar(value) }));
}
