import type { Dependency, Package } from '../../core/packages/package';
import type { ManifestReader, Problem } from '../manifestReader';
import { parseEach } from '../parseEach';
import { getFileName, getFolder } from '../paths';
import { strongest } from '../strongest';
import { yamlLines, type YamlLine } from '../yamlLines';
import { outsideCode, type OutsideCode } from './outsideCode';
import { withShared } from './shared';
import { isWorkflow } from './workflowPath';
import { nameIn, usesIn, type Use } from './uses';

/**
 * Reads GitHub's actions and workflows. Each action and each reusable workflow is a package, named as others
 * write it: `owner/repository`, with its path if it isn't at the top. All other workflows of a repository
 * together are one without a name, so that a user reads "2 repositories use it", not "31 files".
 */
export const actions: ManifestReader = {
  ecosystem: 'actions',

  isManifest: (path) => isWorkflow(path) || isAction(path),

  *read(files, repository) {
    const own = [...files].filter(([path]) => isWorkflow(path) || isAction(path));
    const { parsed, problems } = yield* parseEach(own, yamlLines);
    const folders = new Set(own.filter(([path]) => isAction(path)).map(([path]) => getFolder(path)));
    const isOwn = (place: string): boolean => folders.has(place) || files.has(place);
    const outside = new Map<string, readonly OutsideCode[]>();
    const used = new Map<string, UsesOf>();
    const callable: Package[] = [];
    const others: Dependency[] = [];
    const unread: Problem[] = [];
    for (const [path, lines] of parsed) {
      yield;
      const events = isAction(path) ? [] : eventsIn(lines);
      const isCallable = isAction(path) || events.includes(calledByOthers);
      const { uses, elsewhere } = usesIn(lines, repository, isOwn, isCallable);
      const place = isAction(path) ? getFolder(path) : path;
      used.set(place, { uses, startsHere: !isCallable || events.some((each) => each !== calledByOthers) });
      const found = strongest(uses.filter(({ isCallers }) => isCallers !== true).map(toDependency));
      const code = isAction(path) ? outsideCode(path, files.get(path) ?? '', lines) : [];
      if (code.length > 0) outside.set(path, code);
      if (elsewhere) unread.push({ path, why: 'partial', ...elsewhere });
      if (isCallable) callable.push(toPackage(path, found, repository));
      else others.push(...found);
    }
    others.push(...usedThrough(used).map(toDependency));
    const workflows: Package = {
      ecosystem: 'actions',
      name: workflowFolder,
      folder: workflowFolder,
      manifest: workflowFolder,
      nameCounts: 'nowhere',
      dependencies: strongest(others.map((each) => ({ ...each, scope: 'build' as const }))),
    };
    const all = withShared(callable, outside);
    const packages = others.length > 0 ? [...all, workflows] : all;
    return { packages, problems: [...problems, ...unread] };
  },
};

interface UsesOf {
  readonly uses: readonly Use[];
  /** Whether it's a workflow that other events than a call start, too. */
  readonly startsHere: boolean;
}

/** What runs that start in this repository use in the files of theirs that others may call, too. */
function usedThrough(used: ReadonlyMap<string, UsesOf>): Use[] {
  const reached = new Set([...used].filter(([, { startsHere }]) => startsHere).map(([place]) => place));
  const found: Use[] = [];
  for (const place of reached)
    for (const use of used.get(place)?.uses ?? []) {
      if (use.isCallers === true) found.push(use);
      if (use.isLocal && used.has(use.path)) reached.add(use.path);
    }
  return found;
}

const workflowFolder = '.github/workflows';

function isAction(path: string): boolean {
  return /^action\.ya?ml$/.test(getFileName(path)) && !/(?:^|\/)node_modules\//.test(path);
}

/** What starts a workflow: `on: push`, a list, or keys with settings. A word too many does no harm. */
function eventsIn(lines: readonly YamlLine[]): string[] {
  const start = lines.findIndex(({ indent, key }) => indent === 0 && key === 'on');
  if (start < 0) return [];
  const next = lines.findIndex(({ indent }, index) => index > start && indent === 0);
  const below = lines.slice(start + 1, next < 0 ? lines.length : next);
  const outermost = below.reduce((least, { indent }) => Math.min(least, indent), Infinity);
  return [
    ...words(lines[start]?.value ?? ''),
    ...below
      .filter(({ indent }) => indent === outermost)
      .flatMap(({ key, value }) => (key === '' ? words(value) : key)),
  ];
}

function words(text: string): string[] {
  return text.match(/\w+/g) ?? [];
}

const calledByOthers = 'workflow_call';

/**
 * A reusable workflow's own path stands for its folder, because those beside it are packages of their own.
 */
function toPackage(path: string, dependencies: readonly Dependency[], repository: string): Package {
  const folder = isWorkflow(path) ? path : getFolder(path);
  return {
    ecosystem: 'actions',
    name: nameIn(repository, folder),
    folder,
    manifest: path,
    dependencies,
  };
}

function toDependency({ name, path, reference, isLocal }: Use): Dependency {
  return {
    name,
    scope: 'runtime',
    ...(isLocal ? { folder: path } : reference !== '' && { range: reference }),
  };
}
