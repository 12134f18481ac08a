/** A patch of one hunk, from its lines, each with its mark. */
export function aPatch(lines: string, heading = ''): string {
  const all = lines.split('\n');
  const removed = all.filter((line) => !line.startsWith('+')).length;
  const added = all.filter((line) => !line.startsWith('-')).length;
  return `@@ -1,${removed} +1,${added} @@ ${heading}\n${lines}`;
}
