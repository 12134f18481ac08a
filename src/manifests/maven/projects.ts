import type { Sliced } from '../../core/model/slices';
import type { Package } from '../../core/packages/package';
import { collect } from '../collect';
import { borrowed } from '../borrowed';
import { eachPackage } from '../eachPackage';
import type { Steps } from '../limits';
import type { BuiltImage, Problem, Reading } from '../manifestReader';
import { getFileName, getFolder } from '../paths';
import { strongest } from '../strongest';
import type { Artifact, Coordinates } from './artifacts';
import { isBundlePackaging, readRequired } from './bundles';
import { readDependencies, readImagesOf } from './dependencies';
import { indexByName, lineagesIn, type Located } from './lineage';
import { importsIn, indexManaged, indexPlugins, type Member } from './management';
import type { Pom } from './pom';
import type { Bundle } from './projectFolder';
import { createFill, formatName } from './properties';

/** All Maven files in a repository. */
export interface Sources {
  readonly poms: ReadonlyMap<string, Pom>;
  /** Paths of poms that tests read. */
  readonly fixtures: ReadonlySet<string>;
  /** By the folder that contains `.mvn`. */
  readonly extensions: ReadonlyMap<string, readonly Artifact[]>;
  readonly configs: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** By the bundle's folder. */
  readonly bundles: ReadonlyMap<string, Bundle>;
  readonly repository: string;
}

export function* projectsIn(sources: Sources, steps: Steps): Sliced<Reading> {
  const { poms, fixtures } = sources;
  const inOrder = [...poms].sort(([a], [b]) => Number(fixtures.has(a)) - Number(fixtures.has(b)));
  const byName = indexByName(inOrder);
  const findLineage = lineagesIn(poms, byName);
  const members = new Map(
    yield* collect(poms, ([path, pom]): [string, Member][] => [
      [path, toMember(sources, [path, pom], findLineage(path, pom), steps)],
    ]),
  );
  const lineageOf = ([path, pom]: Located): [Member, ...Member[]] | undefined => {
    const [own, ...parents] = findLineage(path, pom).flatMap(([at]) => members.get(at) ?? []);
    return own && [own, ...parents];
  };
  const findImports = importsIn((bom, fill) => {
    const wanted: Coordinates = {
      group: fill(bom.group),
      artifact: fill(bom.artifact),
      version: fill(bom.version),
    };
    const found = byName(wanted);
    return found && lineageOf(found);
  }, steps);
  const byBundleName = indexBundles(sources, members);
  const problems: Problem[] = [];
  const images: BuiltImage[] = [];
  const reading = yield* eachPackage(poms, steps, (path, pom) => {
    const lineage = lineageOf([path, pom]);
    if (!lineage) return undefined;
    const folder = getFolder(path);
    const isFixture = fixtures.has(path);
    const around = {
      lineage,
      imported: findImports(lineage),
      coreExtensions: sources.extensions.get(folder) ?? [],
    };
    const parent = lineage[1];
    const { found, isPartial } = readDependencies(around, parent && getFolder(parent.path), steps);
    const image = isFixture ? undefined : readImagesOf(around);
    if (image) images.push({ folder, manifest: path, ...image });
    const isBundle = isBundlePackaging(pom.packaging);
    const required = isBundle ? readRequired(sources.bundles.get(folder), byBundleName) : [];
    const isNameless = formatName(pom.coordinates, lineage[0].fill) === undefined;
    // What tests read is nobody's upstream, so what it lacks concerns nobody.
    if (!isFixture && (isPartial || isBundle || isNameless)) problems.push({ path, why: 'partial' });
    return toPackage(sources, lineage[0], [
      ...found,
      ...required,
      ...pom.sources.flatMap((each) => borrowed(each, folder)),
    ]);
  });
  return { packages: reading.packages, problems: [...reading.problems, ...problems], images };
}

function toMember(
  { configs }: Sources,
  [path, pom]: Located,
  lineage: readonly Located[],
  steps: Steps,
): Member {
  // Maven reads the file of the outermost folder, where it's started.
  const config = configs.get(getFolder(lineage.at(-1)?.[0] ?? path)) ?? configs.get('');
  const fill = createFill(
    pom,
    lineage.map(([, each]) => each),
    config,
    steps,
  );
  return {
    path,
    pom,
    fill,
    managed: indexManaged(pom.managed, fill),
    managedPlugins: indexPlugins(pom.managedPlugins, fill),
  };
}

function indexBundles(
  { bundles }: Sources,
  members: ReadonlyMap<string, Member>,
): ReadonlyMap<string, { readonly folder: string; readonly name: string }> {
  return new Map(
    [...members].flatMap(([path, { pom, fill }]) => {
      const folder = getFolder(path);
      const name = formatName(pom.coordinates, fill);
      if (!isBundlePackaging(pom.packaging) || name === undefined) return [];
      return [[bundles.get(folder)?.name ?? fill(pom.coordinates.artifact) ?? '', { folder, name }] as const];
    }),
  );
}

function toPackage(
  { fixtures, repository }: Sources,
  { path, pom, fill }: Member,
  found: Parameters<typeof strongest>[0],
): Package {
  const folder = getFolder(path);
  const name = formatName(pom.coordinates, fill);
  const version = fill(pom.coordinates.version);
  const nameCounts = fixtures.has(path) ? 'fixtures' : name === undefined ? 'nowhere' : undefined;
  const named = name ?? (folder === '' ? getFileName(repository) : folder);
  return {
    ecosystem: 'maven',
    name: named,
    ...(version !== undefined && { version }),
    folder,
    manifest: path,
    ...(nameCounts && { nameCounts }),
    dependencies: strongest(found).filter((each) => each.name !== named),
  };
}
