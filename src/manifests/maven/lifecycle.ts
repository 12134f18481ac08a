/** Whether Maven runs a plugin for every project of that packaging, listed or not. */
export function isBoundIn(packaging: string, plugin: string): boolean {
  const [, short] = /^org\.apache\.maven\.plugins:maven-([a-z-]+)-plugin$/.exec(plugin) ?? [];
  if (short === undefined) return false;
  // Other packagings come with a plugin of their name, and otherwise do what a jar does.
  return always.has(short) || (packaging !== 'pom' && (forCode.has(short) || packaging.startsWith(short)));
}

const always: ReadonlySet<string> = new Set(['clean', 'install', 'deploy', 'site']);
const forCode: ReadonlySet<string> = new Set(['resources', 'compiler', 'surefire', 'jar']);
