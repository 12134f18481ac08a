import type { ImageNames } from '../manifestReader';
import { findChild, getChildren, getText, type Element } from '../xml';
import { readImages } from './images';

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

export interface Plugin extends Artifact {
  readonly isInherited: boolean;
  /** What it runs with: its dependencies, and artifacts in its configuration, such as annotation processors. */
  readonly uses: readonly Artifact[];
  /** What images it builds, if it builds any. */
  readonly images: ImageNames | undefined;
}

export function readCoordinates(element: Element): Coordinates {
  return {
    group: getText(element, 'groupId'),
    artifact: getText(element, 'artifactId'),
    version: getText(element, 'version'),
  };
}

export function readArtifact(element: Element): Artifact {
  return {
    ...readCoordinates(element),
    type: getText(element, 'type'),
    classifier: getText(element, 'classifier'),
    scope: getText(element, 'scope'),
    isOptional: getText(element, 'optional'),
  };
}

export function readPlugin(element: Element): Plugin {
  const artifact = readArtifact(element);
  const executions = getChildren(findChild(element, 'executions'), 'execution');
  const configurations = [element, ...executions].flatMap((each) => findChild(each, 'configuration') ?? []);
  return {
    ...artifact,
    group: artifact.group ?? 'org.apache.maven.plugins',
    // Executions say for themselves whether they're inherited, and bring the plugin with them.
    isInherited: getText(element, 'inherited') !== 'false' || executions.length > 0,
    uses: [
      ...getChildren(findChild(element, 'dependencies'), 'dependency').map(readArtifact),
      ...configurations.flatMap(artifactsBelow),
    ],
    images: readImages(artifact.artifact, configurations),
  };
}

/**
 * Every plugin lists artifacts in its own way (`annotationProcessorPaths`, `artifactItems`,
 * `compilerPlugins`), but always as elements with a group and an artifact. Exclusions aren't needed.
 */
function artifactsBelow(element: Element): Artifact[] {
  if (/exclu/i.test(element.name)) return [];
  const artifact = readArtifact(element);
  const own = artifact.group !== undefined && artifact.artifact !== undefined ? [artifact] : [];
  return [...own, ...element.children.flatMap(artifactsBelow)];
}
