import { childOf, childrenOf, readXml, textOf, type Element } from '../xml';

/** A `pom.xml` as it is written: properties are not filled in yet. */
export interface Pom {
  readonly coordinates: Coordinates;
  readonly parent: (Coordinates & { readonly relativePath: string | undefined }) | undefined;
  readonly properties: ReadonlyMap<string, string>;
  readonly dependencies: readonly Artifact[];
  readonly plugins: readonly Artifact[];
  /** `<dependencyManagement>`: says how, but not that, it depends on something. */
  readonly managed: readonly Artifact[];
  readonly managedPlugins: readonly Artifact[];
}

/** What a `<parent>` has and its child does not say is the child's as well. */
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

/** Throws what is no pom, or names no artifact. */
export function readPom(text: string): Pom {
  const project = readXml(text, 'project');
  const own = coordinatesOf(project);
  if (own.artifact === undefined) throw new SyntaxError('A project without an artifactId.');
  const parent = childOf(project, 'parent');
  // Which profiles are switched on is decided where Maven runs; any of them may be.
  const parts = [project, ...childrenOf(childOf(project, 'profiles'), 'profile')];
  const listed = (list: readonly string[], item: string): Artifact[] =>
    parts.flatMap((part) => childrenOf(childOf(part, ...list), item).map(artifactOf));
  return {
    coordinates: {
      group: own.group ?? textOf(parent, 'groupId'),
      artifact: own.artifact,
      version: own.version ?? textOf(parent, 'version'),
    },
    parent: parent && { ...coordinatesOf(parent), relativePath: relativePathOf(parent) },
    properties: new Map(
      childOf(project, 'properties')?.children.map(({ name, text: value }) => [name, value]),
    ),
    dependencies: listed(['dependencies'], 'dependency'),
    plugins: listed(['build', 'plugins'], 'plugin').map(asPlugin),
    managed: listed(['dependencyManagement', 'dependencies'], 'dependency'),
    managedPlugins: listed(['build', 'pluginManagement', 'plugins'], 'plugin').map(asPlugin),
  };
}

function coordinatesOf(element: Element): Coordinates {
  return {
    group: textOf(element, 'groupId'),
    artifact: textOf(element, 'artifactId'),
    version: textOf(element, 'version'),
  };
}

function artifactOf(element: Element): Artifact {
  return {
    ...coordinatesOf(element),
    type: textOf(element, 'type'),
    classifier: textOf(element, 'classifier'),
    scope: textOf(element, 'scope'),
    isOptional: textOf(element, 'optional'),
  };
}

function asPlugin(plugin: Artifact): Artifact {
  return { ...plugin, group: plugin.group ?? 'org.apache.maven.plugins' };
}

/** An empty one says on purpose that the parent does not lie nearby. */
function relativePathOf(parent: Element): string | undefined {
  const element = childOf(parent, 'relativePath');
  return element ? textOf(element) : '../pom.xml';
}
