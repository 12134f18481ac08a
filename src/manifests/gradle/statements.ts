import type { Token } from './tokens';

/** A statement of a build script, and its place. */
export interface GradleStatement {
  readonly tokens: readonly Token[];
  readonly place: StatementPlace;
}

export interface StatementPlace {
  readonly target: GradleTarget;
  /** At the top level of the script, or in a block about projects: settings made here apply to them. */
  readonly isOuter: boolean;
  readonly isInDependencies: boolean;
  readonly isInPlugins: boolean;
  /** Directly in the block of a settings script that states versions of plugins. */
  readonly isInPluginManagement: boolean;
  /** Words and texts before the enclosing blocks, with dots: `jib.from`. */
  readonly path: string;
  /** Whether an enclosing block is about tests: `val commonTest by getting { … }`. */
  readonly isForTests: boolean;
}

/** The projects it applies to: the script's own, those below it, both, or one by path. */
export type GradleTarget = 'self' | 'below' | 'all' | `:${string}`;

/** Parses statements, inner ones before the ones that enclose them. Handles blocks nested to any depth. */
export function parseStatements(tokens: readonly Token[]): GradleStatement[] {
  const statements: GradleStatement[] = [];
  const outer: Open[] = [];
  let open: Open = {
    tokens: [],
    parentheses: 0,
    place: outermost,
  };
  let isEnded = false;

  function finish(): void {
    isEnded = false;
    if (open.tokens.length === 0) return;
    statements.push({ tokens: open.tokens, place: open.place });
    open = { tokens: [], parentheses: 0, place: open.place };
  }

  for (const token of tokens) {
    if (token.kind === 'line') {
      isEnded ||= open.parentheses === 0 && !goesOnAfter.has(open.tokens.at(-1)?.value ?? ',');
      continue;
    }
    const sign = token.kind === 'mark' ? token.value : '';
    if (isEnded && !goesOnWith.has(sign)) finish();
    isEnded = false;
    if (sign === '{') {
      outer.push(open);
      open = { tokens: [], parentheses: 0, place: enter(open.place, open.tokens) };
    } else if (sign === '}') {
      finish();
      open = outer.pop() ?? open;
    } else {
      if (sign === '(' || sign === '[') open.parentheses++;
      if (sign === ')' || sign === ']') open.parentheses = Math.max(0, open.parentheses - 1);
      open.tokens.push(token);
    }
  }
  finish();
  for (const { tokens: rest, place } of outer) if (rest.length > 0) statements.push({ tokens: rest, place });
  return statements;
}

const outermost: StatementPlace = {
  target: 'self',
  isOuter: true,
  isInDependencies: false,
  isInPlugins: false,
  isInPluginManagement: false,
  path: '',
  isForTests: false,
};

/** An unfinished statement. */
interface Open {
  tokens: Token[];
  parentheses: number;
  place: StatementPlace;
}

const goesOnAfter: ReadonlySet<string> = new Set([',', '=']);
const goesOnWith: ReadonlySet<string> = new Set([',', '.', '{']);

/** Matches `testImplementation`, `androidTest` and `JvmTestSuite`, but not `latest`. */
export function isAboutTests(word: string): boolean {
  return /(?:^t|T)est/.test(word);
}

/** Returns the place inside a block, based on what precedes it. */
function enter(place: StatementPlace, statement: readonly Token[]): StatementPlace {
  if (statement.length === 0 && !place.isOuter) return place;
  const header = statement.slice(0, 20);
  const words = header.filter(({ kind }) => kind === 'word').map(({ value }) => value);
  const path = pathIn(place.path, header);
  const target = place.isOuter ? findTarget(words, header) : undefined;
  if (target !== undefined) return { ...place, target };
  const isForTests = place.isForTests || words.some(isAboutTests);
  const last = words.at(-1);
  const isInDependencies = last === 'dependencies' || (place.isInDependencies && last !== 'constraints');
  const isAlone = words.length === 1;
  const isInPlugins = (place.isOuter || place.isInPluginManagement) && last === 'plugins' && isAlone;
  const isInPluginManagement = place.isOuter && last === 'pluginManagement' && isAlone;
  return {
    ...place,
    isOuter: false,
    isInDependencies,
    isInPlugins,
    isInPluginManagement,
    isForTests,
    path,
  };
}

/** As far as anyone nests blocks: a hostile script could do so without end. */
function pathIn(path: string, header: readonly Token[]): string {
  if (path.length > longestPath) return path;
  const parts = header.filter(({ kind }) => kind !== 'mark').map(({ value }) => value.slice(0, 50));
  return [path, ...parts].filter((part) => part !== '').join('.');
}

const longestPath = 200;

function findTarget(words: readonly string[], header: readonly Token[]): GradleTarget | undefined {
  const [first, second] = words;
  switch (first === 'configure' ? second : first) {
    case 'allprojects':
      return 'all';
    case 'subprojects':
      return 'below';
    case 'project': {
      const path = header.find(({ kind }) => kind === 'text')?.value;
      return path?.startsWith(':') === true ? `:${path.slice(1)}` : undefined;
    }
    default:
      return undefined;
  }
}
