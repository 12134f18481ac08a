import { isWorkflow } from '../actions/workflowPath';
import { getFileName, getFolder, joinPath } from '../paths';
import type { YamlLine } from '../yamlLines';

/** By the path of a Dockerfile: the folder that compose files and workflows give it as context. */
export function contextsIn(path: string, text: string, lines: readonly YamlLine[]): [string, string][] {
  const isRoot = isWorkflow(path);
  const from = isRoot ? '' : getFolder(path);
  const found = lines.flatMap(({ key, value }, index): [string, string][] => {
    if (key !== (isRoot ? 'file' : 'dockerfile') || value.length > longest) return [];
    const stated = besideAt(index, lines).find((line) => line.key === 'context')?.value ?? '.';
    const context = joinPath(from, stated.replace(/^\$\{\{ ?github\.workspace ?\}\}\/?/, './'));
    const file = context === undefined ? undefined : joinPath(isRoot ? '' : context, value);
    return file === undefined || context === undefined || stated.includes('$') ? [] : [[file, context]];
  });
  const commands = isRoot
    ? text.matchAll(
        /\bdocker (?:buildx )?build\b[^\n]{0,500}?\s(?:-f|--file)[\s=]["']?([\w./-]{1,200})[^\n]{0,300}\s\.(?:\s|$)/g,
      )
    : [];
  for (const [, file = ''] of commands) found.push([joinPath('', file) ?? '', '']);
  return found;
}

/** The keys of the same object. */
export function besideAt(index: number, lines: readonly YamlLine[]): YamlLine[] {
  const indent = lines[index]?.indent ?? 0;
  let [first, end] = [index, index];
  while (index - first < most && (lines[first - 1]?.indent ?? -1) >= indent) first--;
  while (end - index < most && (lines[end]?.indent ?? -1) >= indent) end++;
  return lines.slice(first, end).filter((line) => line.indent === indent);
}

const most = 50;

/**
 * Returns the folder that an image is built from: its Dockerfile's own, unless it copies from outside of it, as
 * one in a folder called `docker` does.
 */
export function placeOf(path: string, copies: readonly string[], stated: string | undefined): string {
  const folder = getFolder(path);
  if (folder === '' || copies.length === 0) return folder;
  // A source that starts with its folder's path is one from the root.
  const isFromRoot = copies.some((source) => isInside(joinPath('', source) ?? '', folder));
  const context = stated ?? (isFromRoot ? '' : undefined);
  if (context !== undefined && isInside(folder, context)) {
    const isOwn = copies.every((source) => isInside(joinPath(context, source) ?? '', folder));
    return isOwn ? folder : context;
  }
  return isAside(folder) && copies.some((source) => /^\.?\/?$|\//.test(source) || !/\.\w+$/.test(source))
    ? getFolder(folder)
    : folder;
}

/** Whether a folder is for a Dockerfile rather than for what it's built from. */
export function isAside(folder: string): boolean {
  return /^\.?(?:docker(?:files?)?|build|deploy(?:ments?)?|ci|packaging)$/i.test(getFileName(folder));
}

const longest = 300;

function isInside(path: string, folder: string): boolean {
  return folder === '' || path === folder || path.startsWith(`${folder}/`);
}
