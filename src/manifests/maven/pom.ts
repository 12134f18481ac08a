import { findChild, getChildren, readXml, getText, type Element } from '../xml';

/** A `pom.xml` as written; properties aren't expanded yet. */
export interface Pom {
  readonly coordinates: Coordinates;
  readonly parent: (Coordinates & { readonly relativePath: string | undefined }) | undefined;
  readonly properties: ReadonlyMap<string, string>;
  readonly dependencies: readonly Artifact[];
  readonly plugins: readonly Artifact[];
  /** `<dependencyManagement>` says how something is used, but doesn't make it a dependency. */
  readonly managed: readonly Artifact[];
  readonly managedPlugins: readonly Artifact[];
}

/** A child inherits whatever it doesn't set from its `<parent>`. */
export interface Coordinates {
  readonly group: string | undefined;
  readonly artifact: string | undefined;
  readonly version: string | undefined;
}

export interface Artifact extends Coordinates {
  readonly type: string | undefined;
  readonly classifier: string | undefined;
  readonly scope: string | undefined;
  readonly isOptional: string | undefined;
}

/** Parses a pom; throws if it isn't one, or has no artifact ID. */
export function readPom(text: string): Pom {
  const project = readXml(text, 'project');
  const own = readCoordinates(project);
  if (own.artifact === undefined) throw new SyntaxError('Missing artifactId.');
  const parent = findChild(project, 'parent');
  // Which profiles are active is decided where Maven runs; any of them may be.
  const parts = [project, ...getChildren(findChild(project, 'profiles'), 'profile')];
  const listed = (list: readonly string[], item: string): Artifact[] =>
    parts.flatMap((part) => getChildren(findChild(part, ...list), item).map(readArtifact));
  return {
    coordinates: {
      group: own.group ?? getText(parent, 'groupId'),
      artifact: own.artifact,
      version: own.version ?? getText(parent, 'version'),
    },
    parent: parent && { ...readCoordinates(parent), relativePath: readRelativePath(parent) },
    properties: new Map(
      findChild(project, 'properties')?.children.map(({ name, text: value }) => [name, value]),
    ),
    dependencies: listed(['dependencies'], 'dependency'),
    plugins: listed(['build', 'plugins'], 'plugin').map(asPlugin),
    managed: listed(['dependencyManagement', 'dependencies'], 'dependency'),
    managedPlugins: listed(['build', 'pluginManagement', 'plugins'], 'plugin').map(asPlugin),
  };
}

function readCoordinates(element: Element): Coordinates {
  return {
    group: getText(element, 'groupId'),
    artifact: getText(element, 'artifactId'),
    version: getText(element, 'version'),
  };
}

function readArtifact(element: Element): Artifact {
  return {
    ...readCoordinates(element),
    type: getText(element, 'type'),
    classifier: getText(element, 'classifier'),
    scope: getText(element, 'scope'),
    isOptional: getText(element, 'optional'),
  };
}

function asPlugin(plugin: Artifact): Artifact {
  return { ...plugin, group: plugin.group ?? 'org.apache.maven.plugins' };
}

/** An empty element explicitly says that the parent isn't nearby. */
function readRelativePath(parent: Element): string | undefined {
  const element = findChild(parent, 'relativePath');
  return element ? getText(element) : '../pom.xml';
}
