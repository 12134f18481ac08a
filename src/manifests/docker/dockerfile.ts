/** What a Dockerfile is built from. */
export interface Dockerfile {
  /** Images as written, with build arguments filled in where they have a default. */
  readonly images: readonly string[];
  /** Images that a build argument decides, with `\0` for what isn't known. */
  readonly unclear: readonly string[];
  /** What it copies from its context, as written. */
  readonly copies: readonly string[];
}

/** Reads a Dockerfile; whatever else is in it is ignored. */
export function readDockerfile(text: string): Dockerfile {
  const args = new Map<string, string>();
  const stages = new Set<string>();
  const found = new Set<string>();
  const copies: string[] = [];
  let isFirst = true;
  for (const { verb, rest } of instructions(text)) {
    if (verb === 'ARG' && isFirst) addArguments(rest, args);
    if (verb === 'FROM') {
      isFirst = false;
      const [image = '', as, stage] = rest.split(/\s+/).filter((word) => !word.startsWith('--'));
      add(filled(image, args));
      if (as?.toUpperCase() === 'AS' && stage !== undefined) stages.add(stage.toLowerCase());
    }
    if (verb === 'COPY' || verb === 'ADD') {
      const [, from] = /(?:^|\s)--from=(\S+)/.exec(rest) ?? [];
      if (from !== undefined) add(filled(from, args));
      else copies.push(...sourcesIn(rest));
    }
    if (verb === 'RUN')
      for (const [, from = ''] of rest.matchAll(/--mount=(?:[^\s,]{1,200},){0,9}from=([^\s,]+)/g))
        add(filled(from, args));
  }
  const all = [...found];
  return {
    images: all.filter((image) => !image.includes('\0')),
    unclear: all.filter((image) => image.includes('\0')),
    copies,
  };

  /** Stages are other parts of the same file, by name or number. */
  function add(written: string): void {
    // Of an unknown tag, the image is known all the same.
    const image = written.replace(/[:@][^/\0]*\0[^/]*$/, '');
    const isStage =
      stages.has(image.toLowerCase()) || /^\d*$/.test(image) || image.toLowerCase() === 'scratch';
    if (!isStage && image.length <= longest) found.add(image);
  }
}

/** `--chown=1 a b /to/`, `["a", "/to/"]`; texts in place and addresses come from nowhere here. */
function sourcesIn(rest: string): string[] {
  const words = rest.startsWith('[')
    ? [...rest.matchAll(/"([^"]{1,500})"/g)].map(([, word = '']) => word)
    : rest.split(/\s+/).filter((word) => !word.startsWith('--'));
  return words.slice(0, -1).filter((word) => !/^<<|:\/\//.test(word));
}

const longest = 500;

interface Instruction {
  readonly verb: string;
  readonly rest: string;
}

/** Joins lines that go on, and skips comments and the texts that a command reads (`<<EOF`). */
function instructions(text: string): Instruction[] {
  const lines = text.split(/\r?\n/);
  const escape = /^#\s*escape\s*=\s*`/im.test(lines.slice(0, 5).join('\n')) ? '`' : '\\';
  const found: Instruction[] = [];
  let parts: string[] = [];
  let until: string | undefined;
  for (const line of lines) {
    if (until !== undefined) {
      if (line.trim() === until) until = undefined;
      continue;
    }
    const trimmed = line.trim();
    if (trimmed.startsWith('#') || trimmed === '') continue;
    const goesOn = trimmed.endsWith(escape);
    parts.push(goesOn ? trimmed.slice(0, -1) : trimmed);
    if (goesOn) continue;
    const [, verb = '', rest = ''] = /^([a-z]+)\s+(.*)$/is.exec(parts.join(' ')) ?? [];
    found.push({ verb: verb.toUpperCase(), rest: rest.trim() });
    [, until] = /^(?:RUN|COPY|ADD)$/i.test(verb) ? (/<<-?["']?(\w{1,50})/.exec(rest) ?? []) : [];
    parts = [];
  }
  return found;
}

function addArguments(rest: string, args: Map<string, string>): void {
  for (const [, name = '', quoted, bare] of rest.matchAll(
    /(?:^|\s)(\w{1,100})=(?:"([^"]{0,500})"|(\S{0,500}))/g,
  ))
    args.set(name, filled(quoted ?? bare ?? '', args));
}

/** `$NAME`, `${NAME}`, `${NAME:-default}`. What has no value becomes `\0`. */
function filled(text: string, args: ReadonlyMap<string, string>): string {
  let left = mostFilled;
  return text
    .slice(0, longest)
    .replace(/^["']|["']$/g, '')
    .replace(
      /\$(?:(\w{1,100})|\{(\w{1,100})(?::?-([^${}]{0,500}))?\})/g,
      (_, plain: string | undefined, name: string | undefined, byDefault: string | undefined) =>
        left-- > 0 ? (args.get(plain ?? name ?? '') ?? byDefault ?? '\0') : '\0',
    )
    .replace(/\$\{.*\}/s, '\0')
    .slice(0, longest);
}

/** In one text; otherwise, values of values could grow without end. */
const mostFilled = 20;
