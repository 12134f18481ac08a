import { crateFolder } from '../bindings';
import { isFields, textEntries, type Fields } from './fields';

/**
 * Returns the folders of the crates from which a package is built: by napi-rs, which says so with a field or
 * its tool, or by a script that calls it or wasm-pack.
 */
export function cratesIn(manifest: Fields, folder: string): readonly string[] {
  const scripts = textEntries(manifest['scripts'])
    .map(([, script]) => script)
    .filter((script) => /\b(?:napi|wasm-pack)\s+build\b/.test(script));
  const isNapi = isFields(manifest['napi']) || tools.some((section) => usesNapi(manifest[section]));
  if (scripts.length === 0 && !isNapi) return [];
  const stated = scripts.flatMap((script) => {
    const [, path] = place.exec(script) ?? [];
    return path === undefined ? [] : [path.replace(/^["']|["']$/g, '')];
  });
  return ['', ...stated].flatMap((path) => crateFolder(folder, path) ?? []);
}

const tools = ['devDependencies', 'dependencies'];

function usesNapi(section: unknown): boolean {
  return isFields(section) && Object.hasOwn(section, '@napi-rs/cli');
}

const place = /(?:--cargo-cwd|--manifest-path|\bwasm-pack\s+build)(?:\s+|=)([^\s-]\S*)/;
