import type { FoundDependency } from '../strongest';
import {
  isReplaced,
  readReplacements,
  resolveRequirement,
  toVersion,
  type Replacements,
  type Version,
} from './replacements';
import { parseStatements } from './statements';

export interface Module {
  /** Absent in the empty file that hides a folder from the go command. */
  readonly name?: string | undefined;
  readonly required: readonly Requirement[];
  /** Import paths of programs that are run while developing. */
  readonly tools: readonly string[];
  readonly replaced: Replacements;
}

interface Requirement extends Version {
  /** Whether only a dependency needs it. */
  readonly isIndirect: boolean;
}

/** Parses a `go.mod`, or throws if it isn't one. Ignores statements that aren't about dependencies. */
export function readModule(text: string, folder: string): Module {
  let name: string | undefined;
  const required: Requirement[] = [];
  const tools: string[] = [];
  const statements = parseStatements(text);
  for (const { verb, words, comment } of statements) {
    if (verb === 'module') {
      name = toVersion(words, 1).path;
    } else if (verb === 'require') {
      required.push({ ...toVersion(words, 2), isIndirect: isIndirect(comment) });
    } else if (verb === 'tool') {
      tools.push(toVersion(words, 1).path);
    }
  }
  if (name === undefined && statements.length > 0) throw new SyntaxError('Missing module name.');
  return { name, required, tools, replaced: readReplacements(statements, folder) };
}

/** @param around Replacements of the workspace, which take precedence. */
export function dependenciesOf(module: Module, around: readonly Replacements[]): FoundDependency[] {
  const { required, tools, replaced } = module;
  const all = [...around, replaced];
  const paths = new Set(required.map(({ path }) => path));
  const tooling = new Set(tools.map((tool) => moduleOf(tool, paths)));
  return required.flatMap((each): FoundDependency[] => {
    // A tool's module is marked as indirect if no code imports it.
    const isTool = each.isIndirect && tooling.has(each.path);
    // Whoever replaces a dependency's dependency has chosen what takes its place.
    if (each.isIndirect && !isTool && !isReplaced(each, all)) return [];
    return resolveRequirement(each, all).map((found) => ({ ...found, scope: isTool ? 'dev' : 'runtime' }));
  });
}

/** Returns the required module that an import path is in; the deepest if they're nested. */
function moduleOf(tool: string, required: ReadonlySet<string>): string | undefined {
  for (let path = tool; path !== ''; path = path.slice(0, Math.max(0, path.lastIndexOf('/')))) {
    if (required.has(path)) return path;
  }
  return undefined;
}

/** Returns whether only a dependency needs this module; marked by a comment of exactly this form. */
function isIndirect(comment: string): boolean {
  return comment === 'indirect' || comment.startsWith('indirect;');
}
