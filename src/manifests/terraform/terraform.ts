import type { Package } from '../../core/packages/package';
import { isInExamples, isInFixtures } from '../fixtureFolders';
import type { ManifestReader, Problem } from '../manifestReader';
import { isFields, parseJson, textEntries } from '../npm/fields';
import { parseEach } from '../parseEach';
import { getFileName, getFolder } from '../paths';
import { isOnOtherServer } from '../repositoryUrl';
import { strongest, type FoundDependency } from '../strongest';
import { evaluate, type UnitContext } from './evaluate';
import { readHcl, type HclBlock } from './hcl';
import { moduleName, parseSource } from './source';
import { unitsIn } from './units';

/**
 * Reads modules of Terraform and OpenTofu, and Terragrunt's units: each folder with their files is a package.
 * No registry has a name that isn't the repository's, so packages are called `owner/repository//folder`.
 */
export const terraform: ManifestReader = {
  ecosystem: 'terraform',

  isManifest,

  *read(files, repository) {
    const own = [...files].filter(([path]) => isManifest(path));
    const { parsed, problems } = yield* parseEach(own, (text, path) =>
      path.endsWith('.json') ? readJson(text) : readHcl(text),
    );
    const local = localsIn(parsed.values());
    const has = (path: string): boolean => parsed.has(path);
    const modules = new Map<string, { manifest: string; found: FoundDependency[] }>();
    const unread: Problem[] = [];
    for (const [path, block] of parsed) {
      yield;
      if (!isModule(path)) continue;
      const folder = getFolder(path);
      const scope = isInFixtures(folder) || isInExamples(folder) ? 'dev' : 'runtime';
      const context: UnitContext = { folder, has, local };
      const calls = isTerragrunt(path)
        ? unitsIn(block, context, parsed)
        : block.blocks.filter(({ type }) => type === 'module').map(callOf);
      const known = modules.get(folder) ?? { manifest: path, found: [] };
      if (getFileName(path) === 'main.tf') known.manifest = path;
      for (const { source, version } of calls) {
        const text = source === undefined ? undefined : evaluate(source, context);
        const target = text === undefined ? undefined : parseSource(text, folder, repository);
        const range = version === undefined ? undefined : evaluate(version, context);
        if (target) known.found.push({ range, ...target, scope });
        else if (!isLeftOut(source) && !isOnOtherServer(text ?? '')) unread.push({ path, why: 'partial' });
      }
      modules.set(folder, known);
    }
    const packages = [...modules].map(([folder, { manifest, found }]): Package => ({
      ecosystem: 'terraform',
      name: moduleName(repository, folder),
      folder,
      manifest,
      dependencies: strongest(found.filter((each) => each.folder !== folder)),
    }));
    return {
      packages,
      problems: [...problems, ...new Map(unread.map((each) => [each.path, each])).values()],
    };
  },
};

/** Files that by convention have no modules in them aren't fetched: they're half of all. */
function isManifest(path: string): boolean {
  const name = getFileName(path);
  if (/(?:^|\/)\.(?:terraform|terragrunt-cache)\//.test(path)) return false;
  if (/\.(?:tf|tofu)\.json$/.test(name)) return true;
  if (/\.(?:tf|tofu)$/.test(name)) return !/^(?:variables?|outputs?|versions?)\.t(?:f|ofu)$/.test(name);
  return (
    /\.hcl$/.test(name) && !/\.(?:lock|pkr|pkrvars|nomad|hcldec)\.hcl$|^(?:docker-bake|\.tflint)/.test(name)
  );
}

function isTerragrunt(path: string): boolean {
  return path.endsWith('.hcl');
}

/** Of Terragrunt's files, only these are run; others are included by them. */
function isModule(path: string): boolean {
  return !isTerragrunt(path) || /^terragrunt(?:\.stack)?\.hcl$/.test(getFileName(path));
}

/** `main.tf.json` has a module's blocks as objects by name, or as lists of these. */
function readJson(text: string): HclBlock {
  const modules = [parseJson(text)['module']].flat().filter(isFields);
  const calls = modules.flatMap((each) => Object.values(each).flat().filter(isFields));
  return {
    ...noBlock,
    blocks: calls.map((call) => ({
      ...noBlock,
      type: 'module',
      attributes: new Map(textEntries(call).map(([key, value]) => [key, `"${value}"`])),
    })),
  };
}

const noBlock: HclBlock = { type: '', labels: [], attributes: new Map(), blocks: [] };

interface Call {
  readonly source: string | undefined;
  readonly version: string | undefined;
}

function callOf({ attributes }: HclBlock): Call {
  return { source: attributes.get('source'), version: attributes.get('version') };
}

/** A file that's being written may have a block without a source. */
function isLeftOut(source: string | undefined): boolean {
  return source === undefined || source === '""';
}

/** The plain texts among all locals of a repository, where a name has one value only. */
function localsIn(blocks: Iterable<HclBlock>): (name: string) => string | undefined {
  const values = new Map<string, string | undefined>();
  for (const { blocks: within } of blocks)
    for (const { type, attributes } of within)
      if (type === 'locals')
        for (const [name, value] of attributes) {
          const [, text] = /^"([^"$%\\]{0,500})"$/.exec(value) ?? [];
          values.set(name, values.has(name) && values.get(name) !== text ? undefined : text);
        }
  return (name) => values.get(name);
}
