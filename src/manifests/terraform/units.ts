import { joinPath } from '../paths';
import { evaluate, type UnitContext } from './evaluate';
import type { HclBlock } from './hcl';

/** Modules and other units that a Terragrunt file needs, each as an expression. */
export function unitsIn(
  file: HclBlock,
  context: UnitContext,
  parsed: ReadonlyMap<string, HclBlock>,
): { source: string | undefined; version: undefined }[] {
  const includes = file.blocks
    .filter(({ type }) => type === 'include')
    .map(({ attributes }) => {
      const path = evaluate(attributes.get('path') ?? '', context);
      return path === undefined ? undefined : parsed.get(joinPath('', path) ?? '');
    });
  const included = includes.filter((each) => each !== undefined);
  // What an unread file would add can't be known, and an expression that can't be evaluated says so.
  const unread = includes.includes(undefined) ? ['unread'] : [];
  const sources = [file, ...included].flatMap((each) => sourceOf(each) ?? []).slice(0, 1);
  const others = [file, ...included].flatMap(({ blocks }) => blocks.flatMap(pathsIn));
  return [...sources, ...others, ...unread].map((source) => ({ source, version: undefined }));
}

/** The nearest file that states a source decides. */
function sourceOf({ blocks }: HclBlock): string | undefined {
  return blocks.find(({ type }) => type === 'terraform')?.attributes.get('source');
}

function pathsIn({ type, attributes }: HclBlock): string[] {
  const value = attributes.get(type === 'dependency' ? 'config_path' : 'source');
  const isOther = type === 'dependency' || type === 'unit' || type === 'stack';
  if (isOther) return value === undefined ? [] : [value];
  if (type !== 'dependencies') return [];
  return [...(attributes.get('paths') ?? '').matchAll(/"[^"]{1,500}"/g)].map(([path]) => path);
}
