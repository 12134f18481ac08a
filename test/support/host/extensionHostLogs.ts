// When a run dies, the extension host's log is where the reason stands.
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

export async function readExtensionHostLogs(logs: string): Promise<string> {
  const files = await readdir(logs, { recursive: true }).catch(() => []);
  const wanted = files.filter((file) => /exthost[^/\\]*[/\\](remoteexthost|exthost)\.log$/.test(file)).sort();
  const texts = await Promise.all(wanted.map((file) => readFile(path.join(logs, file), 'utf8')));
  return texts.join('\n');
}
