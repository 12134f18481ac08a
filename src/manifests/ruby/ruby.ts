import type { Package } from '../../core/packages/package';
import { whileStepsLast } from '../eachPackage';
import { isInFixtures } from '../fixtureFolders';
import { limits, type Steps } from '../limits';
import type { ManifestReader, Problem } from '../manifestReader';
import { parseEach } from '../parseEach';
import { getFileName, getFolder } from '../paths';
import { strongest, type FoundDependency } from '../strongest';
import { readGemfile, type Gemfile } from './gemfile';
import { readGemspec, type Gemspec, type RubyFacts } from './gemspec';
import { readGemLock, type GemLock } from './lockfile';
import { readProgram } from './program';

type Parsed =
  | ({ readonly kind: 'gemspec' } & Gemspec)
  | ({ readonly kind: 'gemfile' } & Gemfile)
  | ({ readonly kind: 'lock' } & GemLock);

/**
 * Reads gems and applications with a Gemfile. Both files are programs: what they say plainly is read, also in
 * loops over lists; a Gemfile that computes is completed by its lockfile, and the rest is a problem.
 */
export const ruby: ManifestReader = {
  ecosystem: 'gem',

  isManifest(path) {
    const isNamed =
      !/\.(?:tt|erb)$/.test(path) &&
      /\.gemspec$|^Gemfile(?:\.[\w.-]+)?$|^gems\.(?:rb|locked)$|\.gemfile$/.test(getFileName(path));
    return isNamed && !/(?:^|\/)(?:vendor\/(?:bundle|cache)|\.bundle)\//.test(path);
  },

  *read(files, repository) {
    const programs = yield* parseEach(
      [...files].filter(([path]) => !isLock(path)),
      parse,
      limits.ruby,
    );
    const locks = yield* parseEach(
      [...files].filter(([path]) => isLock(path)),
      parse,
      limits.script,
    );
    const parsed = new Map([...programs.parsed, ...locks.parsed]);
    const steps: Steps = { left: limits.work };
    const gemspecs = [...parsed].flatMap(([path, each]) =>
      each.kind === 'gemspec' ? [{ path, ...each }] : [],
    );
    const unread: Problem[] = [...programs.problems, ...locks.problems];
    const folderOf = folderFinder(gemspecs, steps);
    const found = new Map<string, FoundDependency[]>();
    const manifests = new Map<string, string>();
    for (const [path, each] of parsed) {
      if (each.kind !== 'gemfile' || isPart(path, parsed)) continue;
      const lock = lockOf(path, parsed);
      const together = withIncludes(path, parsed, lock === undefined ? unread : []);
      const folder = getFolder(path);
      const targets = together.gemspecs.filter((target) => target !== folder);
      // A Gemfile of its own folder's tests lists what the gem beside or above it needs.
      const owner = /^(?:gemfiles|\.gemfiles?)$/.test(getFileName(folder))
        ? (targets[0] ?? getFolder(folder))
        : folder;
      const all = found.get(owner) ?? [];
      found.set(owner, all);
      if (!manifests.has(owner) || path.endsWith('/Gemfile') || path === 'Gemfile')
        manifests.set(owner, path);
      const isEnough = together.unread === undefined;
      if (!isEnough && !lock) unread.push(toProblem(path, together.unread));
      const stated = new Set(
        [...together.found, ...together.local.map((one) => one.dependency)].map(({ name }) => name),
      );
      const more = isEnough || !lock ? { found: [], local: [] } : lock;
      all.push(
        ...whileStepsLast(
          [
            ...together.found,
            ...together.local.map((one) => ({
              ...one.dependency,
              folder: folderOf(one.dependency.name, one.below),
            })),
            ...targets.flatMap((target) =>
              gemspecs
                .filter((one) => getFolder(one.path) === target)
                .map(({ name }): FoundDependency => ({ name, scope: 'runtime', folder: target })),
            ),
            ...more.found.filter(({ name }) => !stated.has(name)),
            ...more.local
              .filter((one) => !stated.has(one.dependency.name))
              .map((one) => ({ ...one.dependency, folder: folderOf(one.dependency.name, one.below) })),
          ],
          steps,
        ),
      );
      if (steps.left < 0) unread.push({ path, why: 'tooLarge' });
    }
    const versions = new Map(
      [...parsed.values()].flatMap((each) => (each.kind === 'lock' ? [...each.versions] : [])),
    );
    const gems = gemspecs.map(
      ({ path, name, version = versions.get(name), found: own, unread: computed }): Package => {
        const folder = getFolder(path);
        if (computed !== undefined) unread.push(toProblem(path, computed));
        const listed = (found.get(folder) ?? []).map((each) => ({ ...each, scope: 'dev' as const }));
        return {
          ecosystem: 'gem',
          name,
          ...(version !== undefined && { version }),
          folder,
          manifest: path,
          ...(isInFixtures(folder) && { nameCounts: 'nowhere' as const }),
          dependencies: strongest([...own, ...listed].filter((each) => each.name !== name)),
        };
      },
    );
    const known = new Set(gems.map(({ folder }) => folder));
    const applications = [...found].flatMap(([folder, all]): Package[] =>
      known.has(folder)
        ? []
        : [
            {
              ecosystem: 'gem',
              name: folder === '' ? getFileName(repository) : folder,
              folder,
              manifest: manifests.get(folder) ?? '',
              nameCounts: 'nowhere',
              dependencies: strongest(all.filter((each) => each.folder !== folder)),
            },
          ],
    );
    return {
      packages: [...gems, ...applications],
      // Input of tests is broken on purpose, and nobody's dependent.
      problems: unread.filter(({ path }) => !isInFixtures(getFolder(path))),
    };
  },
};

function parse(text: string, path: string): Parsed {
  const name = getFileName(path);
  const folder = getFolder(path);
  if (isLock(path)) return { kind: 'lock', ...readGemLock(text, folder) };
  const stem = name.replace(/\.gemspec$/, '');
  const program = readProgram(text, stem);
  if (name.endsWith('.gemspec')) return { kind: 'gemspec', ...readGemspec(program, stem) };
  return { kind: 'gemfile', ...readGemfile(program, folder) };
}

function isLock(path: string): boolean {
  return /\.lock(?:ed)?$/.test(path);
}

function toProblem(path: string, unread: RubyFacts['unread']): Problem {
  return { path, why: 'partial', ...(typeof unread === 'object' && { names: unread }) };
}

function lockOf(path: string, parsed: ReadonlyMap<string, Parsed>): GemLock | undefined {
  const lock = parsed.get(path.endsWith('gems.rb') ? path.replace(/rb$/, 'locked') : `${path}.lock`);
  return lock?.kind === 'lock' ? lock : undefined;
}

/** What others evaluate, such as `Gemfile.common`, isn't a list of its own. */
function isPart(path: string, parsed: ReadonlyMap<string, Parsed>): boolean {
  if (/(?:^|\/)(?:Gemfile|gems\.rb)$/.test(path)) return false;
  return partsIn(parsed).has(path);
}

const parts = new WeakMap<ReadonlyMap<string, Parsed>, ReadonlySet<string>>();

function partsIn(parsed: ReadonlyMap<string, Parsed>): ReadonlySet<string> {
  const known = parts.get(parsed);
  if (known) return known;
  const all = new Set([...parsed.values()].flatMap((each) => (each.kind === 'gemfile' ? each.includes : [])));
  parts.set(parsed, all);
  return all;
}

/** Adds what a Gemfile evaluates; what isn't there may say anything. */
function withIncludes(path: string, parsed: ReadonlyMap<string, Parsed>, problems: Problem[]): Gemfile {
  const visited = new Set([path]);
  const all: Gemfile[] = [];
  for (const next of visited) {
    const each = parsed.get(next);
    if (each?.kind === 'gemfile') {
      all.push(each);
      for (const more of each.includes) if (visited.size < mostIncludes) visited.add(more);
    } else problems.push({ path, why: 'partial' });
  }
  const unread = all.flatMap((each) => each.unread ?? []);
  return {
    found: all.flatMap((each) => each.found),
    local: all.flatMap((each) => each.local),
    gemspecs: all.flatMap((each) => each.gemspecs),
    includes: [],
    ...(all.some((each) => each.unread !== undefined) && {
      unread: all.some((each) => each.unread === 'any') ? ('any' as const) : unread,
    }),
  };
}

const mostIncludes = 30;

/** A gem by a path has its gemspec there or, as Bundler looks, up to two folders below. */
function folderFinder(
  gemspecs: readonly (Gemspec & { readonly path: string })[],
  steps: Steps,
): (name: string, below: string) => string {
  const byName = new Map<string, string[]>();
  for (const { name, path } of gemspecs)
    byName.set(name, [...(byName.get(name) ?? []).slice(0, 50), getFolder(path)]);
  return (name, below) => {
    const folders = byName.get(name) ?? [];
    steps.left -= folders.length;
    const inside = folders.filter(
      (folder) => below === '' || folder === below || folder.startsWith(`${below}/`),
    );
    return inside.sort((a, b) => a.length - b.length)[0] ?? below;
  };
}
