import { repositoryKey, type RepositoryName } from '../model/ids';
import { classifyFile } from './fileKind';
import { getRegistry } from './package';
import type { DependencyGraph } from './packageGraph';
import type { PackageHead } from './packed';
import type { Unread } from './packageMap';

/** What a change touches, as far as it's known. */
export interface Touched {
  readonly repository: RepositoryName;
  readonly paths: readonly string[];
  /** The repository's packages. */
  readonly packages: readonly PackageHead[];
  /** The changed packages, as nodes. */
  readonly nodes: readonly number[];
  /** Whether the change reaches a package. */
  readonly isReached: (node: number) => boolean;
}

/**
 * Returns what of the unread could hide a dependent of a change. Another ecosystem can't depend on these
 * packages, but for actions and images built from them, and neither can what is known to name none of those the change reaches; but in the repository
 * itself, what wasn't read may be what's changed.
 */
export function relevantTo(
  touched: Touched,
  graph: DependencyGraph,
  unread: readonly Unread[],
): readonly Unread[] {
  if (unread.length === 0) return [];
  const prefix = `${repositoryKey(touched.repository)}:`;
  const isOwn = ({ what }: Unread): boolean => what.toLowerCase().startsWith(prefix);
  const reached = [...touched.nodes, ...graph.builds.filter(touched.isReached)];
  const registries = new Set(reached.map((node) => getRegistry(graph.packageAt(node).ecosystem)));
  const covering = unread.filter(
    (each) => isOwn(each) && isPackage(each) && covers(each, folderOf(each, prefix), touched),
  );
  const families = new Set(covering.flatMap(({ family }) => family ?? []));
  return unread.filter((each) => {
    if (each.hides === 'owners') return ownsReached(each, touched, graph);
    if (covering.includes(each)) return true;
    if (each.family !== undefined && families.has(each.family)) return true;
    if (each.repositories?.some((one) => isTouched(one, touched, graph))) return true;
    if (each.ecosystem === undefined) return each.family === undefined && each.repositories === undefined;
    if (!registries.has(getRegistry(each.ecosystem))) return false;
    return each.names === undefined || namesReached(each, each.names, touched, graph);
  });
}

function ownsReached({ what }: Unread, { isReached }: Touched, graph: DependencyGraph): boolean {
  const [repository = ''] = what.split(':');
  return graph.getNodes(repository).some(isReached);
}

/** Within its own repository, a package is found by names that count nowhere else, too. */
function namesReached(
  { ecosystem, what }: Unread,
  names: readonly string[],
  { isReached }: Touched,
  graph: DependencyGraph,
): boolean {
  if (ecosystem !== undefined && names.some((name) => graph.named(ecosystem, name).some(isReached)))
    return true;
  const wanted = new Set(names);
  const [repository = ''] = what.split(':');
  return graph.getNodes(repository).some((node) => isReached(node) && wanted.has(graph.nameAt(node)));
}

/** Whether a change reaches a package there, or changes more than words. */
function isTouched(repository: string, touched: Touched, graph: DependencyGraph): boolean {
  if (graph.getNodes(repository).some(touched.isReached)) return true;
  const isItself = repositoryKey(repository) === repositoryKey(touched.repository);
  return isItself && touched.paths.some((path) => !isText(path));
}

/** What has no reader, and no family either, only depends on others. */
function isPackage({ family, why }: Unread): boolean {
  return family !== undefined || why !== 'noReader';
}

function folderOf({ what }: Unread, prefix: string): string {
  const path = what.slice(prefix.length);
  return path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '';
}

/** Whether a changed file belongs to an unread manifest in that folder: no known package is nearer. */
function covers({ hides }: Unread, folder: string, { paths, packages }: Touched): boolean {
  return paths.some((path) => {
    if (!isInside(path, folder) || isText(path)) return false;
    if (hides === 'targets') return true;
    return !packages.some((each) => each.folder.length > folder.length && isInside(path, each.folder));
  });
}

function isInside(path: string, folder: string): boolean {
  return folder === '' || path.startsWith(`${folder}/`);
}

/** What changes no package, whatever it belongs to. */
function isText(path: string): boolean {
  return ['docs', 'licence', 'changelog'].includes(classifyFile(path));
}
