import type { Steps } from '../limits';
import { filling, type Fill } from '../placeholders';
import type { Coordinates } from './artifacts';
import type { Pom } from './pom';

/**
 * Expands a pom's properties; its own take precedence over its parents', and those of the command line over
 * all.
 */
export function createFill(
  pom: Pom,
  lineage: readonly Pom[],
  config: ReadonlyMap<string, string> | undefined,
  steps: Steps,
): Fill {
  const valueOf = (name: string): string | undefined => {
    const declared = lineage.find(({ properties }) => properties.has(name))?.properties.get(name);
    return config?.get(name) ?? declared ?? builtIn(pom, name);
  };
  return filling(placeholder, valueOf, steps);
}

/** Returns `group:artifact`, or undefined if either is unknown. */
export function formatName({ group, artifact }: Coordinates, fill: Fill): string | undefined {
  const groupId = fill(group);
  const artifactId = fill(artifact);
  return groupId && artifactId && `${groupId}:${artifactId}`;
}

const placeholder = /\$\{([^{}]*)\}/g;

/** Returns the built-in project properties: `pom.` and no prefix are old spellings of `project.`. */
function builtIn({ coordinates, parent, packaging }: Pom, name: string): string | undefined {
  switch (name.replace(/^(?:project|pom)\./, '')) {
    case 'groupId':
      return coordinates.group;
    case 'artifactId':
      return coordinates.artifact;
    case 'version':
      return coordinates.version;
    case 'packaging':
      return packaging;
    case 'parent.groupId':
      return parent?.group;
    case 'parent.artifactId':
      return parent?.artifact;
    case 'parent.version':
      return parent?.version;
    default:
      return undefined;
  }
}
