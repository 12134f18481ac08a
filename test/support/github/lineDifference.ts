/** How many lines the shortest way from one text to another adds and deletes. */
export function lineDifference(before: string, after: string): { additions: number; deletions: number } {
  const old = linesOf(before);
  const now = linesOf(after);
  while (old.length > 0 && now.length > 0 && old[0] === now[0]) {
    old.shift();
    now.shift();
  }
  while (old.length > 0 && now.length > 0 && old.at(-1) === now.at(-1)) {
    old.pop();
    now.pop();
  }
  const kept = longestCommon(old, now);
  return { additions: now.length - kept, deletions: old.length - kept };
}

/** The length of the longest list of lines that stands in both, in this order. */
function longestCommon(old: readonly string[], now: readonly string[]): number {
  let row = new Array<number>(now.length + 1).fill(0);
  for (const line of old) {
    const next = [0];
    for (const [index, other] of now.entries()) {
      const kept = line === other ? (row[index] ?? 0) + 1 : Math.max(row[index + 1] ?? 0, next[index] ?? 0);
      next.push(kept);
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}

/** With their ends: a last line without one is another line to Git. */
function linesOf(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}
