// The address of a window: the workbench reads the extension, its tests and the file to open from `payload`.
import path from 'node:path';
import { pathToFileURL } from 'node:url';

export interface Payload {
  /** A compiled CommonJS module; the extension host calls its `run()`. */
  readonly extensionTestsPath?: string;
  readonly openFile?: string;
  /** A folder of extensions, loaded in place of the one under development: the workbench reads one path alone. */
  readonly extensions?: string;
}

export function windowUrl(
  authority: string,
  { extension, folder }: { readonly extension: string; readonly folder?: string },
  payload: Payload,
): string {
  const remote = (file: string): string => `vscode-remote://${authority}${pathToFileURL(file).pathname}`;
  const pairs: [string, string][] = [['extensionDevelopmentPath', remote(payload.extensions ?? extension)]];
  if (payload.extensionTestsPath) pairs.push(['extensionTestsPath', remote(payload.extensionTestsPath)]);
  if (payload.openFile) pairs.push(['openFile', remote(payload.openFile)]);
  const query = new URLSearchParams({ payload: JSON.stringify(pairs) });
  if (folder) query.set('folder', serverPath(folder));
  // Without a folder the server would offer the one it had last.
  else query.set('ew', 'true');
  return `http://${authority}/?${query.toString()}`;
}

function serverPath(folder: string): string {
  const absolute = path.resolve(folder).replaceAll('\\', '/');
  return absolute.startsWith('/') ? absolute : `/${absolute}`;
}
