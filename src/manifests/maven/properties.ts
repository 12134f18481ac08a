import { filling, type Fill } from '../placeholders';
import type { Coordinates, Pom } from './pom';

/** Fills in the properties of a pom: its own before those of its parents. */
export function createFill(pom: Pom, lineage: readonly Pom[]): Fill {
  return filling(placeholder, (name) => {
    const declared = lineage.find(({ properties }) => properties.has(name))?.properties.get(name);
    return declared ?? builtIn(pom, name);
  });
}

/** `group:artifact`; undefined where either is not known. */
export function formatName({ group, artifact }: Coordinates, fill: Fill): string | undefined {
  const groupId = fill(group);
  const artifactId = fill(artifact);
  return groupId && artifactId && `${groupId}:${artifactId}`;
}

const placeholder = /\$\{([^{}]*)\}/g;

/** What Maven knows of the project itself: `pom.` and no prefix at all are old spellings of `project.`. */
function builtIn({ coordinates, parent }: Pom, name: string): string | undefined {
  switch (name.replace(/^(?:project|pom)\./, '')) {
    case 'groupId':
      return coordinates.group;
    case 'artifactId':
      return coordinates.artifact;
    case 'version':
      return coordinates.version;
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
