import { classifyFile } from './fileKind';
import type { PackageHead } from './packed';

/** Returns which of the files outside any package are code that a package's build may include. */
export function looseCode(unmapped: readonly string[], packages: readonly PackageHead[]): string[] {
  const roots = packages.filter(({ isWorkspaceRoot }) => isWorkspaceRoot).map(({ folder }) => folder);
  return unmapped.filter((path) => {
    const kind = classifyFile(path);
    const isCode = kind === 'types' || (kind === 'source' && code.test(path));
    return isCode && !beside.test(path) && !roots.some((root) => isRootsOwn(path, root));
  });
}

/** A workspace's root is a package too, which nobody can depend on. */
function isRootsOwn(path: string, root: string): boolean {
  const start = root === '' ? '' : `${root}/`;
  return path.startsWith(start) && /^(?:src\/|[^/]+$)/.test(path.slice(start.length));
}

/** Languages of packages that are read, and what their builds generate code from. */
const code =
  /\.(?:[cm]?[jt]sx?|vue|svelte|s?css|sass|less|rs|go|pyx?|pxd|java|kts?|groovy|scala|cs|fs|vb|xaml|razor|rb|php|dart|swift|mm?|c|cc|cpp|cxx|h|hh|hpp|hxx|inc|sql|fbs|capnp|xsd|wsdl)$/i;

/** Folders for people and machines that work on the code, which nobody ships. */
const beside =
  /(?:^|\/)(?:docs?|documentation|examples?|samples?|demos?|scripts?|tools?|tooling|hack|ci|\.[^/]+)\//i;
