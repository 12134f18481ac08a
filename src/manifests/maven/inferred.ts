import { getFolder } from '../paths';
import { pathsTo } from './lineage';
import type { Pom } from './pom';

/** Since Maven 4, `<parent/>` may leave out what the pom at its path says. */
export function withInferredParents(poms: ReadonlyMap<string, Pom>): ReadonlyMap<string, Pom> {
  const known = new Map<string, Pom>();

  function infer(path: string, pom: Pom, depth: number): Pom {
    const done = known.get(path);
    if (done) return done;
    // Whoever asks for it again meanwhile is its own ancestor, and gets it as it's written.
    known.set(path, pom);
    const { parent } = pom;
    if (!parent || parent.artifact !== undefined || depth > deepest) return pom;
    const at = pathsTo(getFolder(path), parent.relativePath).find((each) => poms.has(each));
    const found = at === undefined ? undefined : poms.get(at);
    if (at === undefined || !found) return pom;
    const { group, artifact, version } = infer(at, found, depth + 1).coordinates;
    const inferred = {
      ...parent,
      group: parent.group ?? group,
      artifact,
      version: parent.version ?? version,
    };
    const { coordinates } = pom;
    const own = {
      ...coordinates,
      group: coordinates.group ?? inferred.group,
      version: coordinates.version ?? inferred.version,
    };
    const whole = { ...pom, parent: inferred, coordinates: own };
    known.set(path, whole);
    return whole;
  }

  return new Map([...poms].map(([path, pom]) => [path, infer(path, pom, 0)]));
}

const deepest = 50;
