import type { Sliced } from '../../core/model/slices';
import type { Package } from '../../core/packages/package';
import { limits } from '../limits';
import type { Problem, Reading } from '../manifestReader';
import { getFileName, getFolder } from '../paths';
import { builtFrom } from '../bindings';
import { borrowed } from '../borrowed';
import { normalName } from './requirement';
import { together, type Facts, type Include, type UnreadDependencies } from './facts';
import { classify, homeOf, isFixture } from './files';
import { groupLists, type ListGroup } from './lists';
import { place, type KnownPlaces, type PlacedProject } from './places';
import type { Requirements } from './requirementsFile';
import { strongest, type FoundDependency } from '../strongest';
import { membersOf } from './workspaces';

/** Combines the files of a repository: those of one folder, and what they refer to. */
export function* assemble(
  facts: readonly (readonly [path: string, facts: Facts])[],
  lists: ReadonlyMap<string, Requirements>,
  repository: string,
): Sliced<Reading> {
  const drafts = new Map<string, Draft>();
  const draftAt = (folder: string): Draft => {
    const known = drafts.get(folder);
    if (known) return known;
    const draft: Draft = { folder, facts: [], group: undefined };
    drafts.set(folder, draft);
    return draft;
  };
  for (const [path, each] of facts) draftAt(getFolder(path)).facts.push([path, each]);
  for (const [folder, draft] of drafts) if (!isPackage(draft)) drafts.delete(folder);
  const groups = groupLists(
    lists,
    (path) => homeOf(path, (folder) => drafts.has(folder)),
    facts.flatMap(([path, { includes }]) => includes.flatMap((include) => [{ path, include }])),
  );
  for (const group of groups) draftAt(group.folder).group = group;
  const used = namesUsed(facts, lists);
  const names = new Map([...drafts.values()].map((draft) => [draft.folder, nameOf(draft, repository, used)]));
  const known: KnownPlaces = { repository, nameAt: (folder) => names.get(folder) };
  const isMember = membersOf(facts);
  const steps = { left: limits.work };
  const packages: Package[] = [];
  const problems = new Map<string, Problem>();
  for (const draft of drafts.values()) {
    yield;
    const found = new Collector(draft, lists, known, steps);
    const made = toPackage(draft, found.all(), names.get(draft.folder) ?? '', isMember(draft.folder), used);
    packages.push(made);
    for (const problem of found.problems(made)) problems.set(`${problem.path} ${problem.why}`, problem);
  }
  return { packages, problems: [...problems.values()] };
}

/** What will be a package: the files in one folder, and the lists that belong to it. */
interface Draft {
  readonly folder: string;
  readonly facts: (readonly [path: string, facts: Facts])[];
  group: ListGroup | undefined;
}

/** A folder with files that name a package, or would if they were run; or with an application. */
function isPackage({ facts }: Draft): boolean {
  return facts.some(
    ([path, { name, isNameless }]) =>
      name !== undefined || isNameless === true || classify(path) === 'setupPy',
  );
}

function statedName({ facts }: Draft): string | undefined {
  return facts.map(([, { name }]) => name).find((each) => each !== undefined);
}

/**
 * What has no name is called as a user sees it: by its folder, or like the repository. A name that only a
 * program knows is most likely the folder's, if other files here depend on a package of that name.
 */
function nameOf(draft: Draft, repository: string, used: ReadonlySet<string>): string {
  const whole = draft.folder === '' ? getFileName(repository) : draft.folder;
  const likely = isComputed(draft) ? normalName(getFileName(whole)) : undefined;
  return statedName(draft) ?? (likely !== undefined && used.has(likely) ? likely : whole);
}

function isComputed(draft: Draft): boolean {
  return statedName(draft) === undefined && draft.facts.some(([path]) => classify(path) === 'setupPy');
}

function namesUsed(
  facts: readonly (readonly [path: string, facts: Facts])[],
  lists: ReadonlyMap<string, Requirements>,
): ReadonlySet<string> {
  const used = new Set<string>();
  for (const { dependencies } of [...facts.map(([, each]) => each), ...lists.values()])
    for (const { name } of dependencies) if (name !== undefined) used.add(name);
  return used;
}

/** Finds all dependencies of one package. */
class Collector {
  private readonly stated: FoundDependency[] = [];
  /** Of lists beside the package: they add what it doesn't state itself. */
  private readonly beside: FoundDependency[] = [];
  private readonly unread = new Map<string, UnreadDependencies>();
  private isCut = false;

  constructor(
    private readonly draft: Draft,
    private readonly lists: ReadonlyMap<string, Requirements>,
    private readonly known: KnownPlaces,
    private readonly steps: { left: number },
  ) {}

  all(): FoundDependency[] {
    const { facts, group } = this.draft;
    const isFinal = facts.some(([, each]) => each.isFinal === true);
    for (const [path, each] of facts) {
      // A package that states its dependencies by the standard isn't changed by older files beside it.
      if (isFinal && /^setup\./.test(path.slice(getFolder(path).length).replace('/', ''))) continue;
      for (const stated of each.dependencies)
        this.add(this.stated, place(stated, this.draft.folder, this.known), path);
      for (const include of each.includes) this.include(include, path, each.unread === undefined, new Set());
      if (each.unread !== undefined) this.miss(path, each.unread);
    }
    const ownsLists = facts.some(([, { name }]) => name !== undefined);
    for (const { path, scope } of group?.files ?? []) {
      const list = this.lists.get(path);
      // Everything in a generated list is installed; where what it was made from is known, that says it better.
      if (!list || (list.isLock && (ownsLists || (group?.files.length ?? 0) > 1))) continue;
      this.addList(path, scope, this.beside, new Set());
    }
    const known = new Set(this.stated.map(({ name }) => name));
    return [...this.stated, ...this.beside.filter(({ name }) => !known.has(name))];
  }

  problems(made: Package): Problem[] {
    const all = new Map(this.unread);
    // Without its name, nobody's dependency on it can be found.
    if (isComputed(this.draft)) {
      const own = [made.name, ...made.dependencies.map(({ name }) => name)];
      all.set(made.manifest, together(all.get(made.manifest), own) ?? own);
    }
    const problems = [...all].map(([path, names]): Problem =>
      names === 'any' ? { path, why: 'partial' } : { path, why: 'partial', names: [...new Set(names)] },
    );
    return this.isCut ? [...problems, { path: made.manifest, why: 'tooLarge' }] : problems;
  }

  private add(to: FoundDependency[], placed: PlacedProject, path: string): void {
    if ((this.steps.left -= entryCost) < 0) this.isCut = true;
    else if (!('lost' in placed)) to.push(placed);
    else if (placed.lost.length > 0) this.miss(path, placed.lost);
  }

  private include({ paths, scope }: Include, from: string, isCertain: boolean, seen: Set<string>): void {
    const path = paths.find((each) => this.lists.has(each));
    if (path !== undefined) this.addList(path, scope, this.stated, seen);
    // What we would have been given doesn't exist.
    else if (isCertain && paths.every((each) => classify(each) === undefined)) this.miss(from, 'any');
  }

  private addList(
    path: string,
    scope: FoundDependency['scope'],
    to: FoundDependency[],
    seen: Set<string>,
  ): void {
    const open = [path];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      const list = seen.has(next) || this.isCut ? undefined : this.lists.get(next);
      seen.add(next);
      if (!list) continue;
      for (const stated of list.dependencies)
        this.add(to, place({ ...stated, scope }, getFolder(next), this.known), next);
      for (const { paths } of list.includes) {
        const target = paths.find((each) => this.lists.has(each));
        if (target !== undefined) open.push(target);
        else if (paths.every((each) => classify(each) === undefined)) this.miss(next, 'any');
      }
    }
  }

  private miss(path: string, unread: UnreadDependencies): void {
    const all = together(this.unread.get(path), unread);
    if (all !== undefined) this.unread.set(path, all);
  }
}

function toPackage(
  draft: Draft,
  found: readonly FoundDependency[],
  name: string,
  isMember: boolean,
  used: ReadonlySet<string>,
): Package {
  const { folder, facts, group } = draft;
  const isNameless = statedName(draft) === undefined;
  const isGuessed = isComputed(draft) && used.has(name);
  const [manifest = ''] =
    facts.find(([, each]) => each.name !== undefined) ??
    facts.find(([, each]) => each.isNameless === true) ??
    facts[0] ??
    [];
  const version = facts.map(([, each]) => each.version).find((each) => each !== undefined);
  const isRoot = isNameless && facts.some(([, { members }]) => members !== undefined);
  const counts =
    isNameless && !isGuessed ? 'nowhere' : isFixture(folder) && !isMember ? 'fixtures' : undefined;
  return {
    ecosystem: 'pypi',
    name,
    ...(version !== undefined && { version }),
    folder,
    manifest: manifest === '' ? (group?.files[0]?.path ?? '') : manifest,
    ...(isRoot && { isWorkspaceRoot: true }),
    ...(counts !== undefined && { nameCounts: counts }),
    dependencies: [
      ...strongest(found).filter(
        // An extra that combines others is written as a dependency on the package itself.
        (each) => each.name !== name && (each.folder !== folder || each.repository !== undefined),
      ),
      ...strongest(facts.flatMap(([, { crates = [] }]) => crates.map(builtFrom))),
      ...strongest(
        facts.flatMap(([, { sources = [] }]) => sources.flatMap((each) => borrowed(each, folder))),
      ),
    ],
  };
}

/** Steps for each entry of a list that several packages include: its place is looked for each time. */
const entryCost = 8;
