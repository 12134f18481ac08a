import { joinPath } from '../paths';
import { readReplacements, type Replacements } from './replacements';
import { parseStatements } from './statements';

/** A `go.work`: the modules that are developed together, and what replaces others in all of them. */
export interface GoWorkspace {
  /** Folders of its modules. */
  readonly uses: readonly string[];
  readonly replaced: Replacements;
}

/** Throws if the text isn't a `go.work`. */
export function readWorkspace(text: string, folder: string): GoWorkspace {
  const statements = parseStatements(text);
  const uses = statements
    .filter(({ verb }) => verb === 'use')
    .flatMap(({ words: [path, ...more] }) => {
      if (path === undefined || more.length > 0) throw new SyntaxError('Expected a folder.');
      return joinPath(folder, path) ?? [];
    });
  return { uses, replaced: readReplacements(statements, folder) };
}
