import { findChild, getChildren, getText, readXml, type Element } from '../xml';
import {
  readArtifact,
  readCoordinates,
  readPlugin,
  type Artifact,
  type Coordinates,
  type Plugin,
} from './artifacts';

/** A `pom.xml` as written; properties aren't expanded yet. */
export interface Pom {
  readonly coordinates: Coordinates;
  readonly parent: (Coordinates & { readonly relativePath: string | undefined }) | undefined;
  readonly packaging: string;
  /** Folders or files of the projects that are built with it, relative to its own. */
  readonly modules: readonly string[];
  readonly properties: ReadonlyMap<string, string>;
  readonly dependencies: readonly Artifact[];
  readonly plugins: readonly Plugin[];
  /** Folders of sources and resources that it states, relative to its own. */
  readonly sources: readonly string[];
  readonly extensions: readonly Artifact[];
  /** `<dependencyManagement>` says how something is used, but doesn't make it a dependency. */
  readonly managed: readonly Artifact[];
  /** BOMs whose managed dependencies count as its own. */
  readonly imports: readonly Artifact[];
  readonly managedPlugins: readonly Plugin[];
  /** Whether any of its plugins builds images. */
  readonly buildsImages: boolean;
}

/** Parses a pom; throws if it isn't one, or has no artifact ID. */
export function readPom(text: string): Pom {
  const project = readXml(text, 'project');
  const own = readCoordinates(project);
  if (own.artifact === undefined) throw new SyntaxError('Missing artifactId.');
  const parent = findChild(project, 'parent');
  // Which profiles are active is decided where Maven runs; any of them may be.
  const parts = [project, ...getChildren(findChild(project, 'profiles'), 'profile')];
  const listed = <T>(list: readonly string[], item: string, read: (element: Element) => T): T[] =>
    parts.flatMap((part) => getChildren(findChild(part, ...list), item).map(read));
  const managed = listed(['dependencyManagement', 'dependencies'], 'dependency', readArtifact);
  const plugins = [
    ...listed(['build', 'plugins'], 'plugin', readPlugin),
    ...listed(['reporting', 'plugins'], 'plugin', readPlugin),
  ];
  const managedPlugins = listed(['build', 'pluginManagement', 'plugins'], 'plugin', readPlugin);
  return {
    coordinates: {
      group: own.group ?? getText(parent, 'groupId'),
      artifact: own.artifact,
      version: own.version ?? getText(parent, 'version'),
    },
    parent: parent && { ...readCoordinates(parent), relativePath: readRelativePath(parent) },
    packaging: getText(project, 'packaging') ?? 'jar',
    modules: [
      ...listed(['modules'], 'module', (each) => getText(each)),
      // Their name since Maven 4.
      ...listed(['subprojects'], 'subproject', (each) => getText(each)),
    ].flatMap((each) => each ?? []),
    // Profiles come first, because what is said outside of them holds by default and the last one wins.
    properties: new Map(
      [...parts]
        .reverse()
        .flatMap((part) => findChild(part, 'properties')?.children ?? [])
        .map(({ name, text: value }) => [name, value]),
    ),
    dependencies: listed(['dependencies'], 'dependency', readArtifact),
    plugins,
    sources: parts.flatMap((part) => sourcesIn(findChild(part, 'build'))),
    extensions: listed(['build', 'extensions'], 'extension', readArtifact),
    managed: managed.filter((each) => !isImport(each)),
    imports: managed.filter(isImport),
    managedPlugins,
    buildsImages: [...plugins, ...managedPlugins].some(({ images }) => images),
  };
}

/** Also those that the build helper's plugin adds. */
function sourcesIn(build: Element | undefined): string[] {
  const plugins = getChildren(findChild(build, 'plugins'), 'plugin').flatMap((plugin) => [
    plugin,
    ...getChildren(findChild(plugin, 'executions'), 'execution'),
  ]);
  const added = plugins.flatMap((each) => {
    const configuration = findChild(each, 'configuration');
    return [
      ...getChildren(findChild(configuration, 'sources'), 'source').map((source) => getText(source)),
      ...directoriesIn(configuration),
    ];
  });
  return (
    [getText(build, 'sourceDirectory'), ...directoriesIn(build), ...added]
      .flatMap((each) => each?.replace(/^\$\{(?:project\.)?basedir\}\/?/, '') ?? [])
      // What is taken of all that is around is mostly a licence.
      .filter((each) => !/^(?:\.\.\/?)+$/.test(each))
      .map((each) => each.replace(/^\$\{(?:project\.)?parent\.basedir\}/, '..'))
  );
}

function directoriesIn(around: Element | undefined): (string | undefined)[] {
  return getChildren(findChild(around, 'resources'), 'resource').map((each) => getText(each, 'directory'));
}

function isImport({ scope, type }: Artifact): boolean {
  return scope === 'import' && type === 'pom';
}

/** An empty element explicitly says that the parent isn't nearby. */
function readRelativePath(parent: Element): string | undefined {
  const element = findChild(parent, 'relativePath');
  return element ? getText(element) : '../pom.xml';
}
