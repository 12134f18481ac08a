import { getFileName, getFolder, joinPath } from '../paths';
import type { YamlLine } from '../yamlLines';

/** Code that an action runs and that lies outside of its folder. */
export interface OutsideCode {
  /** A folder, or a file. */
  readonly place: string;
  /** Whether it's JavaScript, which the package around it is built into. */
  readonly isBundle: boolean;
}

/**
 * Finds what an action runs outside of its folder: `main: ../dist/index.js`, `image: ../Dockerfile`, or scripts
 * beside `${{ github.action_path }}`. GitHub downloads the whole repository for an action, so that works.
 */
export function outsideCode(path: string, text: string, lines: readonly YamlLine[]): OutsideCode[] {
  const folder = getFolder(path);
  const bundles = lines.filter(({ key }) => /^(?:main|pre|post)$/.test(key)).map(({ value }) => value);
  const images = lines
    .filter(({ key, value }) => key === 'image' && !value.includes('://'))
    .map(({ value }) => value);
  const found: OutsideCode[] = [];
  const add = (written: string, isBundle: boolean, toPlace: (target: string) => string): void => {
    const target = written.length > longest ? undefined : joinPath(folder, written);
    if (target === undefined || isInside(target, folder)) return;
    const place = toPlace(target);
    if (!found.some((each) => each.place === place)) found.push({ place, isBundle });
  };
  const placeOf = (target: string): string => {
    const around = getFolder(target);
    // What lies beside the action's own folder doesn't bring the rest of that folder.
    return isFile(target) && !isInside(folder, around) ? around : target;
  };
  for (const each of bundles) add(each, true, placeOf);
  // An image's context is the folder of its Dockerfile.
  for (const each of images) add(each, false, getFolder);
  for (const each of scriptsIn(text)) add(each, false, placeOf);
  return found;
}

const longest = 300;
const mostScripts = 100;

/** Paths that start at the action's folder. */
function scriptsIn(text: string): string[] {
  if (!ownPath.test(text)) return [];
  const paths = text.matchAll(
    /(?:\$\{\{ ?github\.action_path ?\}\}|\$\{?(?:env:)?GITHUB_ACTION_PATH(%\/\*)?\}?)["']?(\))?((?:\/[\w.-]{1,100}){0,20})/g,
  );
  const relative = text.matchAll(/(?:^|[\s"'=(;&|])((?:\.\.\/){1,9}[\w./-]{1,200})/gm);
  return [
    // The folder's own folder: `${GITHUB_ACTION_PATH%/*}`, `$(dirname "$GITHUB_ACTION_PATH")`.
    ...[...paths].map(([, cut, closed, rest = '']) => ((cut ?? closed) ? `..${rest}` : `.${rest}`)),
    ...[...relative].map(([, path = '']) => path),
  ].slice(0, mostScripts);
}

const ownPath = /github\.action_path|GITHUB_ACTION_PATH/;

function isFile(path: string): boolean {
  return /.\.\w+$/.test(getFileName(path));
}

export function isInside(path: string, folder: string): boolean {
  return folder === '' || path === folder || path.startsWith(`${folder}/`);
}
