import { limits } from '../limits';
import type { ManifestReader, Problem } from '../manifestReader';
import { parseEach } from '../parseEach';
import { assemble } from './assemble';
import { namesInRecipe, readEnvironment } from './conda';
import type { Facts } from './facts';
import { classify, type Kind } from './files';
import { readPipfile } from './pipfile';
import { readPyproject } from './pyproject';
import { readRequirementsFile } from './requirementsFile';
import { readSetupCfg } from './setupCfg';
import { readSetupPy } from './setupPy';

/**
 * Reads Python's packages: one for each folder with a file that names one, and one for each application that
 * has only a list of requirements.
 */
export const python: ManifestReader = {
  ecosystem: 'pypi',

  isManifest(path) {
    return classify(path) !== undefined;
  },

  *read(files, repository) {
    const select = (...kinds: readonly Kind[]): readonly (readonly [string, string])[] =>
      [...files].filter(([path]) => {
        const kind = classify(path);
        return kind !== undefined && kinds.includes(kind);
      });
    // Taking a hostile program apart takes a second for each 250,000 letters.
    const program = { ...limits.text, letters: 100_000, lettersTogether: 2_000_000 };
    const pyprojects = yield* parseEach(select('pyproject'), readPyproject, limits.toml);
    const setupCfgs = yield* parseEach(select('setupCfg'), readSetupCfg);
    const setupPys = yield* parseEach(select('setupPy'), readSetupPy, program);
    const pipfiles = yield* parseEach(select('pipfile'), readPipfile, limits.toml);
    const lists = yield* parseEach(select('requirements', 'listed'), readRequirementsFile);
    const environments = yield* parseEach(select('environment'), readEnvironment, limits.yaml);
    const recipes = yield* parseEach(select('recipe'), namesInRecipe);
    // In the order of precedence.
    const facts = [pyprojects, setupCfgs, setupPys, pipfiles].flatMap(({ parsed }) =>
      [...parsed].flatMap(([path, each]): [string, Facts][] => (each === undefined ? [] : [[path, each]])),
    );
    const { packages, problems } = yield* assemble(
      facts,
      new Map([...lists.parsed, ...environments.parsed]),
      repository,
    );
    const partial = [...recipes.parsed].flatMap(([path, names]): Problem[] =>
      names === undefined ? [] : [{ path, why: 'partial', names: [...new Set(names)] }],
    );
    // An unreadable list of requirements loses no package, but some of its dependencies.
    const parsed = [pyprojects, setupCfgs, pipfiles, lists, environments, recipes].flatMap(
      (each) => each.problems,
    );
    // A program that we can't take apart could still be run.
    const programs = setupPys.problems.map((each): Problem =>
      each.why === 'syntax' ? { ...each, why: 'partial' } : each,
    );
    return { packages, problems: [...parsed, ...programs, ...problems, ...partial] };
  },
};
